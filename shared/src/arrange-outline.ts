// The outline of a board as people think of it: what belongs to a poster stands under that poster, also when it lies beside
// it, and every zone has a name. Pure.
import type { Outline, OutlineZone } from './outline.ts'
import type { PlainRecord } from './records.ts'

/** Puts `poster-1.herken` under `poster-1`, and gives zones without a title the largest text that stands on them. */
export function arrangeOutline({ zones, loose }: Outline, records: readonly PlainRecord[]): Outline {
  const texts = records.flatMap(largeText)
  const named = zones.map((zone) => withName(zone, texts))
  const byId = new Map(named.map((zone) => [zone.id, zone]))
  const top = named.filter((zone) => {
    const parent = byId.get(zone.id.slice(0, zone.id.indexOf('.')))
    if (!zone.id.includes('.') || !parent || parent === zone) return true
    parent.zones.push(zone)
    return false
  })
  return { zones: top, loose }
}

type LargeText = { text: string; rank: number; x: number; y: number }

/** Steps of the type scale that are names of something, the largest first. */
const steps: readonly unknown[] = ['display', 'title', 'heading', 'lead']

function largeText(record: PlainRecord): LargeText[] {
  if (record.type !== 'label' || typeof record.props !== 'object' || record.props === null) return []
  const { text, step }: { text?: unknown; step?: unknown } = record.props
  const rank = steps.indexOf(step)
  if (typeof text !== 'string' || !text.trim() || rank < 0) return []
  return [{ text: text.trim(), rank, x: Number(record.x), y: Number(record.y) }]
}

function withName(zone: OutlineZone, texts: readonly LargeText[]): OutlineZone {
  const zones = zone.zones.map((inner) => withName(inner, texts))
  if (zone.title) return { ...zone, zones }
  const { x, y, w, h } = zone.box
  const on = texts.filter((text) => text.x >= x && text.x <= x + w && text.y >= y && text.y <= y + h)
  const best = on.sort((a, b) => a.rank - b.rank || a.y - b.y)[0]
  return { ...zone, zones, title: best?.text.replace(/\s+/g, ' ') ?? '' }
}
