// A radar reading as sentences: which ones, and what to fill in. In a language: compass-words.ts.
import type { RadarReading } from './radar.ts'

/** `axis` and `axes` are numbers of the directions, from 0. */
export type RadarSentence =
  | { key: 'too-few'; people: number }
  /** What most is given to, and what least, with the median. */
  | { key: 'highest' | 'lowest'; axes: number[]; score: number }
  /** All directions have the same median. */
  | { key: 'level'; score: number }
  /** Where people are furthest apart, and where they are closest. */
  | { key: 'apart'; axis: number; close: number }
  | { key: 'everywhere-alike' }
  /** The direction that organisations differ most on. */
  | { key: 'organisations'; axis: number; low: { name: string; score: number }; high: { name: string; score: number } }

/** Medians of two organisations this far apart are worth a sentence. */
const DIFFERENT = 2

/** What stands out, how much people differ, and what organisations have to do with it. */
export function radarSentences(reading: RadarReading): RadarSentence[] {
  if (reading.kind === 'too-few') return [{ key: 'too-few', people: reading.people }]
  return [...level(reading), spread(reading), ...ofOrganisations(reading)]
}

type Radar = RadarReading & { kind: 'radar' }

function level({ axes }: Radar): RadarSentence[] {
  const medians = axes.map(({ median }) => median)
  const [high, low] = [Math.max(...medians), Math.min(...medians)]
  if (high === low) return [{ key: 'level', score: high }]
  const where = (score: number) => medians.flatMap((median, axis) => (median === score ? [axis] : []))
  return [
    { key: 'highest', axes: where(high), score: high },
    { key: 'lowest', axes: where(low), score: low },
  ]
}

function spread({ axes }: Radar): RadarSentence {
  const widths = axes.map(({ low, high }) => high - low)
  const [wide, narrow] = [Math.max(...widths), Math.min(...widths)]
  if (wide === narrow) return { key: 'everywhere-alike' }
  return { key: 'apart', axis: widths.indexOf(wide), close: widths.indexOf(narrow) }
}

function ofOrganisations({ axes, organisations }: Radar): RadarSentence[] {
  const found = axes.map((_, axis) => {
    const scores = organisations.map(({ organisation, medians }) => ({ name: organisation, score: medians[axis] ?? 0 }))
    const sorted = scores.toSorted((one, other) => one.score - other.score)
    return { axis, low: sorted.at(0), high: sorted.at(-1) }
  })
  const apart = ({ low, high }: (typeof found)[number]) => (high?.score ?? 0) - (low?.score ?? 0)
  const most = found.toSorted((one, other) => apart(other) - apart(one)).at(0)
  if (!most?.low || !most.high || apart(most) < DIFFERENT) return []
  return [{ key: 'organisations', axis: most.axis, low: most.low, high: most.high }]
}
