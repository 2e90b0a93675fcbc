// A ship with three masts. Our own drawing, in a field of about 190 × 120 around (300, 128).
import { type Canvas, placed } from './canvas.ts'

/** Paints the motif over the text. */
export function schip(canvas: Canvas): void {
  canvas.form('pale', '222 152, 262 158, 330 158, 382 148, 366 180, 336 186, 262 186, 238 180')
  canvas.form('mid', '232 170, 300 174, 372 166, 364 181, 336 187, 262 187, 240 181')
  canvas.stroke('dark', '216 148, 244 156, 300 160, 352 156, 390 142', 5.6)
  canvas.stroke('dark', '218 150, 236 180, 262 188, 338 188, 366 180, 388 144', 5)
  for (const x of [262, 284, 306, 328]) canvas.dot('dark', [x, 170], 3)
  // Masts with square sails that stand in the wind.
  for (const [x, top, size] of [
    [258, 88, 0.82],
    [302, 62, 1],
    [344, 90, 0.8],
  ] as const) {
    canvas.stroke(
      'dark',
      [
        [x, top - 12],
        [x, 110],
        [x, 158],
      ],
      4.2,
    )
    squareSail(canvas.through(placed(x, top, size)))
    canvas.stroke(
      'mid',
      [
        [x, top - 12],
        [x + 10, top - 17],
        [x + 20, top - 12],
        [x + 28, top - 16],
      ],
      4,
    )
  }
  canvas.stroke('dark', '388 144, 402 132, 414 126', 3.6)
  canvas.stroke('mid', '344 84, 376 112, 408 129', 1.8)
  canvas.stroke('mid', '258 84, 236 118, 220 148', 1.8)
  for (const [x, y] of [
    [188, 190],
    [244, 199],
    [306, 197],
    [366, 191],
  ] as const) {
    canvas.stroke(
      x === 244 ? 'dark' : 'mid',
      [
        [x, y],
        [x + 14, y - 6],
        [x + 28, y],
        [x + 42, y + 4],
        [x + 54, y - 2],
      ],
      3.8,
    )
  }
}

function squareSail(canvas: Canvas): void {
  canvas.form('wash', '-19 0, 19 0, 25 20, 20 42, -18 42, -12 20')
  canvas.stroke('dark', '-21 0, 0 -1, 21 0', 3.8)
  canvas.stroke('dark', '20 0, 26 20, 21 43', 3.4)
  canvas.stroke('dark', '-19 0, -12 20, -18 43', 2.8)
  canvas.stroke('dark', '-19 43, 0 39, 22 43', 3.4)
  canvas.stroke('mid', '4 6, 9 20, 6 36', 2.4)
  canvas.form('wash', '-22 50, 22 50, 29 70, 24 88, -20 88, -15 70')
  canvas.stroke('dark', '-24 50, 0 49, 24 50', 3.6)
  canvas.stroke('dark', '24 50, 30 70, 25 89', 3.4)
  canvas.stroke('dark', '-22 50, -15 70, -21 89', 2.8)
  canvas.stroke('dark', '-22 89, 0 85, 26 89', 3.4)
  canvas.stroke('mid', '6 56, 12 70, 9 82', 2.4)
}
