// What the shared compass asks, and the sheet that every part of it is made from.
import type { FormContext, ParamSpec } from '../../form.ts'
import type { Box } from '../../layout.ts'
import type { ToneName } from '../../palette.ts'
import type { PlainRecord } from '../../records.ts'
import { insideOf, type SheetSpec, sheet, sheetHead } from '../sheet.ts'

export type KompasParams = {
  organisations: string[]
  opposites: [string, string][]
  horizon: number
}

export type Context = FormContext<KompasParams>

export const params: readonly ParamSpec[] = [
  {
    kind: 'names',
    key: 'organisations',
    min: 3,
    max: 12,
    defaults: [1, 2, 3, 4, 5].map((n) => `param.organisations.${n}`),
  },
  {
    kind: 'pairs',
    key: 'opposites',
    min: 4,
    max: 4,
    defaults: [
      ['opposite.voorkomen', 'opposite.behandelen'],
      ['opposite.dichtbij', 'opposite.opschalen'],
      ['opposite.tempo', 'opposite.draagvlak'],
      ['opposite.regie', 'opposite.zekerheid'],
    ],
  },
  { kind: 'number', key: 'horizon', min: 2, max: 20, default: 5 },
]

/** The eight directions clockwise from north: a pair's two halves lie opposite each other. */
export function directions({ opposites }: KompasParams): string[] {
  return [...opposites.map(([one]) => one), ...opposites.map(([, other]) => other)]
}

/** Zones of the organisations' interests, in the order of the organisations. */
export function interestZones({ organisations }: KompasParams): string[] {
  return organisations.map((_, i) => `belangen.${i + 1}`)
}

export type Page = { name: string; number: number; tone: ToneName; sign: string; who: string; minutes?: number }

/** A numbered sheet with its texts, and the room inside it. */
export function page({ params, t }: Context, made: Page, box: Box): { records: PlainRecord[]; inside: Box } {
  const { name, number, tone, sign, who, minutes } = made
  const spec: SheetSpec = {
    name,
    number,
    tone,
    sign,
    title: t(`sheet.${name}`),
    prompt: t(`sheet.${name}.prompt`, { years: params.horizon }),
    meta: [t(`meta.${who}`), minutes === undefined ? '' : t('minuten', { n: minutes })].filter(Boolean).join(' · '),
  }
  return { records: sheet(spec, box), inside: insideOf(box, sheetHead(spec, box.w)) }
}
