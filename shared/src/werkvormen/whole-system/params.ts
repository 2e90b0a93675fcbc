// What Whole System in a Room asks, and what follows from it for all parts: decades, words for days and sessions.
import type { FormContext, ParamSpec, Translate } from '../../form.ts'

export type Variant = 'A' | 'B' | 'C'

export type WholeSystemParams = {
  variant: Variant
  topic: string
  groups: string[]
  tables: number
  startDecade: number
}

export type Context = FormContext<WholeSystemParams>

const domains = ['wonen', 'welzijn', 'zorg', 'onderwijs', 'overheid', 'inwoners', 'landelijk'] as const

export const params: readonly ParamSpec[] = [
  { kind: 'choice', key: 'variant', options: ['A', 'B', 'C'], default: 'A' },
  { kind: 'text', key: 'topic', maxLength: 80, default: 'param.topic.default' },
  { kind: 'names', key: 'groups', min: 3, max: 8, defaults: domains.map((domain) => `param.groups.${domain}`) },
  { kind: 'number', key: 'tables', min: 2, max: 8, default: 4 },
  { kind: 'number', key: 'startDecade', min: 1950, max: 2010, default: 1980 },
]

/** The last decade on the timeline: the present one. */
const PRESENT = 2020

/** The decades of the timeline, as the years in which they begin. A year within a decade begins its decade. */
export function decades(startDecade: number): number[] {
  const first = Math.floor(startDecade / 10) * 10
  return Array.from({ length: (PRESENT - first) / 10 + 1 }, (_, i) => first + i * 10)
}

/** The heading of one decade: `1990 – 1999`, and `2020 – nu` for the last. */
export function decadeTitle(t: Translate, decade: number): string {
  if (decade === PRESENT) return t('lijn.heden', { van: decade })
  return t('lijn.decennium', { van: decade, tot: decade + 9 })
}

/** The three lines of the timeline. */
export const lines = ['persoonlijk', 'wereld', 'netwerk'] as const

/** Names of the sheets of all stakeholder groups. */
export function groupSheets({ groups }: WholeSystemParams): string[] {
  return groups.map((_, i) => `groep.${i + 1}`)
}

/** Names of the sheets of all tables. */
export function tableSheets({ tables }: WholeSystemParams): string[] {
  return Array.from({ length: tables }, (_, i) => `tafel.${i + 1}`)
}

/** Rows of the action sheet: an exploration makes a few first agreements only. */
export function actionRows({ variant }: WholeSystemParams): string[] {
  return Array.from({ length: variant === 'C' ? 5 : 8 }, (_, i) => `actie.${i + 1}`)
}

/** `Dag 2`, `Sessie 3`; '' in an exploration, which is one piece. */
export function partName(t: Translate, variant: Variant, n: number): string {
  return variant === 'C' ? '' : t(`part.${variant}`, { n })
}

/** Line above a sheet: when and with whom. */
export function metaOf(t: Translate, part: string, who: 'tafels' | 'groepen' | 'samen'): string {
  return [part, t(`meta.${who}`)].filter(Boolean).join(' · ')
}
