// What the shared compass asks, and the sheet that every part of it is made from.
import { type CompassKind, compassKinds } from '../../compass-shown.ts'
import type { FormContext, ParamSpec, Translate } from '../../form.ts'
import type { Box } from '../../layout.ts'
import type { ToneName } from '../../palette.ts'
import type { PlainRecord } from '../../records.ts'
import { insideOf, type SheetSpec, sheet, sheetHead } from '../sheet.ts'

export type KompasParams = {
  organisations: string[]
  opposites: [string, string][]
  horizon: number
  /** A radar where the opposites are none: both halves of each pair are scored by themselves. */
  picture: CompassKind
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
  { kind: 'choice', key: 'picture', options: compassKinds, default: 'rose' },
  { kind: 'number', key: 'horizon', min: 2, max: 20, default: 5 },
]

/** Texts that a radar has in another version, under `<key>.radar`. */
const RADAR_TEXTS = new Set([
  'step.windroos.title',
  'step.windroos.instruction',
  'step.windroos.script',
  'step.naald.title',
  'step.naald.instruction',
  'step.naald.script',
  'step.tonen.title',
  'step.tonen.instruction',
  'step.tonen.script',
  'step.belangen.title',
  'sheet.belangen',
  'sheet.windroos',
  'sheet.windroos.prompt',
  'windroos.paar',
  'windroos.lezen.prompt',
  'harvest.windroos',
  'ex.windroos.lezen',
])

/** The same context with the texts of the picture that was chosen. */
export function inPicture(context: Context): Context {
  if (context.params.picture !== 'radar') return context
  const t: Translate = (key, values) => context.t(RADAR_TEXTS.has(key) ? `${key}.radar` : key, values)
  return { ...context, t }
}

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
