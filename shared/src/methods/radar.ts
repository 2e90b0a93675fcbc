// A radar: where directions are not each other's opposites, everyone scores each of them, and there is no mean direction.
import { MIN_CONTRIBUTORS } from './anonymity.ts'
import { shownOrganisations } from './compass.ts'
import { MethodError } from './method-error.ts'
import { sum } from './sum.ts'

/** Scores run from 0 (not at all) to this. */
export const MOST_SCORE = 5

/** One person's scores, in the order of the directions. */
export type Scores = { values: readonly number[]; organisation: string }

/** How a direction was scored: median, lower and upper quartile, and how often each score from 0 up was given. */
export type AxisReading = { median: number; low: number; high: number; counts: number[] }

export type RadarReading =
  | { kind: 'too-few'; people: number }
  | {
      kind: 'radar'
      people: number
      axes: AxisReading[]
      /** Medians of those with three people or more, and never so that the rest could be reckoned from them. */
      organisations: { organisation: string; people: number; medians: number[] }[]
      unnamed: number
    }

/**
 * Reads a radar of `directions` axes. Scores are ranks, not measures, so medians and quartiles are told and no means.
 * @throws MethodError `bad-scores` where there is not one whole score from 0 to 5 for each axis
 */
export function readRadar(people: readonly Scores[], directions: number): RadarReading {
  for (const { values } of people)
    if (values.length !== directions || !values.every(isScore)) throw new MethodError('bad-scores', `scores ${values}`)
  if (people.length < MIN_CONTRIBUTORS) return { kind: 'too-few', people: people.length }
  const axes = Array.from({ length: directions }, (_, axis) => axis)
  const scoresOf = (some: readonly Scores[], axis: number) => some.map(({ values }) => values[axis] ?? 0)
  const organisations = shownOrganisations(people).map((organisation) => {
    const own = people.filter((one) => one.organisation === organisation)
    return { organisation, people: own.length, medians: axes.map((axis) => quantile(scoresOf(own, axis), 0.5)) }
  })
  return {
    kind: 'radar',
    people: people.length,
    axes: axes.map((axis) => readAxis(scoresOf(people, axis))),
    organisations,
    unnamed: people.length - sum(organisations.map((one) => one.people)),
  }
}

function readAxis(scores: readonly number[]): AxisReading {
  const counts = Array.from({ length: MOST_SCORE + 1 }, (_, score) => scores.filter((one) => one === score).length)
  return { median: quantile(scores, 0.5), low: quantile(scores, 0.25), high: quantile(scores, 0.75), counts }
}

/**
 * The score that the part `p` of `scores` does not exceed; between two scores in proportion. Definition 7 of R. J. Hyndman
 * & Y. Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996), the default of R and NumPy.
 * @param scores at least one
 */
export function quantile(scores: readonly number[], p: number): number {
  const sorted = scores.toSorted((one, other) => one - other)
  const at = (sorted.length - 1) * p
  const below = sorted[Math.floor(at)] ?? 0
  const above = sorted[Math.ceil(at)] ?? below
  return below + (above - below) * (at - Math.floor(at))
}

function isScore(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST_SCORE
}
