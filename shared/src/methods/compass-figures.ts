// The figures of a compass or a radar as short lines, in the language of the board.
import type { Lang } from '../form.ts'
import { sectorOf } from './circular.ts'
import type { CompassReading, OrganisationReading } from './compass.ts'
import type { AxisReading } from './radar.ts'

/** What a figure is of, so that a picture can put a sign before it: everyone's arrow, or a part of the whole; '' for none. */
export const figureSigns = ['', 'all', 'agreement', 'between', 'within'] as const
export type FigureSign = (typeof figureSigns)[number]

export type Figure = { sign: FigureSign; label: string; value: string }

type Rose = CompassReading & { kind: 'rose' }

/**
 * Direction, agreement and what is missing from it; where there are organisations to compare, that in two parts and the
 * chance that they differ as much by luck. Shares are whole percents that add up to 100.
 */
export function roseFigures(reading: Rose, names: readonly string[], lang: Lang): Figure[] {
  const t = texts[lang]
  const { angle, test, organisations, unnamed } = reading
  const [agreement = 0, between = 0, within = 0] = percents([reading.agreement, reading.between, reading.within])
  const figure = (sign: FigureSign, label: string, value: string): Figure => ({ sign, label, value })
  const direction = angle === null ? t.none : `${nameAt(angle, names)}, ${Math.round(angle) % 360}°`
  const first = [figure('all', t.direction, direction), figure('agreement', t.agreement, `${agreement}%`)]
  const groups = organisations.length + (unnamed > 0 ? 1 : 0)
  if (groups < 2) return [...first, figure('within', t.difference, `${between + within}%`)]
  return [
    ...first,
    figure('between', t.between, `${between}%`),
    figure('within', t.within, `${within}%`),
    // Too few needles to test: the sentence says so.
    ...(test.kind === 'tested' ? [figure('', t.chance, chanceOf(test.p, lang))] : []),
  ]
}

/** Beside the name of an organisation: how many needles, where to and how much alike. */
export function organisationFigures(
  { needles, angle, agreement }: OrganisationReading,
  names: readonly string[],
  lang: Lang,
): string {
  const t = texts[lang]
  const where = angle === null ? t.none : nameAt(angle, names)
  return `${t.needles(needles)} · ${where} · ${t.alike(Math.round(agreement * 100))}`
}

/** One line for each direction: its median and what half of the people stay between. */
export function radarFigures(axes: readonly AxisReading[], names: readonly string[], lang: Lang): Figure[] {
  const score = (value: number) => String(Math.round(value * 10) / 10).replace('.', lang === 'nl' ? ',' : '.')
  return axes.map(({ median, low, high }, i) => ({
    sign: '',
    label: names[i]?.trim() || String(i + 1),
    value: texts[lang].score(score(median), score(low), score(high)),
  }))
}

/** Those that are shown without an organisation; '' for none. */
export function restFigures(count: number, lang: Lang): string {
  return count === 0 ? '' : texts[lang].rest(count)
}

/** What the parts of the picture are. */
export function howToRead(kind: 'rose' | 'radar', lang: Lang): string {
  return texts[lang][kind]
}

export function peopleFigures(count: number, lang: Lang): string {
  return texts[lang].people(count)
}

function nameAt(angle: number, names: readonly string[]): string {
  return names[sectorOf(angle)]?.trim() || `${sectorOf(angle) + 1}`
}

function chanceOf(p: number, lang: Lang): string {
  const percent = Math.round(p * 1000) / 10
  return `${String(percent).replace('.', lang === 'nl' ? ',' : '.')}%`
}

/** Shares of 1 as whole percents that add up to 100, by largest remainder. */
export function percents(shares: readonly number[]): number[] {
  const whole = shares.map((share) => Math.floor(share * 100))
  const short = 100 - whole.reduce((sum, one) => sum + one, 0)
  const byRest = shares
    .map((share, i) => ({ i, rest: share * 100 - Math.floor(share * 100) }))
    .toSorted((a, b) => b.rest - a.rest)
  for (const { i } of byRest.slice(0, Math.max(0, short))) whole[i] = (whole[i] ?? 0) + 1
  return whole
}

const texts = {
  nl: {
    direction: 'Samen naar',
    none: 'geen richting',
    agreement: 'Eensgezind',
    difference: 'Verschil',
    between: 'Verschil tussen organisaties',
    within: 'Verschil binnen organisaties',
    chance: 'Kans dat dit toeval is',
    rose: 'Dunne naald: één deelnemer. Dikke pijl: één organisatie. Zwarte pijl: iedereen samen. Hoe langer, hoe sterker of eensgezinder.',
    radar:
      'Stip op de lijn: de middelste score. Balk: de middelste helft. Grijze cirkel: hoe vaak een score is gegeven.',
    needles: (n: number) => (n === 1 ? '1 naald' : `${n} naalden`),
    alike: (percent: number) => `${percent}% eensgezind`,
    rest: (n: number) => (n === 1 ? '1 zonder organisatie' : `${n} zonder organisatie`),
    people: (n: number) => (n === 1 ? '1 deelnemer' : `${n} deelnemers`),
    score: (median: string, low: string, high: string) => `${median} (de middelste helft: ${low} tot ${high})`,
  },
  en: {
    direction: 'Together to',
    none: 'no direction',
    agreement: 'Agreement',
    difference: 'Difference',
    between: 'Difference between organisations',
    within: 'Difference within organisations',
    chance: 'Chance that this is luck',
    rose: 'Thin needle: one participant. Thick arrow: one organisation. Black arrow: everyone together. Longer means stronger or more alike.',
    radar: 'Dot on the line: the middle score. Bar: the middle half. Grey circle: how often a score was given.',
    needles: (n: number) => (n === 1 ? '1 needle' : `${n} needles`),
    alike: (percent: number) => `${percent}% agreement`,
    rest: (n: number) => (n === 1 ? '1 without organisation' : `${n} without organisation`),
    people: (n: number) => (n === 1 ? '1 participant' : `${n} participants`),
    score: (median: string, low: string, high: string) => `${median} (middle half: ${low} to ${high})`,
  },
} as const satisfies Record<Lang, object>
