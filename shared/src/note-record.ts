// A note or tegel on the board as arranging sees it: its text, place, scale and zone, and the record with another place. Pure.
import { PAGE_ID } from './board.ts'
import { canHold } from './merged.ts'
import { allZones, type Outline, type OutlineZone } from './outline.ts'
import type { NotePlace } from './place-notes.ts'
import type { PlainRecord } from './records.ts'
import { plainText } from './rich-text.ts'
import type { PlacedShape } from './shape-place.ts'

/** A note to arrange. */
export type NoteOnBoard = {
  id: string
  kind: 'note' | 'tegel'
  text: string
  /** What is said of its writer, or ''. */
  by: string
  /** Name of its colour or motif. */
  look: string
  scale: number
  /** How much higher than a square it is, at scale 1. */
  growth: number
  shape: PlacedShape
}

/** Side of a tegel at scale 1. */
const TEGEL_SIZE = 600

/** `shape` as a note; null for what is none, or is locked. */
export function noteOf(shape: PlacedShape): NoteOnBoard | null {
  const { id, type, props, meta, isLocked } = shape
  if (!canHold(shape) || isLocked) return null
  const tegel = type === 'tegel'
  return {
    id,
    kind: tegel ? 'tegel' : 'note',
    text: plainText(props.richText),
    by: text(meta.by),
    look: text(tegel ? props.motif : props.color),
    scale: tegel ? number(props.w) / TEGEL_SIZE : number(props.scale) || 1,
    growth: tegel ? 0 : number(props.growY),
    shape,
  }
}

/** The record of a note at `place`, upright and on the page itself. */
export function recordAt(record: PlainRecord, { box, scale }: NotePlace): PlainRecord {
  const props = typeof record.props === 'object' && record.props !== null ? { ...record.props } : {}
  const size = record.type === 'note' ? { scale } : { w: TEGEL_SIZE * scale, h: TEGEL_SIZE * scale }
  return { ...record, x: box.x, y: box.y, rotation: 0, parentId: PAGE_ID, props: { ...props, ...size } }
}

/** The zone that holds each item, by the item's id: areas only, as the notes in a text box are none of its own. */
export function homes(outline: Outline): Map<string, OutlineZone> {
  const found = new Map<string, OutlineZone>()
  for (const zone of allZones(outline))
    if (zone.kind === 'area') for (const item of zone.items) found.set(item.id, zone)
  return found
}

const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
const text = (value: unknown) => (typeof value === 'string' ? value : '')
