// What a Whole System in a Room yields, in the order of the report: what people share and do first, how they came to it after.
import type { HarvestSection } from '../../form.ts'
import { actionRows, type Context, decades, groupSheets, lines, tableSheets } from './params.ts'

const groupFields = ['trends', 'nu', 'straks', 'trots', 'spijt'] as const
const tableFields = ['kop', 'zien', 'weg', 'hobbel'] as const

/** The sections of the report. The list ‘not agreed yet’ is always one of its own. */
export function harvest({ params, t }: Context): HarvestSection[] {
  const section = (id: string, title: string, zones: string[]): HarvestSection => ({ id, title, zones })
  const actions = params.variant === 'C' ? 'afspraken' : 'acties'
  return [
    section('grond', t('harvest.grond'), ['grond.tekst', 'grond.eens']),
    section('niet-eens', t('harvest.niet-eens'), ['grond.niet-eens']),
    section('acties', t(`harvest.${actions}`), [...actionRows(params), 'actie.vervolg']),
    section('toezeggingen', t('harvest.toezeggingen'), ['actie.maandag']),
    section('projecten', t('harvest.projecten'), ['grond.projecten']),
    section('toekomst', t('harvest.toekomst'), [
      ...tableSheets(params).flatMap((table) => tableFields.map((field) => `${table}.${field}`)),
      ...(params.variant === 'C' ? [] : ['grond.themas']),
    ]),
    ...groupSheets(params).map((group, i) =>
      section(
        group,
        t('harvest.groep', { groep: params.groups[i] ?? '' }),
        groupFields.map((field) => `${group}.${field}`),
      ),
    ),
    section('trends', t('harvest.trends'), ['trends.kaart']),
    ...lines.map((line) =>
      section(`tijdlijn-${line}`, t('harvest.lijn', { lijn: t(`lijn.${line}`) }), [
        `tijdlijnen.${line}.verhaal`,
        ...decades(params.startDecade).map((decade) => `tijdlijnen.${line}.${decade}`),
      ]),
    ),
    section('waarom', t('harvest.waarom'), ['opening.waarom']),
  ]
}
