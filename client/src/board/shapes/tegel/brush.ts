// A brush for the tile painter: strokes of uneven width and slightly uneven course, as filled SVG paths.
// The same seed always paints the same stroke. Pure; knows no tile.

export type Point = readonly [number, number]

/** Paints with one seeded hand. */
export type Brush = {
  /** A stroke through `points`, thin at both ends, `width` in the middle. */
  stroke(points: readonly Point[], width: number): string
  /** A line of even width through `points`; `closed` joins its ends. */
  line(points: readonly Point[], width: number, options?: { closed?: boolean }): string
  /** A filled form with a slightly uneven outline. */
  form(points: readonly Point[]): string
  /** A round dab. */
  dot(at: Point, radius: number): string
}

/** Distance between the points that a curve is drawn with. */
const STEP = 7

export function createBrush(seed: number): Brush {
  const random = mulberry(seed)
  const wobble = (size: number): number => (random() - 0.5) * size
  return {
    stroke: (points, width) =>
      ribbon(smooth(points, false), (t) => width * (0.22 + 0.78 * Math.sin(Math.PI * t) ** 0.75), wobble),
    line: (points, width, { closed = false } = {}) => ribbon(smooth(points, closed), () => width, wobble),
    form: (points) => outline(smooth(points, true).map(([x, y]): Point => [x + wobble(0.9), y + wobble(0.9)])),
    dot: ([x, y], radius) => {
      const around = Array.from({ length: 9 }, (_, i): Point => {
        const angle = (i / 9) * 2 * Math.PI
        const r = radius * (1 + wobble(0.22))
        return [x + Math.cos(angle) * r, y + Math.sin(angle) * r]
      })
      return outline(smooth(around, true))
    },
  }
}

/** The outline of a course with a width along it. */
function ribbon(course: readonly Point[], width: (t: number) => number, wobble: (size: number) => number): string {
  const left: Point[] = []
  const right: Point[] = []
  course.forEach(([x, y], i) => {
    const [ax, ay] = course[Math.max(0, i - 1)] ?? [x, y]
    const [bx, by] = course[Math.min(course.length - 1, i + 1)] ?? [x, y]
    const length = Math.hypot(bx - ax, by - ay) || 1
    const half = Math.max(0.35, (width(i / Math.max(1, course.length - 1)) / 2) * (1 + wobble(0.34)))
    const [nx, ny] = [(-(by - ay) / length) * half, ((bx - ax) / length) * half]
    const drift = wobble(0.5)
    left.push([x + nx + drift, y + ny + drift])
    right.push([x - nx + drift, y - ny + drift])
  })
  return outline([...left, ...right.reverse()])
}

/** A Catmull-Rom curve through the points, in even steps. */
function smooth(points: readonly Point[], closed: boolean): Point[] {
  const at = (i: number): Point => {
    const index = closed ? (i + points.length) % points.length : Math.min(points.length - 1, Math.max(0, i))
    return points[index] ?? [0, 0]
  }
  const result: Point[] = []
  const parts = closed ? points.length : points.length - 1
  for (let i = 0; i < parts; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const steps = Math.max(2, Math.round(Math.hypot(p2[0] - p1[0], p2[1] - p1[1]) / STEP))
    for (let s = 0; s < steps; s++) {
      const t = s / steps
      result.push([spline(p0[0], p1[0], p2[0], p3[0], t), spline(p0[1], p1[1], p2[1], p3[1], t)])
    }
  }
  result.push(closed ? at(0) : at(points.length - 1))
  return result
}

function spline(a: number, b: number, c: number, d: number, t: number): number {
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
}

/** A closed outline that bends at each point instead of breaking: curves from middle to middle, smooth at any size. */
function outline(points: readonly Point[]): string {
  const middle = (i: number): Point => {
    const [[ax, ay], [bx, by]] = [points.at(i) ?? [0, 0], points[(i + 1) % points.length] ?? [0, 0]]
    return [(ax + bx) / 2, (ay + by) / 2]
  }
  return `M${pair(middle(-1))}${points.map((point, i) => `Q${pair(point)} ${pair(middle(i))}`).join('')}Z`
}

function pair([x, y]: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}

/** A small seeded random source (mulberry32), 0 up to 1. */
function mulberry(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
