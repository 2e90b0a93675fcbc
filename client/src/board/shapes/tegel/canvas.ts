// What is painted on a tile: four tints of Delft blue, each one path. Turns and mirrors what a motif paints.
import { type Brush, createBrush, type Point } from './brush.ts'

/** Path data per tint, from the palest wash to the darkest line. */
export type Painting = { wash: string; pale: string; mid: string; dark: string }
export type Tint = keyof Painting

/** Points in a row: `'300 66, 318 94'`, or computed. */
export type Course = string | readonly Point[]

/** Where a motif paints: methods add to a tint. */
export type Canvas = {
  stroke(tint: Tint, points: Course, width: number): void
  line(tint: Tint, points: Course, width: number, options?: { closed?: boolean }): void
  form(tint: Tint, points: Course): void
  dot(tint: Tint, at: Point, radius: number): void
  /** The same canvas with every point moved by `map`; several maps paint several times. */
  through(...maps: readonly ((point: Point) => Point)[]): Canvas
}

/** Paints with `paint` on a clean tile of 600 × 600. */
export function paintTile(seed: number, paint: (canvas: Canvas) => void): Painting {
  const painting: Painting = { wash: '', pale: '', mid: '', dark: '' }
  paint(canvasOn(painting, createBrush(seed), [(point) => point]))
  return painting
}

function canvasOn(painting: Painting, brush: Brush, maps: readonly ((point: Point) => Point)[]): Canvas {
  const each = (draw: (map: (point: Point) => Point) => string, tint: Tint): void => {
    for (const map of maps) painting[tint] += draw(map)
  }
  return {
    stroke: (tint, points, width) => each((map) => brush.stroke(pointsOf(points).map(map), width), tint),
    line: (tint, points, width, options) => each((map) => brush.line(pointsOf(points).map(map), width, options), tint),
    form: (tint, points) => each((map) => brush.form(pointsOf(points).map(map)), tint),
    dot: (tint, at, radius) => each((map) => brush.dot(map(at), radius), tint),
    through: (...next) =>
      canvasOn(
        painting,
        brush,
        maps.flatMap((map) => next.map((inner) => (p: Point) => map(inner(p)))),
      ),
  }
}

function pointsOf(course: Course): readonly Point[] {
  if (typeof course !== 'string') return course
  return course.split(', ').map((pair): Point => {
    const [x, y] = pair.split(' ').map(Number)
    return [x ?? 0, y ?? 0]
  })
}

/** Left and right of the tile's middle line. */
export const both: readonly ((point: Point) => Point)[] = [(p) => p, ([x, y]) => [600 - x, y]]

/** The four corners, painted as the top left one. */
export const corners: readonly ((point: Point) => Point)[] = [
  (p) => p,
  ([x, y]) => [600 - x, y],
  ([x, y]) => [x, 600 - y],
  ([x, y]) => [600 - x, 600 - y],
]

/** A figure drawn around (0, 0), set at a place and size on the tile. */
export function placed(x: number, y: number, scale = 1): (point: Point) => Point {
  return ([px, py]) => [x + px * scale, y + py * scale]
}

/** A figure drawn around (0, 0), turned by `angle` and set at (x, y). */
export function turned(x: number, y: number, angle: number): (point: Point) => Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return ([px, py]) => [x + px * cos - py * sin, y + px * sin + py * cos]
}
