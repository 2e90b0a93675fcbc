// A network of pipes, and as much water through it as it can take: whole numbers in, whole numbers out.

export type FlowNode = { readonly pipes: Pipe[] }
export type Pipe = { readonly from: FlowNode; readonly to: FlowNode; readonly most: number; flow: number }

/** A place where pipes meet. */
export function flowNode(): FlowNode {
  return { pipes: [] }
}

/** A pipe for at most `most`, empty at first. */
export function join(from: FlowNode, to: FlowNode, most: number): Pipe {
  const pipe: Pipe = { from, to, most, flow: 0 }
  from.pipes.push(pipe)
  to.pipes.push(pipe)
  return pipe
}

/**
 * Adds to the flow from source to sink until no more can pass, and says how much it added. What already reached the sink
 * stays there: a later push, through pipes joined since, can take another way but never less.
 * Shortest augmenting paths: Edmonds & Karp, J. ACM 19 (1972) 248–264.
 */
export function push(source: FlowNode, sink: FlowNode): number {
  let added = 0
  for (;;) {
    const path = shortestPath(source, sink)
    if (!path) return added
    const amount = Math.min(...path.map(({ pipe, node }) => room(pipe, node)))
    for (const { pipe, node } of path) pipe.flow += pipe.from === node ? amount : -amount
    added += amount
  }
}

type Stretch = { pipe: Pipe; node: FlowNode }

/** How much more can leave `node` through `pipe`: forwards what is free, backwards what flows. */
function room(pipe: Pipe, node: FlowNode): number {
  return pipe.from === node ? pipe.most - pipe.flow : pipe.flow
}

function shortestPath(source: FlowNode, sink: FlowNode): Stretch[] | null {
  const reached = new Map<FlowNode, Stretch | null>([[source, null]])
  for (const node of reached.keys()) {
    if (node === sink) return pathTo(sink, reached)
    for (const pipe of node.pipes) {
      const next = pipe.from === node ? pipe.to : pipe.from
      if (room(pipe, node) > 0 && !reached.has(next)) reached.set(next, { pipe, node })
    }
  }
  return null
}

function pathTo(sink: FlowNode, reached: ReadonlyMap<FlowNode, Stretch | null>): Stretch[] {
  const path: Stretch[] = []
  for (let stretch = reached.get(sink); stretch; stretch = reached.get(stretch.node)) path.push(stretch)
  return path
}
