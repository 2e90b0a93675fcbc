// What a report is made of: the board's outline and the form's steps, brought together. Pure.
import { arrangeOutline } from '@kringbord/shared/arrange-outline'
import { allSources, type OutlineItem, type OutlineZone, outline, readingOrder } from '@kringbord/shared/outline'
import type { PlainRecord } from '@kringbord/shared/records'
import type { ReportEntry, ReportSource, ReportStep, ReportZone } from './report.ts'

type Facts = Pick<ReportSource, 'title' | 'formTitle' | 'method' | 'date'> & { steps: ReportStep[] }

/** The source of a report of `records`. */
export function reportSource(records: Iterable<PlainRecord>, facts: Facts): ReportSource {
  const all = [...records]
  const { zones, loose } = arrangeOutline(outline(all), all)
  return { ...facts, zones: zones.flatMap((zone) => toZones(zone, [])), loose: loose.flatMap(toEntry) }
}

/** A zone and the areas in it, flat. Text boxes in an area are entries of that area, where they stand among its notes. */
function toZones(zone: OutlineZone, path: string[]): ReportZone[] {
  if (zone.kind === 'textbox')
    return [{ ...head(zone, path), ids: [zone.id], entries: [...textEntries(zone), ...zone.items.flatMap(toEntry)] }]
  const boxes = zone.zones.filter((inner) => inner.kind === 'textbox')
  const things = readingOrder([
    ...boxes.map((inner) => ({ box: inner.box, entries: [...textEntries(inner), ...inner.items.flatMap(toEntry)] })),
    ...zone.items.map((item) => ({ box: item.box, entries: toEntry(item) })),
  ])
  const own = {
    ...head(zone, path),
    ids: [zone.id, ...boxes.map((inner) => inner.id)],
    entries: things.flatMap((thing) => thing.entries),
  }
  const areas = zone.zones.filter((inner) => inner.kind === 'area')
  return [own, ...areas.flatMap((inner) => toZones(inner, [...path, zone.title].filter(Boolean)))]
}

const head = (zone: OutlineZone, path: string[]) => ({ title: zone.title, prompt: zone.prompt, path })

function textEntries(zone: OutlineZone): ReportEntry[] {
  if (zone.text.trim() === '') return []
  return [{ id: zone.shape, kind: 'textbox', title: zone.title, text: zone.text, by: '' }]
}

/** Pictures count as drawings: a report shows both. What a compass says counts as text. */
function kindOf({ kind }: OutlineItem): ReportEntry['kind'] {
  if (kind === 'image') return 'drawing'
  return kind === 'compass' ? 'text' : kind
}

/** An empty note says nothing and is left out. */
function toEntry(item: OutlineItem): ReportEntry[] {
  const kind = kindOf(item)
  if (kind !== 'drawing' && item.text.trim() === '') return []
  const { id, text, by, shareable } = item
  const sources = allSources(item).map((source) => ({ id: source.id, text: source.text.trim(), by: source.by }))
  const merged = sources.length > 0 ? { sources } : {}
  return [{ id, kind, title: '', text, by, ...(shareable !== undefined && { shareable }), ...merged }]
}
