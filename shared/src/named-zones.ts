// Names of zones that can be told apart: their title, and where two are the same what they lie in as well. Pure.
import type { OutlineZone } from './outline.ts'

export type NamedZone = { zone: OutlineZone; name: string }

/** All of `zones` and what lies in them, outer before inner, each with its name. One without a title has that of its outer zone. */
export function namedZones(zones: readonly OutlineZone[]): NamedZone[] {
  const all = withOuter(zones, '')
  const count = new Map<string, number>()
  for (const { zone } of all) count.set(zone.title, (count.get(zone.title) ?? 0) + 1)
  return all.map(({ zone, outer }) => {
    const alone = zone.title !== '' && count.get(zone.title) === 1
    return { zone, name: [alone ? '' : outer, zone.title].filter(Boolean).join(': ') || zone.id }
  })
}

/** `outer` is the nearest other title around the zone. */
function withOuter(zones: readonly OutlineZone[], outer: string): { zone: OutlineZone; outer: string }[] {
  return zones.flatMap((zone) => [
    { zone, outer: zone.title === outer ? '' : outer },
    ...withOuter(zone.zones, zone.title || outer),
  ])
}
