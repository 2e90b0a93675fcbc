// A star of eight points. Our own drawing, in a field of about 190 × 120 around (300, 128).
import type { Point } from './brush.ts'
import { both, type Canvas, turned } from './canvas.ts'

/** Paints the motif over the text. */
export function ster(canvas: Canvas): void {
  const centre: Point = [300, 122]
  for (let i = 0; i < 8; i++) {
    const long = i % 2 === 0
    const point = canvas.through(turned(centre[0], centre[1], (i * Math.PI) / 4))
    const tip = long ? -78 : -52
    point.form('wash', [
      [0, -6],
      [-8, -18],
      [0, tip],
    ])
    point.form(long ? 'mid' : 'pale', [
      [0, -6],
      [long ? 11 : 8, -20],
      [0.5, tip],
    ])
    point.stroke(
      'dark',
      [
        [0, tip],
        [-6, tip * 0.55],
        [long ? -11 : -8, -20],
      ],
      3.2,
    )
    point.stroke(
      'dark',
      [
        [0, tip],
        [6, tip * 0.55],
        [long ? 11 : 8, -20],
      ],
      3.2,
    )
    point.line(
      'dark',
      [
        [0, -14],
        [0, tip + 3],
      ],
      1.6,
    )
    point.dot(long ? 'mid' : 'dark', [0, tip - 12], long ? 2.8 : 3.8)
  }
  canvas.dot('wash', centre, 15)
  canvas.line('dark', ring(centre, 15), 2.6, { closed: true })
  canvas.dot('dark', centre, 6)
  const side = canvas.through(...both)
  side.stroke('dark', '214 150, 196 142, 188 124, 198 112, 210 118, 206 128', 4.6)
  side.stroke('mid', '206 158, 188 158, 176 146', 3)
  side.dot('mid', [172, 132], 3)
}

function ring([x, y]: Point, radius: number): Point[] {
  return Array.from({ length: 12 }, (_, i) => [
    x + Math.cos((i * Math.PI) / 6) * radius,
    y + Math.sin((i * Math.PI) / 6) * radius,
  ])
}
