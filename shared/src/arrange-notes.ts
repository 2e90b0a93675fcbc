// Notes in rows: each stays in its zone, none covers another, and nothing else moves. Pure: records in, changed records out.
import { isCluster } from './clusters.ts'
import { contains, freeCells, NOTE_GAP } from './free-place.ts'
import type { Box } from './layout.ts'
import { NOTE_SIZE } from './layout.ts'
import { canHold } from './merged.ts'
import { homes, type NoteOnBoard, noteOf, recordAt } from './note-record.ts'
import { outline } from './outline.ts'
import { type NotePlace, placeNotes, TEGEL_SIZE, type ToPlace } from './place-notes.ts'
import { propsOf } from './record-props.ts'
import type { PlainRecord } from './records.ts'
import { around, type PlacedShape, placeShapes } from './shape-place.ts'

/** Records that an arrangement makes or changes, and ids of those that it takes away. */
export type Plan = { put: PlainRecord[]; remove: string[] }

/** The board after a plan. */
export function withPlan(records: readonly PlainRecord[], { put, remove }: Plan): PlainRecord[] {
  const gone = new Set([...remove, ...put.map(({ id }) => id)])
  return [...records.filter(({ id }) => !gone.has(id)), ...put]
}

/** The notes that lie in the zone `zone` and in the zones within, or with '' in no zone at all. */
export function notesIn(records: readonly PlainRecord[], zone: string): NoteOnBoard[] {
  const home = homes(outline(records))
  const inside = (id: string) => {
    const own = home.get(id)?.id
    return zone === '' ? own === undefined : own === zone || (own?.startsWith(`${zone}.`) ?? false)
  }
  return notesOf(records).filter(({ id }) => inside(id))
}

/** All notes and tegels that are shown and not locked, lowest first. */
export function notesOf(records: readonly PlainRecord[]): NoteOnBoard[] {
  return placeShapes(records).flatMap((shape) => noteOf(shape) ?? [])
}

/**
 * Lays `notes` in rows in the order given: those of a zone in that zone, the others around where they are. `zoneOf` says
 * where they belong when that is not where they lie.
 */
export function arrangeInRows(
  records: readonly PlainRecord[],
  notes: readonly NoteOnBoard[],
  zoneOf: (note: NoteOnBoard) => string = whereTheyLie(records),
): Plan {
  const zoned = notes.filter((note) => zoneOf(note) !== '')
  const first = inZones(records, zoned, zoneOf, notes)
  const loose = notes.filter((note) => zoneOf(note) === '')
  const second = besideOthers(withPlan(records, first), loose, notes)
  return { put: [...first.put, ...second], remove: [] }
}

function whereTheyLie(records: readonly PlainRecord[]): (note: NoteOnBoard) => string {
  const home = homes(outline(records))
  return ({ id }) => home.get(id)?.id ?? ''
}

function inZones(
  records: readonly PlainRecord[],
  notes: readonly NoteOnBoard[],
  zoneOf: (note: NoteOnBoard) => string,
  leaving: readonly NoteOnBoard[],
): Plan {
  const ids = new Set(leaving.map(({ id }) => id))
  const things: ToPlace[] = notes.map((note) => ({ ...note, zone: zoneOf(note) }))
  const most = Math.max(0, ...notes.map(({ scale }) => scale)) || 1
  const { places, grown } = placeNotes(
    records.filter(({ id }) => !ids.has(id)),
    things,
    { most },
  )
  const larger = grown.flatMap(({ id, w, h }) => {
    const zone = records.find((record) => record.id === id)
    return zone ? [{ ...zone, props: { ...propsOf(zone), w, h } }] : []
  })
  return { put: [...larger, ...moved(records, places)], remove: [] }
}

/** The records at their new places. */
export function moved(records: readonly PlainRecord[], places: readonly NotePlace[]): PlainRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  return places.flatMap((place) => {
    const record = byId.get(place.id)
    return record ? [recordAt(record, place)] : []
  })
}

/** Loose notes: a block of rows from their top left corner, as wide as they lie now or as a square needs. */
function besideOthers(
  records: readonly PlainRecord[],
  notes: readonly NoteOnBoard[],
  leaving: readonly NoteOnBoard[],
): PlainRecord[] {
  const room = around(notes.map(({ shape }) => shape.box))
  if (!room) return []
  const scale = Math.max(...notes.map((note) => note.scale))
  const cell = cellFor(notes, scale)
  const ids = new Set(leaving.map(({ id }) => id))
  const columns = Math.min(notes.length, Math.ceil(Math.sqrt(notes.length * 1.4)))
  const w = columns * cell.w + (columns - 1) * cell.gap
  const others = placeShapes(records).filter(({ id, type }) => !ids.has(id) && type !== 'group' && type !== 'frame')
  const taken = solidAround(others, room)
  const cells = freeCells({ ...room, w, h: ENDLESS }, cell, { taken, count: notes.length })
  return moved(
    records,
    notes.flatMap(({ id }, i) => {
      const box = cells[i]
      return box ? [{ id, box, scale }] : []
    }),
  )
}

const ENDLESS = 1e7

/** Everything that a block of loose notes must not cover; what they lie on altogether is their ground, unless
 *  that is a note or a cluster. */
export function solidAround(others: readonly PlacedShape[], room: Box): Box[] {
  return others
    .filter((shape) => canHold(shape) || isCluster(String(shape.props.zone ?? '')) || !contains(shape.box, room))
    .map(({ box }) => box)
}

/** The cell that each of `notes` fits in at `scale`. */
export function cellFor(notes: readonly NoteOnBoard[], scale: number): { w: number; h: number; gap: number } {
  const sides = notes.map(({ kind }) => (kind === 'note' ? NOTE_SIZE : TEGEL_SIZE))
  const side = Math.max(0, ...sides) * scale
  return { w: side, h: side + Math.max(0, ...notes.map(({ growth }) => growth)) * scale, gap: NOTE_GAP * scale }
}
