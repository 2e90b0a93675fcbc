// A compass reading in plain words: which sentences, and what to fill in. The sentences themselves are texts of the form.
import { NEEDLES_TO_TEST } from './between-test.ts'
import { sectorOf } from './circular.ts'
import type { CompassReading } from './compass.ts'

/** `sector` and `opposite` are the numbers of the eight directions, from 0 at north; `percent…` are whole percents. */
export type Sentence =
  | { key: 'too-few'; values: { needles: number } }
  | { key: 'one-way' | 'mostly-one-way' | 'slightly-one-way'; values: { needles: number; sector: number } }
  | { key: 'two-camps'; values: { needles: number; sector: number; opposite: number } }
  | { key: 'every-way'; values: { needles: number } }
  | { key: 'between' | 'not-between'; values: { percentBetween: number; percentWithin: number } }
  | { key: 'too-few-to-compare'; values: { needles: number; needed: number } }

/** Agreement from which a sentence is true, and the p below which organisations are said to differ. By design. */
const ONE_WAY = 0.75
const MOSTLY = 0.5
const SLIGHTLY = 0.25
const CAMPS = 0.6
const UNLIKELY = 0.05

/** One sentence on where all point, and one on the organisations where there is more than one. */
export function compassSentences(reading: CompassReading): Sentence[] {
  if (reading.kind === 'too-few') return [{ key: 'too-few', values: { needles: reading.needles } }]
  const together = togetherSentence(reading)
  const { needles, test } = reading
  if (test.kind === 'one-organisation') return [together]
  if (test.kind === 'too-few')
    return [together, { key: 'too-few-to-compare', values: { needles, needed: NEEDLES_TO_TEST } }]
  const values = { percentBetween: Math.round(reading.between * 100), percentWithin: Math.round(reading.within * 100) }
  return [together, { key: test.p < UNLIKELY ? 'between' : 'not-between', values }]
}

function togetherSentence({ needles, angle, agreement, camps }: CompassReading & { kind: 'rose' }): Sentence {
  if (agreement < MOSTLY && camps.length >= CAMPS && camps.angle !== null) {
    const sector = sectorOf(camps.angle) % 4
    return { key: 'two-camps', values: { needles, sector, opposite: sector + 4 } }
  }
  if (angle === null || agreement < SLIGHTLY) return { key: 'every-way', values: { needles } }
  const key = agreement >= ONE_WAY ? 'one-way' : agreement >= MOSTLY ? 'mostly-one-way' : 'slightly-one-way'
  return { key, values: { needles, sector: sectorOf(angle) } }
}
