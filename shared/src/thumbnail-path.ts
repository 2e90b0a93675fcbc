// SVG path data of simple figures, as short as it can be written.
import type { Box } from './layout.ts'

/** A number with at most one decimal, as SVG text. */
export function round(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** A rectangle; corners are rounded where that can be seen. */
export function rectangle({ x, y, w, h }: Box, radius = 0): string {
  const r = Math.min(radius, w / 3, h / 3)
  if (r < 0.8) return `M${round(x)} ${round(y)}h${round(w)}v${round(h)}h${round(-w)}z`
  const [q, across, down] = [round(r), round(w - 2 * r), round(h - 2 * r)]
  const turn = (dx: string, dy: string) => `a${q} ${q} 0 0 1 ${dx} ${dy}`
  const [back, up] = [round(2 * r - w), round(2 * r - h)]
  return `M${round(x + r)} ${round(y)}h${across}${turn(q, q)}v${down}${turn(`-${q}`, q)}h${back}${turn(`-${q}`, `-${q}`)}v${up}${turn(q, `-${q}`)}z`
}

/** A line through points. */
export function polyline(points: readonly { x: number; y: number }[]): string {
  return points.length === 0 ? '' : `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`
}

/** A full circle. */
export function disc(x: number, y: number, r: number): string {
  const [q, across] = [round(r), round(2 * r)]
  return `M${round(x - r)} ${round(y)}a${q} ${q} 0 1 0 ${across} 0a${q} ${q} 0 1 0-${across} 0z`
}
