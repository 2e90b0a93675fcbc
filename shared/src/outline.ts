// A board read as text: its zones in reading order with what lies in them. The list view, the reports and the CSV all
// read this, never coordinates. Pure: plain records in, an outline out.
import { isFormPart } from './board.ts'
import { compassText } from './compass-text.ts'
import type { Box } from './layout.ts'
import { isMerged, mergedInto } from './merged.ts'
import { nestZones } from './nested-zones.ts'
import type { PlainRecord } from './records.ts'
import { plainText } from './rich-text.ts'
import { centre, holds, type PlacedShape, placeAllShapes } from './shape-place.ts'

/** Something that people put on the board. */
export type OutlineItem = {
  /** Id of its shape. */
  id: string
  /** `note` a sticky note · `text` loose text, a label in a figure or on an arrow · `drawing` a freehand line, figure or arrow
   *  without words · `image` a picture · `textbox` a text box that is no zone · `compass` what shown needles say. */
  kind: 'note' | 'tegel' | 'text' | 'drawing' | 'image' | 'textbox' | 'compass'
  /** tldraw's or our shape type: `note`, `geo`, `draw`, … */
  type: string
  /** Plain text, lines apart; '' for what has none. */
  text: string
  /** Who made it (`meta.by`), or '' when that is not known. */
  by: string
  /** Name of a sticky note's colour or a tegel's motif; '' for other kinds. */
  look: string
  /** Of a tegel: whether its writer lets it be shared outside the group. */
  shareable?: boolean
  /** Its place, in absolute page units. */
  box: Box
  /** The notes that were merged into it, as they were. */
  sources?: OutlineItem[]
}

/** A zone: an area or a text box of the form, with the zones and items in it, each in reading order. */
export type OutlineZone = {
  /** Zone id as the form's steps and harvest use it: `poster-1.kracht`. */
  id: string
  /** Id of its shape. */
  shape: string
  kind: 'area' | 'textbox'
  title: string
  /** What is asked: an area's prompt or a text box's placeholder. */
  prompt: string
  /** What is written in a text box; '' in an area. */
  text: string
  box: Box
  zones: OutlineZone[]
  items: OutlineItem[]
}

export type Outline = {
  /** The outermost zones. */
  zones: OutlineZone[]
  /** What lies in no zone. Nothing is left out of an outline. */
  loose: OutlineItem[]
}

/**
 * The outline of `records`. An item belongs to the smallest zone that its centre lies in, the upper one of two equals; a
 * zone belongs to the smallest zone that contains it whole.
 */
export function outline(records: Iterable<PlainRecord>): Outline {
  const all = new Map([...records].map((record) => [record.id, record]))
  const shapes = placeAllShapes(all.values())
  const items = itemsOf(shapes)
  const holderOf = (id: string) => {
    const record = all.get(id)
    return record && isMerged(record, (one) => all.get(one)) ? items.get(mergedInto(record)) : undefined
  }
  const zones = shapes.filter(isZone).map(toZone)
  // Smallest first; of two equals the upper one first.
  const bySize = zones.map((zone, at) => ({ zone, at })).sort((a, b) => size(a.zone) - size(b.zone) || b.at - a.at)
  const result: Outline = { zones: nestZones(bySize.map(({ zone }) => zone)), loose: [] }
  for (const item of items.values()) {
    const holder = holderOf(item.id)
    if (holder) {
      holder.sources = readingOrder([...(holder.sources ?? []), item])
      continue
    }
    const middle = centre(item.box)
    const home = bySize.find(({ zone }) => holds(zone.box, middle))
    ;(home?.zone.items ?? result.loose).push(item)
  }
  for (const zone of zones) sortZone(zone)
  return { zones: readingOrder(result.zones), loose: readingOrder(result.loose) }
}

/** All zones of an outline, outer before inner, in reading order. */
export function allZones(outline: Pick<Outline, 'zones'>): OutlineZone[] {
  return outline.zones.flatMap((zone) => [zone, ...allZones(zone)])
}

/** The notes that were merged into `item`, also by way of others; none when it is what it was. */
export function allSources(item: OutlineItem): OutlineItem[] {
  return (item.sources ?? []).flatMap((source) => (source.sources ? allSources(source) : [source]))
}

/** All items of a zone and of the zones in it, in reading order: first its own. */
export function allItems(zone: OutlineZone): OutlineItem[] {
  return [...zone.items, ...zone.zones.flatMap(allItems)]
}

/** Things as one reads a page: rows from top to bottom, in a row from left to right. */
export function readingOrder<T extends { box: Box }>(things: readonly T[]): T[] {
  const rows: T[][] = []
  for (const thing of [...things].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)) {
    const row = rows[rows.length - 1]
    const first = row?.[0]
    // In the same row as long as more than half of the first one's height is beside it.
    if (row && first && thing.box.y < first.box.y + first.box.h / 2) row.push(thing)
    else rows.push([thing])
  }
  return rows.flatMap((row) => row.sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y))
}

function itemsOf(shapes: readonly PlacedShape[]): Map<string, OutlineItem> {
  const items = new Map<string, OutlineItem>()
  for (const shape of shapes) {
    const item = toItem(shape)
    if (item) items.set(item.id, item)
  }
  return items
}

function sortZone(zone: OutlineZone): void {
  zone.zones = readingOrder(zone.zones)
  zone.items = readingOrder(zone.items)
}

function isZone({ type, props }: PlacedShape): boolean {
  return (type === 'area' || type === 'textbox') && typeof props.zone === 'string' && props.zone !== ''
}

function toZone({ id, type, props, box }: PlacedShape): OutlineZone {
  const isTextbox = type === 'textbox'
  return {
    id: string(props.zone),
    shape: id,
    kind: isTextbox ? 'textbox' : 'area',
    title: string(props.title),
    prompt: string(isTextbox ? props.placeholder : props.prompt),
    text: isTextbox ? plainText(props.richText) : '',
    box,
    zones: [],
    items: [],
  }
}

/** Shapes that hold no contribution of people: parts of the form, and what only groups others. */
const SILENT = new Set(['area', 'label', 'frame', 'group'])

function toItem(shape: PlacedShape): OutlineItem | null {
  const { id, type, props, meta, box } = shape
  if (type === 'kompas') return compassItem(shape)
  // A locked part of the form is there to be read; an open one (a tegel to fill in) holds what people write.
  if (SILENT.has(type) || isZone(shape) || (shape.isLocked && isFormPart(id))) return null
  const text = 'richText' in props ? plainText(props.richText) : string(props.text)
  const look = string(type === 'tegel' ? props.motif : type === 'note' ? props.color : '')
  return {
    id,
    kind: itemKind(type, text),
    type,
    text,
    by: string(meta.by),
    look,
    box,
    ...(type === 'tegel' && { shareable: props.shareable === true }),
  }
}

/** What people set on a compass, once it is shown. */
function compassItem({ id, type, props, box }: PlacedShape): OutlineItem | null {
  const text = compassText(props.shown)
  return text === '' ? null : { id, kind: 'compass', type, text, by: '', look: '', box }
}

function itemKind(type: string, text: string): OutlineItem['kind'] {
  if (type === 'note' || type === 'tegel' || type === 'textbox') return type
  if (type === 'image' || type === 'video') return 'image'
  return text.trim() === '' && type !== 'text' ? 'drawing' : 'text'
}

function size({ box }: OutlineZone): number {
  return box.w * box.h
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
