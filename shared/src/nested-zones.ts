// Which zone lies in which: each in the smallest one that contains it whole. Pure.
import type { Box } from './layout.ts'

/** Deepest that zones lie in each other: whoever reads them goes in one by one, and nobody draws more. */
const MOST_NESTED = 40

type Nested<Z> = { box: Box; zones: Z[] }

/** Puts each of `zones`, smallest first, among the `zones` of the one it lies in. @returns the outermost */
export function nestZones<Z extends Nested<Z>>(zones: readonly Z[]): Z[] {
  const outerOf = new Map<Z, Z>()
  const depths = new Map<Z, number>()
  for (let at = zones.length - 1; at >= 0; at--) {
    const zone = zones[at]
    if (!zone) continue
    const outer = firstAround(zone, zones, at + 1)
    const depth = (outer && depths.get(outer)) ?? 0
    // Deeper than anyone draws it lies beside the one it is in.
    const home = depth < MOST_NESTED ? outer : outer && outerOf.get(outer)
    if (home) outerOf.set(zone, home)
    depths.set(zone, Math.min(depth, MOST_NESTED - 1) + 1)
  }
  return zones.filter((zone) => {
    const outer = outerOf.get(zone)
    outer?.zones.push(zone)
    return outer === undefined
  })
}

function firstAround<Z extends Nested<Z>>({ box }: Z, zones: readonly Z[], from: number): Z | undefined {
  for (let at = from; at < zones.length; at++) {
    const other = zones[at]
    if (other && contains(other.box, box)) return other
  }
  return undefined
}

function contains(outer: Box, inner: Box): boolean {
  const slack = 1
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.w <= outer.x + outer.w + slack &&
    inner.y + inner.h <= outer.y + outer.h + slack
  )
}
