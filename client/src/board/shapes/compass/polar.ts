// Places around the middle of a compass: degrees clockwise from north, and how far out. Screen coordinates: y goes down.

export type Point = { x: number; y: number }

export function polar(angle: number, distance: number): Point {
  const radians = (angle * Math.PI) / 180
  return { x: tenth(Math.sin(radians) * distance), y: tenth(-Math.cos(radians) * distance) }
}

/** The path through `points`; closed unless `open`. */
export function pathOf(points: readonly Point[], { open = false } = {}): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`).join('') + (open ? '' : 'Z')
}

/** One decimal: enough for a drawing, and short. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
