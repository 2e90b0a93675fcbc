// Names of zones that can be told apart: their title, and where two are the same what they lie in as well.
import type { Zone } from '../../board/zones.ts'

export type NamedZone = { id: string; name: string }

/** `chosen` are among `all`. A zone without any title is named by its place in the list. */
export function zoneNames(chosen: readonly Zone[], all: readonly Zone[]): NamedZone[] {
  const titles = chosen.map(({ title }) => title)
  return chosen.map((zone, i) => {
    const alone = zone.title && titles.filter((title) => title === zone.title).length === 1
    const outer = alone ? '' : titleAround(zone, all)
    return { id: zone.id, name: [outer, zone.title].filter(Boolean).join(': ') || String(i + 1) }
  })
}

/** The title of the smallest zone around it that has another one. */
function titleAround(zone: Zone, all: readonly Zone[]): string {
  const size = ({ bounds }: Zone) => bounds.w * bounds.h
  const outer = all.filter((other) => other.title && other.title !== zone.title && contains(other, zone))
  return outer.sort((a, b) => size(a) - size(b))[0]?.title ?? ''
}

function contains({ bounds: outer }: Zone, { bounds: inner }: Zone): boolean {
  const right = outer.x + outer.w >= inner.x + inner.w
  return outer.x <= inner.x && outer.y <= inner.y && right && outer.y + outer.h >= inner.y + inner.h
}
