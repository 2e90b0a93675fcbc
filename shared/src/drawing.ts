// Freehand lines for filled examples: from a few points to tldraw's draw shape, with the slight unrest of a hand.
import { PAGE_ID } from './board.ts'
import type { NoteColor } from './layout.ts'
import type { PlainRecord } from './records.ts'

type Point = readonly [x: number, y: number]

export type Pen = { color?: NoteColor; size?: 's' | 'm' | 'l' | 'xl'; by?: string; closed?: boolean; filled?: boolean }

/** A line through `points` (absolute page units) as one would draw it: an ordinary shape, not a part of the form. */
export function drawing(name: string, points: readonly Point[], pen: Pen = {}): PlainRecord {
  return record(name, smooth(pen.closed ? [...points, ...points.slice(0, 1)] : points), pen)
}

/** A circle or ellipse drawn by hand: it ends a little past its start. */
export function circle(name: string, middle: Point, radius: number | Point, pen: Pen = {}): PlainRecord {
  return record(name, smooth(arc(middle, radius, -0.3, 0.74)), { ...pen, closed: pen.filled === true })
}

function record(name: string, path: readonly Point[], pen: Pen): PlainRecord {
  const [x, y] = path[0] ?? [0, 0]
  return {
    id: `shape:${name}`,
    typeName: 'shape',
    type: 'draw',
    x,
    y,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    parentId: PAGE_ID,
    index: 'a1',
    meta: pen.by ? { by: pen.by } : {},
    props: {
      segments: [{ type: 'free', points: path.map(([px, py]) => ({ x: cents(px - x), y: cents(py - y), z: 0.5 })) }],
      color: pen.color ?? 'black',
      fill: pen.filled ? 'semi' : 'none',
      dash: 'draw',
      size: pen.size ?? 'm',
      isComplete: true,
      isClosed: pen.closed ?? false,
      isPen: false,
      scale: 1,
    },
  }
}

/** Points along a circle or ellipse, clockwise from `from` to `to` (in turns, 0 is right). */
export function arc(middle: Point, radius: number | Point, from = 0, to = 1): Point[] {
  const [rx, ry] = typeof radius === 'number' ? [radius, radius] : radius
  const count = Math.max(4, Math.ceil(24 * Math.abs(to - from)))
  return Array.from({ length: count + 1 }, (_, i): Point => {
    const turn = 2 * Math.PI * (from + ((to - from) * i) / count)
    return [middle[0] + Math.cos(turn) * rx, middle[1] + Math.sin(turn) * ry]
  })
}

/** More points between the given ones, each a little beside the straight line; the same every time. */
function smooth(points: readonly Point[]): Point[] {
  const path: Point[] = []
  for (const [i, [x, y]] of points.entries()) {
    const next = points[i + 1]
    // A hand waits in a corner; tldraw rounds corners that have a single point.
    path.push([cents(x), cents(y)], [cents(x), cents(y)])
    if (next === undefined) continue
    const [dx, dy] = [next[0] - x, next[1] - y]
    const length = Math.hypot(dx, dy)
    const parts = Math.min(24, Math.floor(length / 16))
    for (let k = 1; k < parts; k++) {
      const at = k / parts
      const unrest = (Math.sin(i * 7.3 + at * 5) * Math.min(2.5, length / 60)) / length
      path.push([cents(x + dx * at - dy * unrest), cents(y + dy * at + dx * unrest)])
    }
  }
  return path
}

function cents(value: number): number {
  return Math.round(value * 100) / 100
}
