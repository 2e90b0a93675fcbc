// A fish over the waves. Our own drawing, in a field of about 190 × 120 around (300, 128).
import type { Point } from './brush.ts'
import type { Canvas } from './canvas.ts'

/** Paints the motif over the text. */
export function vis(canvas: Canvas): void {
  canvas.form('wash', '222 124, 254 98, 302 92, 346 108, 366 124, 340 144, 296 154, 250 148')
  canvas.form('pale', '226 128, 262 140, 306 142, 352 132, 332 147, 294 154, 250 148')
  // Outline, head and tail.
  canvas.stroke('dark', '218 126, 248 101, 296 91, 342 104, 372 122', 6)
  canvas.stroke('dark', '218 126, 246 147, 292 156, 338 146, 372 124', 6)
  canvas.form('pale', '366 123, 392 98, 408 92, 400 122, 410 154, 392 148')
  canvas.stroke('dark', '366 122, 388 104, 410 90, 401 122, 411 156, 388 144, 366 125', 5)
  canvas.stroke('mid', '378 122, 390 112, 400 104', 3)
  canvas.stroke('mid', '378 126, 390 134, 400 144', 3)
  canvas.stroke('dark', '258 100, 268 122, 258 147', 4.4)
  canvas.dot('dark', [241, 119], 5.6)
  canvas.stroke('mid', '219 130, 230 133, 240 132', 3)
  // Fins and scales.
  canvas.form('pale', '282 92, 302 70, 330 74, 338 102, 310 94')
  canvas.stroke('dark', '280 93, 300 70, 332 73, 340 103', 4.6)
  for (const [x, y] of [
    [300, 78],
    [314, 77],
    [326, 82],
  ] as const)
    canvas.stroke(
      'mid',
      [
        [x, y],
        [x + 3, y + 9],
        [x + 5, y + 17],
      ],
      2.2,
    )
  canvas.stroke('dark', '286 154, 296 172, 316 172, 312 154', 4.2)
  for (const [x, y] of scales)
    canvas.stroke(
      'mid',
      [
        [x, y - 9],
        [x + 8, y - 4],
        [x + 8, y + 4],
        [x, y + 9],
      ],
      2.8,
    )
  // Water and bubbles.
  for (const [x, y] of [
    [204, 182],
    [276, 188],
    [348, 182],
  ] as const) {
    canvas.stroke(
      'mid',
      [
        [x, y],
        [x + 14, y - 6],
        [x + 28, y],
        [x + 42, y + 5],
        [x + 54, y - 1],
      ],
      3.6,
    )
  }
  canvas.line('mid', '204 104, 209 99, 204 94, 199 99', 2, { closed: true })
  canvas.line('mid', '196 80, 199 77, 196 74, 193 77', 1.7, { closed: true })
}

const scales: readonly Point[] = [
  [278, 110],
  [300, 107],
  [322, 111],
  [289, 124],
  [311, 124],
  [333, 124],
  [278, 138],
  [300, 141],
  [322, 137],
]
