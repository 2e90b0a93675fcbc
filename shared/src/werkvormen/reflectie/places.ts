// Where the reflection stands: the three levels and the atelier above, the knots and what people take along under them.
import type { Box } from '../../layout.ts'

/** Height of the upper sheets. */
const H = 2382
const BESIDE = 280

/** Height of one knot's row, and of the heading above the list. */
export const KNOT_ROW = 250
export const KNOTS_HEAD = 540

export type Places = { levels: Box; atelier: Box; knots: Box; takeaways: Box }

/** Places for a list of `count` knots. */
export function places(count: number): Places {
  const levels = { x: 0, y: 0, w: 4200, h: H }
  const atelier = { x: levels.w + BESIDE, y: 0, w: 3368, h: H }
  const under = { y: H + BESIDE, h: KNOTS_HEAD + count * KNOT_ROW }
  return { levels, atelier, knots: { ...levels, ...under }, takeaways: { ...atelier, ...under } }
}
