// A windmill on the water's edge, its sails turned a little. Our own drawing, in a field of about 190 × 120 around (300, 128).
import { type Canvas, turned } from './canvas.ts'

/** Paints the motif over the text. */
export function molen(canvas: Canvas): void {
  // Ground and water.
  canvas.form('wash', '196 184, 246 176, 300 178, 356 175, 404 184, 352 191, 298 188, 246 192')
  canvas.stroke('dark', '188 184, 240 178, 300 180, 360 177, 412 184', 4.4)
  canvas.stroke('mid', '214 194, 250 191, 276 194', 3)
  canvas.stroke('mid', '322 193, 352 190, 388 194', 3)
  // Body, gallery and cap.
  canvas.form('pale', '284 104, 300 101, 316 104, 322 140, 330 179, 300 181, 270 179, 278 140')
  canvas.form('mid', '306 104, 316 104, 322 140, 330 179, 312 180, 309 140')
  canvas.stroke('dark', '284 104, 279 138, 270 180', 4.2)
  canvas.stroke('dark', '316 104, 321 138, 330 180', 4.2)
  canvas.stroke('dark', '262 146, 300 149, 338 146', 4.6)
  for (const x of [268, 280, 320, 332])
    canvas.stroke(
      'dark',
      [
        [x, 147],
        [x, 138],
      ],
      2.2,
    )
  canvas.form('dark', '281 105, 284 92, 300 85, 316 92, 319 105, 300 108')
  canvas.form('dark', '294 180, 294 164, 300 159, 306 164, 306 180')
  canvas.line('dark', '292 122, 300 121, 300 131, 292 132', 1.8, { closed: true })
  // Four sails with their cloth, turned a little.
  for (const turn of [0.52, 0.52 + Math.PI / 2, 0.52 + Math.PI, 0.52 - Math.PI / 2])
    sail(canvas.through(turned(300, 94, turn)))
  canvas.dot('dark', [300, 94], 5.6)
  // Birds.
  for (const [x, y] of [
    [214, 92],
    [236, 74],
    [384, 84],
  ] as const) {
    canvas.stroke(
      'mid',
      [
        [x - 11, y - 3],
        [x - 4, y - 5],
        [x, y + 2],
        [x + 5, y - 5],
        [x + 11, y - 2],
      ],
      3,
    )
  }
}

function sail(canvas: Canvas): void {
  canvas.form('wash', '4 -18, 19 -20, 19 -72, 4 -74')
  canvas.stroke('dark', '0 2, 0.5 -40, 0 -78', 4.6)
  canvas.line('dark', '18 -20, 18.4 -46, 18 -73', 1.9)
  for (const y of [-21, -34, -47, -60, -73])
    canvas.line(
      'mid',
      [
        [1, y],
        [18, y - 0.6],
      ],
      1.7,
    )
  canvas.line('mid', '9.5 -20, 9.5 -73', 1.4)
}
