// The board of Whole System in a Room: four rows from the past to action, in each row time or groups from left to right.
// Every row is as wide as five narrow sheets of a group or table, so that rows share their edges.
import type { Box } from '../../layout.ts'
import type { PlainRecord } from '../../records.ts'
import { ROW_GAP, rowHeading, SHEET_GAP } from '../sheet.ts'
import type { Context } from './params.ts'
import { action } from './sheets/action.ts'
import { ground } from './sheets/ground.ts'
import { group, groupHeight } from './sheets/group.ts'
import { opening } from './sheets/opening.ts'
import { table, tableHeight } from './sheets/table.ts'
import { timelines } from './sheets/timelines.ts'
import { trends } from './sheets/trends.ts'

const UNIT = 2040
/** Sheets of groups and tables in one row, at most. */
const ACROSS = 5
const WIDTH = ACROSS * UNIT + (ACROSS - 1) * SHEET_GAP
/** Widest sheet of a group or table: with four in a row they still fill it, and headings keep one size. */
const WIDEST = 2590
const TRENDS = 2800
const FIRST_HEIGHT = 2920
const LAST_HEIGHT = 2440

/** All records of the empty board. */
export function layout(context: Context): PlainRecord[] {
  const records: PlainRecord[] = []
  let y = 0
  const beginRow = (n: number) => {
    const name = `rij.${n}`
    records.push(rowHeading(name, { x: 0, y, w: WIDTH }, context.t(`row.${n}`)))
  }
  beginRow(1)
  records.push(...firstRow(context, y))
  y += FIRST_HEIGHT + ROW_GAP

  beginRow(2)
  const groups = grid({ y, count: context.params.groups.length, height: (w) => groupHeight(context, w) })
  for (const [i, box] of groups.boxes.entries()) records.push(...group(context, i, box))
  y = groups.end + ROW_GAP

  beginRow(3)
  const tables = grid({ y, count: context.params.tables, height: (w) => tableHeight(context, w) })
  for (const [i, box] of tables.boxes.entries()) records.push(...table(context, i, box))
  y = tables.end + ROW_GAP

  beginRow(4)
  const w = (WIDTH - SHEET_GAP) / 2
  records.push(...ground(context, { x: 0, y, w, h: LAST_HEIGHT }))
  records.push(...action(context, { x: w + SHEET_GAP, y, w, h: LAST_HEIGHT }))
  return records
}

function firstRow(context: Context, y: number): PlainRecord[] {
  const h = FIRST_HEIGHT
  const linesWidth = WIDTH - UNIT - TRENDS - 2 * SHEET_GAP
  return [
    ...opening(context, { x: 0, y, w: UNIT, h }),
    ...timelines(context, { x: UNIT + SHEET_GAP, y, w: linesWidth, h }),
    ...trends(context, { x: WIDTH - TRENDS, y, w: TRENDS, h }),
  ]
}

type Grid = { y: number; count: number; height: (w: number) => number }

/** Boxes for `count` sheets that fill the width: one row up to five, two rows of about equal length above that. */
function grid({ y, count, height }: Grid): { boxes: Box[]; end: number } {
  const across = count <= ACROSS ? count : Math.ceil(count / 2)
  const w = Math.min(WIDEST, Math.floor((WIDTH - (across - 1) * SHEET_GAP) / across))
  const h = height(w)
  const boxes = Array.from({ length: count }, (_, i) => ({
    x: (i % across) * (w + SHEET_GAP),
    y: y + Math.floor(i / across) * (h + SHEET_GAP),
    w,
    h,
  }))
  const down = Math.ceil(count / across)
  return { boxes, end: y + down * h + (down - 1) * SHEET_GAP }
}
