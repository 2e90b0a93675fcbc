// The needles of the filled example, shown: five organisations that point more or less one way, or their scores.
import { showNeedles, showScores } from '../../compass-shown.ts'
import { vorm } from '../../layout.ts'
import { propsOf } from '../../record-props.ts'
import type { PlainRecord } from '../../records.ts'
import { type Context, directions } from './params.ts'

/** By organisation: directions in degrees clockwise from north, and strengths from 0 to 1. */
const needles: readonly (readonly (readonly [angle: number, strength: number])[])[] = [
  [
    [118, 0.62],
    [96, 0.8],
    [131, 0.55],
    [74, 0.4],
  ],
  [
    [22, 0.95],
    [38, 0.8],
    [12, 0.7],
  ],
  [
    [330, 0.66],
    [192, 0.74],
    [348, 0.85],
    [24, 0.5],
    [205, 0.6],
  ],
  [
    [56, 0.7],
    [3, 0.5],
    [41, 0.9],
    [62, 0.75],
  ],
  [
    [78, 1],
    [52, 0.9],
    [66, 0.85],
  ],
]

/** By organisation: scores for the eight directions. */
const scores: readonly (readonly (readonly number[])[])[] = [
  [
    [3, 2, 2, 2, 3, 4, 4, 5],
    [4, 2, 1, 3, 3, 4, 5, 4],
    [3, 3, 2, 2, 4, 3, 4, 5],
  ],
  [
    [5, 4, 3, 3, 1, 2, 3, 3],
    [4, 5, 3, 2, 2, 1, 4, 2],
    [5, 4, 4, 3, 2, 2, 3, 3],
  ],
  [
    [4, 3, 1, 2, 5, 3, 4, 5],
    [2, 3, 2, 1, 5, 3, 3, 5],
    [5, 4, 2, 3, 2, 2, 4, 3],
    [4, 4, 2, 2, 4, 3, 4, 5],
  ],
  [
    [5, 5, 3, 5, 1, 1, 4, 2],
    [4, 5, 2, 4, 2, 1, 5, 1],
    [5, 4, 3, 4, 1, 2, 4, 2],
  ],
  [
    [5, 5, 4, 5, 2, 0, 3, 1],
    [4, 5, 5, 5, 1, 1, 4, 2],
    [5, 5, 4, 4, 2, 1, 3, 2],
  ],
]

/** The compass of `layout` as it is when its needles were shown. */
export function shownCompass({ params, lang }: Context, layout: readonly PlainRecord[]): PlainRecord[] {
  const compass = layout.find(({ id }) => id === vorm('windroos.roos'))
  if (!compass) return []
  const owner = (i: number) => params.organisations[i] ?? ''
  const wording = { names: directions(params), lang }
  const shown =
    params.picture === 'radar'
      ? showScores(
          scores.flatMap((own, i) => own.map((values) => ({ values, organisation: owner(i) }))),
          wording,
        )
      : showNeedles(
          needles.flatMap((own, i) => own.map(([angle, weight]) => ({ angle, weight, organisation: owner(i) }))),
          wording,
        )
  return [{ ...compass, props: { ...propsOf(compass), shown } }]
}
