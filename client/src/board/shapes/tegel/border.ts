// The border that every tile has: a leafy corner of our own in the manner of the old "ossenkop", fine lines between the
// corners and a small curl in the middle of the lower edge.
import type { Point } from './brush.ts'
import { both, type Canvas, corners } from './canvas.ts'

/** Mirrors over the diagonal, so that one half of a corner paints the whole. */
const diagonal: readonly ((point: Point) => Point)[] = [(p) => p, ([x, y]) => [y, x]]

export function paintBorder(canvas: Canvas): void {
  paintCorners(canvas.through(...corners))
  paintLines(canvas)
}

function paintCorners(corner: Canvas): void {
  const half = corner.through(...diagonal)
  // The bud on the diagonal.
  corner.form('pale', '40 40, 74 54, 100 84, 108 108, 84 100, 54 74')
  half.stroke('dark', '36 36, 66 46, 96 76, 110 110', 4.6)
  corner.stroke('mid', '48 48, 70 70, 98 98', 3.4)
  corner.dot('dark', [122, 122], 5.4)
  corner.dot('mid', [136, 136], 3.4)
  // The volute that leaves the bud, and the leaf inside it.
  half.form('wash', '78 50, 104 34, 140 30, 164 44, 150 62, 120 60, 96 66')
  half.stroke('dark', '84 62, 104 66, 134 66, 160 58, 172 42, 162 29, 147 33, 148 45, 157 46', 6.4)
  half.stroke('mid', '80 50, 100 50, 122 46, 136 38', 4.6)
  half.stroke('mid', '92 58, 112 57, 130 52', 2.6)
  // The leaf along the edge.
  half.form('pale', '54 26, 80 18, 108 20, 124 28, 100 34, 74 36')
  half.stroke('dark', '46 32, 74 20, 104 19, 128 28', 3.8)
  half.stroke('mid', '62 29, 86 27, 112 28', 2.2)
  // Dots that fade along the edge.
  half.dot('dark', [186, 46], 4.4)
  half.dot('mid', [200, 38], 3.2)
  half.dot('mid', [212, 33], 2.2)
  corner.dot('dark', [26, 26], 6)
}

function paintLines(canvas: Canvas): void {
  const sides: readonly ((p: Point) => Point)[] = [
    (p) => p,
    ([x, y]) => [x, 600 - y],
    ([x, y]) => [y, x],
    ([x, y]) => [600 - y, x],
  ]
  const side = canvas.through(...sides)
  side.line('mid', '226 27, 262 26.4, 300 27.2, 340 26.6, 374 27', 2.6)
  side.line('pale', '236 35, 300 35.4, 364 35', 1.6)
  side.stroke('dark', '288 27, 300 18, 312 27, 300 36, 288 27', 3)
  side.dot('dark', [300, 27], 3.2)
}

/** What stands under the text: two curls, or a fine line over the name of a signed tile. */
export function paintFoot(canvas: Canvas, { signed }: { signed: boolean }): void {
  const side = canvas.through(...both)
  if (signed) {
    side.stroke('mid', '292 484, 268 482, 240 485', 3)
    side.dot('mid', [229, 485], 2.4)
    canvas.dot('dark', [300, 484], 3.6)
    return
  }
  side.stroke('dark', '288 512, 262 520, 236 512, 228 498, 238 490, 247 497, 241 504', 5)
  side.stroke('mid', '280 504, 264 506, 252 500', 3)
  side.dot('mid', [216, 506], 3)
  side.dot('pale', [206, 509], 2.2)
}
