// A compass reading as sentences: which ones, and what to fill in. In a language: compass-words.ts.
import { NEEDLES_TO_TEST } from './between-test.ts'
import { sectorOf } from './circular.ts'
import type { CompassReading } from './compass.ts'

/** `sector` and `opposite` are the numbers of the eight directions, from 0 at north. */
export type CompassSentence =
  | { key: 'too-few'; needles: number }
  | { key: 'one-way' | 'mostly-one-way' | 'slightly-one-way'; sector: number }
  | { key: 'two-camps'; sector: number; opposite: number }
  /** `every-way` no direction · `no-strength` nobody chose one · `short` most chose one without much conviction. */
  | { key: 'every-way' | 'no-strength' | 'short' }
  /** Organisations differ, and agree within themselves · they differ, and are divided as well. */
  | { key: 'between' | 'between-and-within' }
  /** Organisations do not differ more than by chance: people within them do · nobody differs much. */
  | { key: 'within' | 'alike' }
  | { key: 'too-few-to-compare'; needles: number; needed: number }
  /** No organisation has enough needles to be named. */
  | { key: 'no-organisations' }

/** Agreement from which a sentence is true, and the p below which organisations are said to differ. By design. */
const ONE_WAY = 0.75
const MOSTLY = 0.5
const SLIGHTLY = 0.25
const CAMPS = 0.6
const UNLIKELY = 0.05
/** Mean lengths under which needles are nothing, or short. */
const NOTHING = 0.1
const SHORT = 0.35

/** Where all point, how strongly where that is weak, and what organisations have to do with it. */
export function compassSentences(reading: CompassReading): CompassSentence[] {
  if (reading.kind === 'too-few') return [{ key: 'too-few', needles: reading.needles }]
  const { strength } = reading
  if (strength < NOTHING) return [{ key: 'no-strength' }]
  const short: CompassSentence[] = strength < SHORT ? [{ key: 'short' }] : []
  return [together(reading), ...short, ...ofOrganisations(reading)]
}

type Rose = CompassReading & { kind: 'rose' }

function together({ angle, agreement, camps }: Rose): CompassSentence {
  if (agreement < MOSTLY && camps.length >= CAMPS && camps.angle !== null) {
    const sector = sectorOf(camps.angle) % 4
    return { key: 'two-camps', sector, opposite: sector + 4 }
  }
  if (angle === null || agreement < SLIGHTLY) return { key: 'every-way' }
  const key = agreement >= ONE_WAY ? 'one-way' : agreement >= MOSTLY ? 'mostly-one-way' : 'slightly-one-way'
  return { key, sector: sectorOf(angle) }
}

function ofOrganisations({ test, needles, organisations, between, within }: Rose): CompassSentence[] {
  if (test.kind === 'too-few') return [{ key: 'too-few-to-compare', needles, needed: NEEDLES_TO_TEST }]
  // One organisation is everyone: nothing to compare, and nothing missing.
  if (test.kind === 'one-organisation') return organisations.length === 0 ? [{ key: 'no-organisations' }] : []
  if (test.p < UNLIKELY) return [{ key: between >= within ? 'between' : 'between-and-within' }]
  return [{ key: within >= SLIGHTLY ? 'within' : 'alike' }]
}
