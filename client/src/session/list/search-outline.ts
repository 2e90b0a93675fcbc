// Finding words in the outline of a board. Pure.
import type { Outline, OutlineItem, OutlineZone } from '@kringbord/shared/outline'

/** The parts of `outline` in which every word of `query` occurs: zones by title, question or text, items by text or writer. */
export function searchOutline(outline: Outline, query: string): Outline {
  const words = plain(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return outline
  const holds = (...texts: string[]) => {
    const text = plain(texts.join(' '))
    return words.every((word) => text.includes(word))
  }
  const itemHolds = (item: OutlineItem) => holds(item.text, item.by)
  const inZone = (zone: OutlineZone): OutlineZone[] => {
    if (holds(zone.title, zone.prompt, zone.text)) return [zone]
    const zones = zone.zones.flatMap(inZone)
    const items = zone.items.filter(itemHolds)
    return zones.length > 0 || items.length > 0 ? [{ ...zone, zones, items }] : []
  }
  return { zones: outline.zones.flatMap(inZone), loose: outline.loose.filter(itemHolds) }
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
