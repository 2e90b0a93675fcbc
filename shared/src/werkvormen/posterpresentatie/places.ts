// Where everything of the rondgang stands: welcome at the left, the posters in rows, the sheets for the talk at the right.
import type { Box } from '../../layout.ts'

/** A poster in the proportion of A0, portrait. */
export const POSTER = { w: 1684, h: 2382 }
/** The same paper twice as large, landscape. */
export const SHEET = { w: 3368, h: 2382 }

/** Height of the reactions under a poster, and their distance from it. */
const UNDER = { gap: 64, h: 1290 }
const BETWEEN_POSTERS = 300
const BETWEEN_ROWS = 520
const BESIDE = 560

/** Height of the heading of the sheet for questions and offers. */
export const EXCHANGE_HEAD = 528

export type Places = {
  welcome: Box
  parking: Box
  posters: { poster: Box; reactions: Box }[]
  exchange: Box
  matrix: Box
  takeaways: Box
}

/** Places for `count` posters, 2 to 12: at most four in a row. */
export function places(count: number): Places {
  const perRow = count <= 3 ? count : count <= 8 ? Math.ceil(count / 2) : Math.min(4, Math.ceil(count / 3))
  const rowHeight = POSTER.h + UNDER.gap + UNDER.h + BETWEEN_ROWS
  const left = POSTER.w + BESIDE
  const right = left + perRow * (POSTER.w + BETWEEN_POSTERS) - BETWEEN_POSTERS + BESIDE
  // One row of posters leaves no room for two sheets above each other: then they stand side by side.
  const second = count <= 3 ? { x: right + SHEET.w + BESIDE, y: 0 } : { x: right, y: rowHeight }
  return {
    welcome: { x: 0, y: 0, ...POSTER },
    parking: under({ x: 0, y: 0, ...POSTER }),
    posters: Array.from({ length: count }, (_, i) => {
      const x = left + (i % perRow) * (POSTER.w + BETWEEN_POSTERS)
      const poster = { x, y: Math.floor(i / perRow) * rowHeight, ...POSTER }
      return { poster, reactions: under(poster) }
    }),
    exchange: { x: right, y: 0, w: SHEET.w, h: EXCHANGE_HEAD + count * exchangeRow(count) },
    matrix: { ...second, ...SHEET },
    takeaways: under({ ...second, ...SHEET }),
  }
}

/** Height of one team's row on that sheet, so that twelve of them stay within a poster with its reactions. */
export function exchangeRow(count: number): number {
  return Math.min(480, Math.floor((SHEET.h + UNDER.gap + UNDER.h - EXCHANGE_HEAD) / count))
}

function under(box: Box): Box {
  return { x: box.x, y: box.y + box.h + UNDER.gap, w: box.w, h: UNDER.h }
}
