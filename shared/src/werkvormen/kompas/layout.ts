// The board of the shared compass: two rows of four sheets. Above, from what moves us to the wind rose; below, from what is
// at stake to the sentence. The last sheet of the shorter row grows, so that both rows end together.
import type { PlainRecord } from '../../records.ts'
import { ROW_GAP, rowHeading, SHEET_GAP } from '../sheet.ts'
import type { Context } from './params.ts'
import { bridges, checkIn, north } from './sheets/begin.ts'
import { groundRules, interests, interestsWidth, redLines } from './sheets/hold.ts'
import { sentence } from './sheets/sentence.ts'
import { windRose } from './sheets/wind-rose.ts'

const HEIGHT = 2300
const CHECK_IN = 1600
const COLUMN = 2400
const RED_LINES = 1500
/** Least widths of the two sheets that grow. */
const WIND_ROSE = 3200
const SENTENCE = 2900

/** All records of the empty board. */
export function layout(context: Context): PlainRecord[] {
  const upper = [CHECK_IN, COLUMN, COLUMN, WIND_ROSE]
  const lower = [interestsWidth(context.params.organisations.length), RED_LINES, COLUMN, SENTENCE]
  const w = Math.max(widthOf(upper), widthOf(lower))
  const y = HEIGHT + ROW_GAP
  const { t } = context
  return [
    rowHeading('rij.1', { x: 0, y: 0, w }, t('row.1')),
    ...row(context, { widths: widen(upper, w), y: 0, sheets: [checkIn, north, bridges, windRose] }),
    rowHeading('rij.2', { x: 0, y, w }, t('row.2')),
    ...row(context, { widths: widen(lower, w), y, sheets: [interests, redLines, groundRules, sentence] }),
  ]
}

function widthOf(widths: readonly number[]): number {
  return widths.reduce((sum, w) => sum + w, 0) + (widths.length - 1) * SHEET_GAP
}

/** The same widths with a last one that makes the row `total` wide. */
function widen(widths: readonly number[], total: number): number[] {
  const last = widths.at(-1) ?? 0
  return [...widths.slice(0, -1), last + total - widthOf(widths)]
}

type Row = { widths: readonly number[]; y: number; sheets: readonly (typeof sentence)[] }

function row(context: Context, { widths, y, sheets }: Row): PlainRecord[] {
  let x = 0
  return sheets.flatMap((make, i) => {
    const w = widths[i] ?? HEIGHT
    const made = make(context, { x, y, w, h: HEIGHT })
    x += w + SHEET_GAP
    return made
  })
}
