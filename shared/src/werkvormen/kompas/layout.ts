// The board of the shared compass: two rows of four sheets. Above, from what moves us to the wind rose; below, from what is
// at stake to the sentence. The last sheet is wide enough to end where the row above ends.
import type { PlainRecord } from '../../records.ts'
import { ROW_GAP, rowHeading, SHEET_GAP } from '../sheet.ts'
import type { Context } from './params.ts'
import { bridges, checkIn, north } from './sheets/begin.ts'
import { groundRules, interests, interestsWidth, redLines } from './sheets/hold.ts'
import { sentence } from './sheets/sentence.ts'
import { windRose } from './sheets/wind-rose.ts'

const HEIGHT = 2300
const upper = [1600, 2400, 2400, 3200] as const
const RED_LINES = 1500
const GROUND_RULES = 2400
const LEAST_SENTENCE = 2900

/** All records of the empty board. */
export function layout(context: Context): PlainRecord[] {
  const width = upper.reduce((sum, w) => sum + w, 0) + (upper.length - 1) * SHEET_GAP
  const below = [interestsWidth(context.params.organisations.length), RED_LINES, GROUND_RULES]
  const last = width - below.reduce((sum, w) => sum + w + SHEET_GAP, 0)
  const lower = [...below, Math.max(LEAST_SENTENCE, last)]
  const y = HEIGHT + ROW_GAP
  const { t } = context
  return [
    rowHeading('rij.1', { x: 0, y: 0, w: width }, t('row.1')),
    ...row(context, { widths: upper, y: 0, sheets: [checkIn, north, bridges, windRose] }),
    rowHeading('rij.2', { x: 0, y, w: width }, t('row.2')),
    ...row(context, { widths: lower, y, sheets: [interests, redLines, groundRules, sentence] }),
  ]
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
