// What can be voted on: the notes and tegels that lie in some zones, or on the whole board. Pure.
import { allZones, type Outline, type OutlineItem } from './outline.ts'
import { MAX_VOTE_ITEMS, type VoteItem } from './votes.ts'

/** Notes and tegels with text in `zones` and in the zones within, in reading order; empty is the whole board. */
export function voteItems(outline: Outline, zones: readonly string[]): VoteItem[] {
  const found = new Map<string, VoteItem>()
  const add = (items: readonly OutlineItem[], zone: string) => {
    for (const item of items) {
      const { id, kind, text } = item
      if ((kind !== 'note' && kind !== 'tegel') || text.trim() === '' || found.has(id)) continue
      found.set(id, { id, kind, text: text.trim(), zone })
    }
  }
  const wanted = (id: string) => zones.some((zone) => id === zone || id.startsWith(`${zone}.`))
  for (const zone of allZones(outline)) {
    if (zones.length === 0) add(zone.items, zone.title)
    // A zone within may have any name; its items are asked for with the outer one.
    else if (wanted(zone.id)) for (const part of [zone, ...allZones(zone)]) add(part.items, part.title || zone.title)
  }
  if (zones.length === 0) add(outline.loose, '')
  return [...found.values()].slice(0, MAX_VOTE_ITEMS)
}
