// What a compass on the board shows once its needles are shown: figures, needles without names, and sentences in the
// language of the board. Made once, by the server, and kept in the shape: what was shown does not change. Pure.
import type { Lang } from './form.ts'
import { type Needle, readCompass } from './methods/compass.ts'
import {
  type Figure,
  howToRead,
  organisationFigures,
  peopleFigures,
  radarFigures,
  restFigures,
  roseFigures,
} from './methods/compass-figures.ts'
import { compassSentences } from './methods/compass-sentence.ts'
import { compassWords, radarWords } from './methods/compass-words.ts'
import { readRadar, type Scores } from './methods/radar.ts'
import { radarSentences } from './methods/radar-sentence.ts'

/** `rose` needles on four pairs of opposites · `radar` scores for each direction, where opposites are not real. */
export const compassKinds = ['rose', 'radar'] as const
export type CompassKind = (typeof compassKinds)[number]

/** The eight directions. */
export const DIRECTIONS = 8

/** What is said beside the picture, in the language of the board; `rest` is of those without organisation, or ''. */
type Said = { sentences: string[]; figures: Figure[]; rest: string; howToRead: string }

/** Angles in whole degrees clockwise from north; lengths from 0 to 1; `group` is a place in `groups`, -1 for none. */
export type RoseShown = {
  kind: 'rose'
  needles: { angle: number; strength: number; group: number }[]
  /** Organisations of three needles and more, most needles first. */
  groups: { name: string; people: number; angle: number | null; agreement: number; said: string }[]
  /** Mean direction; null where there is none. */
  angle: number | null
  /** Together 1, see methods/compass.ts. */
  agreement: number
  between: number
  within: number
  /** How likely organisations differ this much by chance alone; null where that was not tested. */
  chance: number | null
} & Said

/** Scores from 0 to 5, in the order of the directions. */
export type RadarShown = {
  kind: 'radar'
  people: number
  axes: { median: number; low: number; high: number; counts: number[] }[]
  groups: { name: string; people: number; medians: number[]; said: string }[]
} & Said

export type CompassShown = RoseShown | RadarShown

/** How sentences are written. `names` are the directions, clockwise from north. */
type Wording = { names: readonly string[]; lang: Lang }

/** Draws of the permutation test, the same every time: a showing that is done again gives the same. */
const SEED = 1

/** The needles as they are shown, in the order in which they come; null for fewer than three. */
export function showNeedles(needles: readonly Needle[], { names, lang }: Wording): RoseShown | null {
  const reading = readCompass(needles, SEED)
  if (reading.kind === 'too-few') return null
  const groups = reading.organisations
    .map(({ organisation, needles: people, angle, agreement }) => ({
      name: organisation,
      people,
      angle: degrees(angle),
      agreement: rounded(agreement),
      said: organisationFigures({ organisation, needles: people, angle, agreement }, names, lang),
    }))
    .toSorted(bySize)
  return {
    kind: 'rose',
    needles: needles.map(({ angle, weight, organisation }) => ({
      angle: degrees(angle) ?? 0,
      strength: rounded(weight),
      group: groups.findIndex(({ name }) => name === organisation),
    })),
    groups,
    angle: degrees(reading.angle),
    agreement: rounded(reading.agreement),
    between: rounded(reading.between),
    within: rounded(reading.within),
    chance: reading.test.kind === 'tested' ? reading.test.p : null,
    sentences: compassSentences(reading).map((sentence) => compassWords(sentence, names, lang)),
    figures: roseFigures(reading, names, lang),
    rest: restFigures(reading.unnamed, lang),
    howToRead: howToRead('rose', lang),
  }
}

/** The scores as they are shown; null for fewer than three people. */
export function showScores(people: readonly Scores[], { names, lang }: Wording): RadarShown | null {
  const reading = readRadar(people, names.length)
  if (reading.kind === 'too-few') return null
  return {
    kind: 'radar',
    people: reading.people,
    axes: reading.axes,
    groups: reading.organisations
      .map(({ organisation, ...rest }) => ({ name: organisation, ...rest, said: peopleFigures(rest.people, lang) }))
      .toSorted(bySize),
    sentences: radarSentences(reading).map((sentence) => radarWords(sentence, names, lang)),
    figures: radarFigures(reading.axes, names, lang),
    rest: restFigures(reading.unnamed, lang),
    howToRead: howToRead('radar', lang),
  }
}

type Group = { name: string; people: number }

/** The order says nothing of who came first. */
function bySize(one: Group, other: Group): number {
  return other.people - one.people || (one.name < other.name ? -1 : 1)
}

function degrees(angle: number | null): number | null {
  return angle === null ? null : Math.round(angle) % 360
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
