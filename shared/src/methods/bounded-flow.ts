// Water that goes round, with a least and a most for every pipe.
import { type FlowNode, flowNode, join, type Pipe, push } from './flow.ts'

export type BoundedPipe<Name> = { from: Name; to: Name; least: number; most: number }

/**
 * A whole number for every pipe, between its least and its most, so that as much leaves every place as enters it; or null
 * where there is none. If fractions do, whole numbers do as well (Hoffman's circulation theorem; the matrix is totally
 * unimodular). Turned into a flow without lower bounds: what a pipe must carry is taken from a source at its end and given
 * to a sink at its beginning (Ahuja, Magnanti & Orlin, Network Flows, 1993, section 6.7).
 */
export function circulation<Name>(pipes: readonly BoundedPipe<Name>[]): number[] | null {
  const places = new Map<Name, FlowNode>()
  const place = (name: Name) => {
    const known = places.get(name) ?? flowNode()
    places.set(name, known)
    return known
  }
  const free: Pipe[] = pipes.map(({ from, to, least, most }) => join(place(from), place(to), most - least))
  const surplus = new Map<FlowNode, number>()
  for (const { from, to, least } of pipes) {
    surplus.set(place(to), (surplus.get(place(to)) ?? 0) + least)
    surplus.set(place(from), (surplus.get(place(from)) ?? 0) - least)
  }
  const source = flowNode()
  const sink = flowNode()
  let needed = 0
  for (const [node, extra] of surplus) {
    if (extra > 0) join(source, node, extra)
    if (extra < 0) join(node, sink, -extra)
    needed += Math.max(0, extra)
  }
  if (push(source, sink) < needed) return null
  return pipes.map(({ least }, i) => least + (free[i]?.flow ?? 0))
}
