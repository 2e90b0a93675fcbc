// Notes of a zone in clusters with headings; what is in no cluster stays in rows beside them. Takes the place of clusters that
// were there. Pure: records in, changed records out; new ids come from the caller.
import { getIndicesAbove } from '@tldraw/utils'
import { arrangeInRows, cellFor, moved, notesIn, type Plan, solidAround, withPlan } from './arrange-notes.ts'
import { type Card, type Cell, layCards } from './cluster-cards.ts'
import { clusterZone, isCluster, zoneAround } from './clusters.ts'
import { contains } from './free-place.ts'
import type { Box } from './layout.ts'
import { area } from './layout.ts'
import type { NoteOnBoard } from './note-record.ts'
import { topIndex } from './own-note-record.ts'
import { scalesUpTo } from './place-notes.ts'
import type { PlainRecord } from './records.ts'
import { around, type PlacedShape, placeShapes } from './shape-place.ts'
import { isFree, isSolid, roomOf, zoneHeading, zoneNamed } from './zone-room.ts'

export type Cluster = { title: string; ids: readonly string[] }

/** Id of the record of a cluster. */
const CLUSTER = 'shape:cluster.'

/** Lays the notes of `zone` ('' is what lies in none) in `clusters`. `name` gives a name that no cluster had before. */
export function clusterNotes(
  records: readonly PlainRecord[],
  { zone, clusters }: { zone: string; clusters: readonly Cluster[] },
  name: () => string,
): Plan {
  const old = clustersIn(records, zone)
  const notes = notesFor(records, zone, old)
  const byId = new Map(notes.map((note) => [note.id, note]))
  const taken = new Set<string>()
  const filled = clusters.flatMap(({ title, ids }) => {
    const own = ids.flatMap((id) => byId.get(id) ?? []).filter(({ id }) => !taken.has(id))
    for (const { id } of own) taken.add(id)
    return own.length > 0 ? [{ title, notes: own }] : []
  })
  const clustered = filled.flatMap((one) => one.notes)
  const rest = notes.filter(({ id }) => !taken.has(id))
  const ground: Plan = { put: [], remove: old.map(({ id }) => id) }
  const bare = withPlan(records, { put: [], remove: [...ground.remove, ...notes.map(({ id }) => id)] })
  const { cards, scale, grown } = layOut(bare, zone, filled, notes)
  const indices = getIndicesAbove(topIndex(bare), cards.length + clustered.length)
  const areas = cards.map(({ box }, i) => clusterArea(box, zone, filled[i]?.title ?? '', name(), indices[i]))
  const places = cards.flatMap(({ cells }, i) =>
    cells.flatMap((box, at) => {
      const id = filled[i]?.notes[at]?.id
      return id === undefined ? [] : [{ id, box, scale }]
    }),
  )
  // Above their cards, however old they are.
  const up = moved(records, places).map((record, i) => ({ ...record, index: indices[cards.length + i] }))
  const laid: Plan = { put: [...grown, ...areas, ...up], remove: ground.remove }
  const after = withPlan(records, laid)
  const rows = arrangeInRows(after, rest, () => zone)
  return {
    put: [...laid.put.filter(({ id }) => !rows.put.some((one) => one.id === id)), ...rows.put],
    remove: ground.remove,
  }
}

/** The clusters that lie in `zone`. */
export function clustersIn(
  records: readonly PlainRecord[],
  zone: string,
): { id: string; zone: string; title: string }[] {
  return records.flatMap(({ id, type, props }) => {
    if (type !== 'area' || typeof props !== 'object' || props === null) return []
    const { zone: own, title }: { zone?: unknown; title?: unknown } = props
    if (typeof own !== 'string' || !isCluster(own) || zoneAround(own) !== zone) return []
    return [{ id, zone: own, title: String(title ?? '') }]
  })
}

/** What lies in the zone itself or in one of its clusters; zones of the form within it keep what is theirs. */
function notesFor(
  records: readonly PlainRecord[],
  zone: string,
  clusters: readonly { id: string; zone: string }[],
): NoteOnBoard[] {
  const gone = new Set(clusters.map(({ id }) => id))
  const bare = records.filter(({ id }) => !gone.has(id))
  const own = clusters.flatMap((one) => notesIn(records, one.zone))
  const ids = new Set(own.map(({ id }) => id))
  return [...own, ...notesIn(bare, zone).filter((note) => !ids.has(note.id) && isDirectly(bare, zone, note))]
}

function isDirectly(records: readonly PlainRecord[], zone: string, note: NoteOnBoard): boolean {
  if (zone === '') return true
  const inner = placeShapes(records).filter(
    ({ type, props }) => type === 'area' && typeof props.zone === 'string' && props.zone.startsWith(`${zone}.`),
  )
  return !inner.some(({ box }) => contains(box, note.shape.box))
}

type Laid = { cards: Card[]; scale: number; grown: PlainRecord[] }

function layOut(
  bare: readonly PlainRecord[],
  zone: string,
  filled: readonly { title: string; notes: readonly NoteOnBoard[] }[],
  notes: readonly NoteOnBoard[],
): Laid {
  if (filled.length === 0) return { cards: [], scale: 1, grown: [] }
  const toLay = filled.map(({ title, notes: own }) => ({ title, count: own.length }))
  const most = Math.max(...notes.map(({ scale }) => scale))
  const shapes = placeShapes(bare).filter(({ type }) => type !== 'group')
  const place = zoneNamed(shapes, zone)
  const scales = scalesUpTo(most)
  const cellOf = (scale: number) => cellFor(notes, scale)
  if (place) {
    const taken = shapes.filter((shape) => isSolid(shape, place)).map(({ box }) => box)
    for (const scale of scales) {
      const cards = layCards(roomOf(place), toLay, cellOf(scale), taken)
      if (cards) return { cards, scale, grown: [] }
    }
    const larger = grownFor(place, shapes, (room) => layCards(room, toLay, cellOf(scales.at(-1) ?? 1), taken))
    if (larger) return { ...larger, scale: scales.at(-1) ?? 1, grown: grownRecord(bare, place, larger.h) }
  }
  const [scale] = scales
  return { cards: freely(shapes, place?.box ?? null, notes, cellOf(scale ?? 1), toLay), scale: scale ?? 1, grown: [] }
}

/** The zone with as much more room below as the cards need, when that is free. */
function grownFor(
  zone: PlacedShape,
  shapes: readonly PlacedShape[],
  lay: (room: Box) => Card[] | null,
): { cards: Card[]; h: number } | null {
  if (zone.rotation !== 0) return null
  for (let times = 1; times <= 40; times++) {
    const h = zone.box.h + times * STEP
    const larger = { ...zone, box: { ...zone.box, h }, props: { ...zone.props, h } }
    if (zoneHeading(larger).height > zoneHeading(zone).height || !isFree(larger, zone, shapes)) return null
    const cards = lay(roomOf(larger))
    if (cards) return { cards, h }
  }
  return null
}
const STEP = 100

function grownRecord(records: readonly PlainRecord[], zone: PlacedShape, h: number): PlainRecord[] {
  const record = records.find(({ id }) => id === zone.id)
  return record ? [{ ...record, props: { ...zone.props, h } }] : []
}

/** Around where the notes are, or below the board for what does not fit in its zone: it covers nothing. */
function freely(
  shapes: readonly PlacedShape[],
  zone: Box | null,
  notes: readonly NoteOnBoard[],
  cell: Cell,
  toLay: readonly { title: string; count: number }[],
): Card[] {
  const board = around(shapes.map(({ box }) => box))
  const own = around(notes.map(({ shape }) => shape.box)) ?? { x: 0, y: 0, w: 0, h: 0 }
  const at = zone && board ? { x: zone.x, y: board.y + board.h + 4 * cell.gap } : own
  const room = { x: at.x, y: at.y, w: Math.max(own.w, WIDTH * cell.w), h: 1e7 }
  const taken = solidAround(
    shapes.filter(({ type }) => type !== 'frame'),
    own,
  )
  return layCards(room, toLay, cell, taken) ?? []
}
const WIDTH = 12

function clusterArea(box: Box, zone: string, title: string, name: string, index: unknown): PlainRecord {
  const record = area('', box, { kind: 'card', tone: 'white', zone: clusterZone(zone, name), title })
  return { ...record, id: `${CLUSTER}${name}`, index }
}
