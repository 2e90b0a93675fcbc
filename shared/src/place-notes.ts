// Places for many notes and tegels at once in the zones of a board, as when hidden ones are shown: under the heading, in
// rows, covering nothing. A zone that is full is made larger when there is room beside or below it; nothing is left out. Pure.
import { contains, freeCells, NOTE_GAP, overlap } from './free-place.ts'
import type { Box } from './layout.ts'
import { NOTE_SIZE, noteGrowth } from './layout.ts'
import type { PlainRecord } from './records.ts'
import { around, type PlacedShape, placeShapes } from './shape-place.ts'
import { isFree, isSolid, openPlaces, roomOf, zoneHeading, zoneNamed } from './zone-room.ts'

export type ToPlace = {
  id: string
  zone: string
  kind: 'note' | 'tegel'
  text: string
  /** How much higher than a square it is, at scale 1, where that is known better than from its text. */
  growth?: number
}
export type PlaceOptions = {
  /** Largest scale; 1 without it. */
  most?: number
  /** Whether zones may be made larger; they may unless this says no. */
  grow?: boolean
  /** What comes later: room is left for it. */
  later?: readonly ToPlace[]
}
/** `scale` of a note; of a tegel its share of `TEGEL_SIZE`. */
export type NotePlace = { id: string; box: Box; scale: number }
export type Placement = {
  places: NotePlace[]
  /** Zones that became larger: the id of the shape and its new size. */
  grown: { id: string; w: number; h: number }[]
}

/** Side of a tegel at scale 1. */
export const TEGEL_SIZE = 600
/** Smaller than this nothing can be read from where a zone is read; then the zone grows. */
const READABLE = [1, 0.85, 0.7, 0.6, 0.5]
const LEAST = [0.4, 0.3, 0.25]
/** The readable scales that are not above `most`. */
export function scalesUpTo(most: number): number[] {
  const fitting = READABLE.filter((scale) => scale <= most + 0.001)
  return fitting.length > 0 ? fitting : READABLE.slice(-1)
}
/** Between the board and what found no place on it. */
const BESIDE = 200

/** A place for each of `things` on the board of `records`, in the order given. */
export function placeNotes(
  records: Iterable<PlainRecord>,
  things: readonly ToPlace[],
  { later = [], ...options }: PlaceOptions = {},
): Placement {
  const shapes = placeShapes(records).filter(({ type }) => type !== 'group')
  const all = placeAll(shapes, [...things, ...later], options)
  if (later.length === 0) return all
  const now = new Set(things.map(({ id }) => id))
  const places = all.places.filter(({ id }) => now.has(id))
  // A zone grows when something comes where it was not: what is still to come is nobody's to see.
  const isNeeded = (zone: Box, larger: Box) => places.some(({ box }) => contains(larger, box) && !contains(zone, box))
  const grown = all.grown.filter(({ id, w, h }) => {
    const zone = shapes.find((shape) => shape.id === id)
    return zone !== undefined && isNeeded(zone.box, { ...zone.box, w, h })
  })
  return { places, grown }
}

function placeAll(
  before: readonly PlacedShape[],
  things: readonly ToPlace[],
  options: Omit<PlaceOptions, 'later'>,
): Placement {
  let shapes = before
  const result: Placement = { places: [], grown: [] }
  for (const batch of batches(things)) {
    const zone = zoneNamed(shapes, batch[0]?.zone ?? '')
    const laid = zone
      ? layIn({ zone, shapes, batch, placed: boxes(result), ...options })
      : { cells: [], scale: 1, zone: null }
    const grown = laid.zone
    if (grown) {
      result.grown = [
        ...result.grown.filter(({ id }) => id !== grown.id),
        { id: grown.id, w: grown.box.w, h: grown.box.h },
      ]
      shapes = shapes.map((shape) => (shape.id === grown.id ? grown : shape))
    }
    const [inside, left] = [batch.slice(0, laid.cells.length), batch.slice(laid.cells.length)]
    result.places.push(...inside.map((thing, i) => asPlaced(thing, laid.cells[i], laid.scale)))
    result.places.push(...beside(shapes, left, boxes(result)))
  }
  return result
}

const boxes = ({ places }: Placement) => places.map(({ box }) => box)

/** What goes to the same zone and is of one kind, together. */
function batches(things: readonly ToPlace[]): ToPlace[][] {
  const found = new Map<string, ToPlace[]>()
  for (const thing of things) {
    const key = `${thing.kind} ${thing.zone}`
    found.set(key, [...(found.get(key) ?? []), thing])
  }
  return [...found.values()]
}

function asPlaced({ id, kind, text, growth }: ToPlace, cell: Box | undefined, scale: number): NotePlace {
  const { x, y } = cell ?? { x: 0, y: 0 }
  const size = (kind === 'note' ? NOTE_SIZE : TEGEL_SIZE) * scale
  const h = kind === 'note' ? size + (growth ?? noteGrowth(text)) * scale : size
  return { id, box: { x, y, w: size, h }, scale }
}

type Laid = { cells: Box[]; scale: number; zone: PlacedShape | null }

type Lay = Omit<PlaceOptions, 'later'> & {
  zone: PlacedShape
  shapes: readonly PlacedShape[]
  batch: readonly ToPlace[]
  placed: readonly Box[]
}

/** Cells for as many of `batch` as the zone holds; `zone` is the zone made larger. */
function layIn({ zone, shapes, batch, placed, most = 1, grow: mayGrow = true }: Lay): Laid {
  const taken = [...shapes.filter((shape) => isSolid(shape, zone)).map(({ box }) => box), ...placed]
  const open = batch[0]?.kind === 'tegel' ? openPlaces(zone, shapes, taken) : []
  const [first] = open
  const cellsOf = (shape: PlacedShape, scale: number) => {
    const free = first ? open : []
    const more = { taken: [...taken, ...free], count: batch.length - free.length }
    return [...free, ...freeCells(roomOf(shape), cellSize(batch, scale), more)].slice(0, batch.length)
  }
  const readable = first ? [first.w / TEGEL_SIZE] : scalesUpTo(most)
  for (const scale of readable) {
    const cells = cellsOf(zone, scale)
    if (cells.length === batch.length) return { cells, scale, zone: null }
  }
  const scale = readable.at(-1) ?? 1
  const grown = mayGrow
    ? grow(zone, cellSize(batch, scale), {
        // Nor over what was put beside the zone before.
        isFree: (larger) =>
          isFree(larger, zone, shapes) && placed.every((box) => !overlap(box, larger.box) || contains(zone.box, box)),
        fits: (larger) => cellsOf(larger, scale).length === batch.length,
      })
    : null
  if (grown) return { cells: cellsOf(grown, scale), scale, zone: grown }
  const smaller = first ? readable : LEAST
  const least = smaller.at(-1) ?? scale
  const fitting = smaller.find((one) => cellsOf(zone, one).length === batch.length) ?? least
  return { cells: cellsOf(zone, fitting), scale: fitting, zone: null }
}

function cellSize(batch: readonly ToPlace[], scale: number) {
  const note = batch[0]?.kind !== 'tegel'
  const size = (note ? NOTE_SIZE : TEGEL_SIZE) * scale
  const more = note ? Math.max(...batch.map(({ text, growth }) => growth ?? noteGrowth(text))) * scale : 0
  return { w: size, h: size + more, gap: NOTE_GAP * scale }
}

/** The zone with just enough more room below or else at its right, or null where something stands in the way. */
function grow(
  zone: PlacedShape,
  cell: { w: number; h: number; gap: number },
  asks: { isFree(larger: PlacedShape): boolean; fits(larger: PlacedShape): boolean },
): PlacedShape | null {
  if (zone.type !== 'area' || zone.rotation !== 0) return null
  const { height } = zoneHeading(zone)
  for (const [dx, dy] of [
    [0, cell.h + cell.gap],
    [cell.w + cell.gap, 0],
  ] as const) {
    for (let times = 1; times <= MOST_GROWTH; times++) {
      const box = { ...zone.box, w: zone.box.w + dx * times, h: zone.box.h + dy * times }
      const larger = { ...zone, box, props: { ...zone.props, w: box.w, h: box.h } }
      // Its heading stays as large as it is: things lie under it.
      if (zoneHeading(larger).height > height || !asks.isFree(larger)) break
      if (asks.fits(larger)) return larger
    }
  }
  return null
}
const MOST_GROWTH = 60

/** Below everything, for what found no place. */
function beside(shapes: readonly PlacedShape[], batch: readonly ToPlace[], placed: readonly Box[]): NotePlace[] {
  if (batch.length === 0) return []
  const scale = 1
  const cell = cellSize(batch, scale)
  const taken = [...shapes.map(({ box }) => box), ...placed]
  const board = around(taken) ?? { x: 0, y: 0, w: 0, h: 0 }
  const room = { x: board.x, y: board.y + board.h + BESIDE, w: Math.max(board.w, cell.w * 4), h: 0 }
  const cells = freeCells(room, cell, { taken, count: batch.length, down: true })
  return batch.map((thing, i) => asPlaced(thing, cells[i], scale))
}
