// What the needles on a shared compass say together, and what they say of organisations. In words: compass-sentence.ts.
import { MIN_CONTRIBUTORS, uncovered } from './anonymity.ts'
import { type BetweenTest, type OwnedArrow, testBetween, withinLength } from './between-test.ts'
import { axis, resultant } from './circular.ts'
import { grouped } from './grouped.ts'
import { MethodError } from './method-error.ts'

/** One person's needle: degrees clockwise from north, and from 0 (no conviction) to 1. */
export type Needle = OwnedArrow

export type OrganisationReading = { organisation: string; needles: number; angle: number | null; agreement: number }

export type CompassReading =
  /** Fewer than three needles: showing them would be showing who. */
  | { kind: 'too-few'; needles: number }
  | {
      kind: 'rose'
      needles: number
      /** Mean direction, 0–360; null where needles cancel out. */
      angle: number | null
      /** Resultant length of all needles: 0 every way, 1 one way. */
      agreement: number
      /** Mean length of the needles: 0 nobody cares, 1 everyone does. */
      strength: number
      /**
       * What is missing from full agreement, in two parts: agreement + between + within is 1. `within` is what remains when
       * every organisation that is shown is looked at by itself, and the others together; `between` is never negative, by
       * the triangle inequality.
       */
      between: number
      within: number
      /** How much needles lie along one line, in two opposite camps, and that line (0–180). */
      camps: { angle: number | null; length: number }
      /** Only those with three needles or more, and never so that the rest could be reckoned from them. */
      organisations: OrganisationReading[]
      /** Needles of organisations that are not shown: none, or three and more. */
      unnamed: number
      test: BetweenTest
    }

/**
 * Reads a compass. Needles of organisations that are not shown count as one group, also in `between`, `within` and the
 * test: beside needles that everyone sees, those figures would tell which needle is whose.
 * @throws MethodError `bad-needle`
 */
export function readCompass(needles: readonly Needle[], seed: number): CompassReading {
  for (const { angle, weight } of needles)
    if (!Number.isFinite(angle) || !(weight >= 0 && weight <= 1))
      throw new MethodError('bad-needle', `a needle at ${angle} of ${weight}`)
  if (needles.length < MIN_CONTRIBUTORS) return { kind: 'too-few', needles: needles.length }
  const names = shownOrganisations(needles)
  const named = needles.map((one) => (names.includes(one.organisation) ? one : { ...one, organisation: '' }))
  const all = resultant(needles)
  const inside = Math.max(all.length, withinLength(named))
  const line = axis(needles)
  const organisations = names.map((organisation) => {
    const own = needles.filter((one) => one.organisation === organisation)
    const { angle, length } = resultant(own)
    return { organisation, needles: own.length, angle, agreement: length }
  })
  return {
    kind: 'rose',
    needles: needles.length,
    angle: all.angle,
    agreement: all.length,
    strength: all.weight / needles.length,
    between: inside - all.length,
    within: 1 - inside,
    camps: { angle: line.angle, length: line.length },
    organisations,
    unnamed: named.filter(({ organisation }) => organisation === '').length,
    test: testBetween(named, seed),
  }
}

/** Organisations that may be named beside what their people chose (see anonymity.ts), in the order in which they are met. */
export function shownOrganisations(people: readonly { organisation: string }[]): string[] {
  const large = [...grouped(people, ({ organisation }) => organisation)]
    .filter(([name, own]) => name !== '' && own.length >= MIN_CONTRIBUTORS)
    .map(([, own]) => own)
  const hidden = new Set(uncovered(large, people.length - large.flat().length))
  return large.filter((own) => !hidden.has(own)).flatMap(([one]) => one?.organisation ?? [])
}
