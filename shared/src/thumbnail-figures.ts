// The two drawn shapes in a thumbnail: a tegel with its corners, and the wind rose of the kompas.
import type { Box } from './layout.ts'
import { tones } from './palette.ts'
import type { Mark } from './thumbnail.ts'
import { disc, polyline, rectangle, round } from './thumbnail-path.ts'
import { textMarks } from './thumbnail-text.ts'

/** A white tile with a blue rim, a quarter ornament in each corner and its text. */
export function tegelMarks(box: Box, text: string): Mark[] {
  const { line, deep } = tones.delft
  const look = `fill="#fdfdf8" stroke="${line}" stroke-width="${round(Math.max(0.5, box.w / 60))}"`
  const inset = box.w * 0.17
  const place = { x: box.x + inset, y: box.y + inset * 1.2, w: box.w - 2 * inset, h: box.h - 2.4 * inset }
  const writing = textMarks(place, text, 'writing', {
    size: box.w * 0.1,
    color: deep,
    align: 'middle',
    down: 'middle',
    serif: true,
    rows: 4,
  })
  return [
    { layer: 'note', look, d: rectangle(box) },
    { layer: 'ornament', look: `fill="${line}" fill-opacity=".75"`, d: corners(box, box.w * 0.17) },
    ...writing,
  ]
}

function corners({ x, y, w, h }: Box, radius: number): string {
  const [l, t, r, b, q] = [x, y, x + w, y + h, radius].map(round)
  return `M${l} ${t}h${q}a${q} ${q} 0 0 1-${q} ${q}zM${r} ${t}v${q}a${q} ${q} 0 0 1-${q}-${q}zM${r} ${b}h-${q}a${q} ${q} 0 0 1 ${q}-${q}zM${l} ${b}v-${q}a${q} ${q} 0 0 1 ${q} ${q}z`
}

/** Two rings and a star of eight points, the long ones darker. */
export function kompasMarks(box: Box, color: string): Mark[] {
  const [x, y, r] = [box.x + box.w / 2, box.y + box.h / 2, Math.min(box.w, box.h) * 0.4]
  const star = (turn: number, long: number, short: number) => {
    const points = Array.from({ length: 8 }, (_, i) => {
      const [angle, length] = [((i * 45 + turn) * Math.PI) / 180, i % 2 === 0 ? long : short]
      return { x: x + Math.sin(angle) * length * r, y: y - Math.cos(angle) * length * r }
    })
    return `${polyline(points)}z`
  }
  return [
    { layer: 'box', look: `fill="none" stroke="${color}" stroke-opacity=".5"`, d: disc(x, y, r) + disc(x, y, r * 0.9) },
    { layer: 'box', look: `fill="${color}" fill-opacity=".4"`, d: star(45, 0.66, 0.18) },
    { layer: 'box', look: `fill="${color}"`, d: star(0, 0.92, 0.17) },
  ]
}
