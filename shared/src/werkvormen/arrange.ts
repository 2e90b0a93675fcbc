// Arranging parts of a form on a grid: rows, columns and type that fits. Numbers in, boxes out.
import { headingOf, headingOffset } from '../heading.ts'
import type { Box } from '../layout.ts'
import { type TypeStep, typeScale } from '../palette.ts'
import type { AreaShape } from '../schema.ts'

/** `box` cut into columns of equal width, or of widths in the proportion of `parts`. */
export function columns<const P extends readonly number[]>(box: Box, parts: P, gap: number): { [K in keyof P]: Box }
export function columns(box: Box, count: number, gap: number): Box[]
export function columns(box: Box, count: number | readonly number[], gap: number): Box[] {
  const parts = typeof count === 'number' ? Array<number>(count).fill(1) : count
  const unit = (box.w - gap * (parts.length - 1)) / parts.reduce((sum, part) => sum + part, 0)
  let x = box.x
  return parts.map((part) => {
    const left = Math.round(x)
    x += part * unit + gap
    // Whole units, so that edges that should meet do meet.
    return { ...box, x: left, w: Math.round(x - gap) - left }
  })
}

/** `box` cut into rows of equal height, or of heights in the proportion of `parts`. */
export function rows<const P extends readonly number[]>(box: Box, parts: P, gap: number): { [K in keyof P]: Box }
export function rows(box: Box, count: number, gap: number): Box[]
export function rows(box: Box, count: number | readonly number[], gap: number): Box[] {
  const parts = typeof count === 'number' ? Array<number>(count).fill(1) : count
  return columns(turn(box), parts, gap).map(turn)
}

/** `box` cut into `down` rows of `across` equal cells, row by row. */
export function cells(box: Box, across: number, down: number, gap: number): Box[] {
  return rows(box, down, gap).flatMap((row) => columns(row, across, gap))
}

/** `box` without `by` on every side. */
export function inset(box: Box, by: number): Box {
  return { x: box.x + by, y: box.y + by, w: box.w - 2 * by, h: box.h - 2 * by }
}

/** The room under the title of an area on `box`, its left edge in line with the title. */
export function underTitle(box: Box, look: Pick<AreaShape['props'], 'kind' | 'title'> & { sign?: string }): Box {
  const props = { ...box, prompt: '', sign: '', ...look }
  const { pad, height } = headingOf(props)
  const { x, y } = headingOffset(props)
  const [left, top] = [Math.round(pad + x), Math.round(height + y)]
  return { x: box.x + left, y: box.y + top, w: box.w - left - pad, h: box.h - top - Math.round(pad / 2) }
}

/** Whether bold `text` fits on `lines` lines of `width` at a step of the type scale. An estimate with some reserve. */
export function fitsOn(text: string, width: number, lines: number, step: TypeStep): boolean {
  return lineCount(text, width / (typeScale[step] * BOLD_WIDTH)) <= lines
}

/** Average width of a bold character, in type sizes. */
const BOLD_WIDTH = 0.58

function lineCount(text: string, perLine: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(/\s+/)) {
    if (word.length > perLine) return Number.POSITIVE_INFINITY
    const with1 = used === 0 ? word.length : used + 1 + word.length
    if (with1 <= perLine) used = with1
    else {
      lines += 1
      used = word.length
    }
  }
  return lines
}

function turn({ x, y, w, h }: Box): Box {
  return { x: y, y: x, w: h, h: w }
}
