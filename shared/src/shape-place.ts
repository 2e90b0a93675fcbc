// Where the shapes of a board are: boxes in absolute page units from plain records, without an editor and without fonts.
// Exact for everything that has a width and a height; estimated for loose text and for what is rotated (its outer box).
import type { Box } from './layout.ts'
import { NOTE_SIZE } from './layout.ts'
import { isMerged } from './merged.ts'
import type { PlainRecord } from './records.ts'
import { MAX_DEPTH } from './repair.ts'
import { plainText } from './rich-text.ts'

type Point = { x: number; y: number }

/** A record that is a shape, with its props; parsed from a plain record, so a broken one reads as zeros and ''. */
export type PlacedShape = {
  id: string
  type: string
  props: Readonly<Record<string, unknown>>
  meta: Readonly<Record<string, unknown>>
  isLocked: boolean
  /** Its outer box on the page. */
  box: Box
  /** Turn on the page, in radians. */
  rotation: number
  /** The same key for all shapes of one parent that lie in the same order; use it to sort by stacking. */
  order: string
}

/**
 * All shapes with their place on the page, lowest first; those that were merged into another are not among them. Shapes
 * whose parents form a cycle, or are more than are shown (repair.ts), are placed as if loose.
 */
export function placeShapes(records: Iterable<PlainRecord>): PlacedShape[] {
  const all = new Map([...records].map((record) => [record.id, record]))
  const shown = new Set([...all.values()].filter((one) => !isMerged(one, (id) => all.get(id))).map(({ id }) => id))
  return placeAllShapes(all.values()).filter(({ id }) => shown.has(id))
}

/** The same with those that were merged into another, where they were before. */
export function placeAllShapes(records: Iterable<PlainRecord>): PlacedShape[] {
  const shapes = new Map<string, PlainRecord>()
  for (const record of records) if (record.typeName === 'shape') shapes.set(record.id, record)
  const placed: PlacedShape[] = []
  for (const record of shapes.values()) {
    const parents = parentsOf(record, shapes)
    const rotation = parents.reduce((sum, parent) => sum + num(parent.rotation), num(record.rotation))
    const toPage = (point: Point) => parents.reduce((p, parent) => move(p, parent), move(point, record))
    placed.push({
      id: record.id,
      type: str(record.type),
      props: obj(record.props),
      meta: obj(record.meta),
      isLocked: record.isLocked === true,
      box: outerBox(corners(localBox(record)).map(toPage)),
      rotation,
      order: [...parents.map((parent) => str(parent.index)).reverse(), str(record.index)].join(' '),
    })
  }
  return placed.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1))
}

/** The middle of a box. */
export function centre(box: Box): Point {
  return { x: box.x + box.w / 2, y: box.y + box.h / 2 }
}

/** Whether `point` lies in `box`, edges included. */
export function holds(box: Box, point: Point): boolean {
  return point.x >= box.x && point.x <= box.x + box.w && point.y >= box.y && point.y <= box.y + box.h
}

/** The smallest box around all boxes; null for none. */
export function around(boxes: readonly Box[]): Box | null {
  return boxes.length === 0 ? null : outerBox(boxes.flatMap(corners))
}

function parentsOf(record: PlainRecord, shapes: ReadonlyMap<string, PlainRecord>): PlainRecord[] {
  const parents: PlainRecord[] = []
  let parent = shapes.get(str(record.parentId))
  while (parent !== undefined) {
    if (parent.id === record.id || parents.includes(parent) || parents.length === MAX_DEPTH - 1) return []
    parents.push(parent)
    parent = shapes.get(str(parent.parentId))
  }
  return parents
}

/** A shape's box in its own coordinates. */
function localBox(record: PlainRecord): Box {
  const props = obj(record.props)
  const scale = num(props.scale) || 1
  const sized = { x: 0, y: 0, w: num(props.w), h: num(props.h) }
  switch (record.type) {
    case 'note':
      return { x: 0, y: 0, w: NOTE_SIZE * scale, h: (NOTE_SIZE + num(props.growY)) * scale }
    case 'geo':
      return { ...sized, h: sized.h + num(props.growY) }
    case 'text':
      return textBox(props, scale)
    case 'draw':
    case 'highlight':
      return pointsBox(segmentPoints(props.segments), scale)
    case 'line':
      return pointsBox(Object.values(obj(props.points)).map(point), scale)
    case 'arrow':
      return pointsBox([point(props.start), point(props.end)], 1)
    default:
      return sized
  }
}

/** tldraw's text sizes in units, by its size names. */
const textSizes: Readonly<Record<string, number>> = { s: 18, m: 24, l: 36, xl: 44 }

function textBox(props: Readonly<Record<string, unknown>>, scale: number): Box {
  const size = (textSizes[str(props.size)] ?? 24) * scale
  const lines = plainText(props.richText).split('\n')
  const longest = Math.max(...lines.map((line) => line.length)) * size * 0.55
  const w = props.autoSize === false ? num(props.w) * scale : longest
  const rows = lines.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil((line.length * size * 0.55) / Math.max(w, 1))),
    0,
  )
  return { x: 0, y: 0, w, h: rows * size * 1.35 }
}

/** The points of a freehand shape, in its own coordinates. */
export function segmentPoints(segments: unknown): Point[] {
  if (!Array.isArray(segments)) return []
  return segments.flatMap((segment) => {
    const { points } = obj(segment)
    return Array.isArray(points) ? points.map(point) : []
  })
}

function pointsBox(points: Point[], scale: number): Box {
  if (points.length === 0) return { x: 0, y: 0, w: 0, h: 0 }
  return outerBox(points.map(({ x, y }) => ({ x: x * scale, y: y * scale })))
}

function corners({ x, y, w, h }: Box): Point[] {
  return [
    { x, y },
    { x: x + w, y },
    { x, y: y + h },
    { x: x + w, y: y + h },
  ]
}

function outerBox(points: readonly Point[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x)
    box.top = Math.min(box.top, y)
    box.right = Math.max(box.right, x)
    box.bottom = Math.max(box.bottom, y)
  }
  return { x: box.left, y: box.top, w: box.right - box.left, h: box.bottom - box.top }
}

/** From the coordinates inside `shape` to those of what it lies in. */
function move({ x, y }: Point, shape: PlainRecord): Point {
  const turn = num(shape.rotation)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return { x: num(shape.x) + x * cos - y * sin, y: num(shape.y) + x * sin + y * cos }
}

function point(value: unknown): Point {
  const { x, y } = obj(value)
  return { x: num(x), y: num(y) }
}

function num(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

function str(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function obj(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}
