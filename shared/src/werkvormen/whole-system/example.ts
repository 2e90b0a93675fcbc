// The filled example of Whole System in a Room: a region that wants people to grow old well. All people are made up.
import type { ParamValues, Translate } from '../../form.ts'
import { type NoteColor, note } from '../../layout.ts'
import type { PlainRecord } from '../../records.ts'
import { type Filler, filler } from '../fill.ts'
import { layout } from './layout.ts'
import { actionRows, type Context, decades, groupSheets, lines, tableSheets } from './params.ts'
import { besideBranch, branchZones } from './sheets/trends.ts'

/** How many groups and tables the example has words for. */
const GROUPS = 5
const TABLES = 4
const ACTIONS = 4

export function exampleParams(t: Translate): ParamValues {
  const groups = Array.from({ length: GROUPS }, (_, i) => t(`ex.naam.groep.${i + 1}`))
  return { variant: 'A', topic: t('param.topic.default'), groups, tables: TABLES, startDecade: 1980 }
}

/** Notes and texts of the example, on the layout of the chosen parameters. */
export function example(context: Context): PlainRecord[] {
  const fill = filler(layout(context))
  const { t } = context
  return [
    ...fill.notes('opening.waarom', t('ex.opening.waarom'), { color: 'light-blue' }),
    ...timelineTexts(context, fill),
    ...trendTexts(context, fill),
    ...groupTexts(context, fill),
    ...tableTexts(context, fill),
    ...groundTexts(context, fill),
    ...actionTexts(context, fill),
  ]
}

const lineColors: Readonly<Record<(typeof lines)[number], NoteColor>> = {
  persoonlijk: 'orange',
  wereld: 'light-green',
  netwerk: 'light-violet',
}

function timelineTexts({ params, t }: Context, fill: Filler): PlainRecord[] {
  const written = (line: string, decade: number) => decade >= (line === 'netwerk' ? 1990 : 1980)
  return lines.flatMap((line) => [
    ...fill.text(`tijdlijnen.${line}.verhaal`, t(`ex.tijdlijnen.${line}.verhaal`)),
    ...decades(params.startDecade)
      .filter((decade) => written(line, decade))
      .flatMap((decade) => {
        const zone = `tijdlijnen.${line}.${decade}`
        return fill.notes(zone, t(`ex.${zone}`), { color: lineColors[line] })
      }),
  ])
}

function trendTexts({ t }: Context, fill: Filler): PlainRecord[] {
  const branches = branchZones.flatMap((zone) => fill.text(zone, t(`ex.${zone}`)))
  const map = fill.part('trends.kaart')
  const examples = branchZones.flatMap((zone, i) => {
    const places = map === null ? [] : besideBranch(map, i)
    const texts = t(`ex.trends.voorbeeld.${i + 1}`).split('\n')
    return places.map((place, at) => note(`${zone}.voorbeeld.${at + 1}`, place, texts[at] ?? ''))
  })
  return [...branches, ...examples]
}

function groupTexts({ params, t }: Context, fill: Filler): PlainRecord[] {
  const colors = { nu: 'yellow', straks: 'light-green', trots: 'light-blue', spijt: 'light-red' } as const
  return groupSheets(params)
    .slice(0, GROUPS)
    .flatMap((group) => [
      ...fill.text(`${group}.trends`, t(`ex.${group}.trends`)),
      ...(['nu', 'straks', 'trots', 'spijt'] as const).flatMap((field) =>
        fill.notes(`${group}.${field}`, t(`ex.${group}.${field}`), { color: colors[field] }),
      ),
    ])
}

function tableTexts({ params, t }: Context, fill: Filler): PlainRecord[] {
  const colors = { zien: 'yellow', weg: 'light-green', hobbel: 'light-red' } as const
  return tableSheets(params)
    .slice(0, TABLES)
    .flatMap((table) => [
      ...fill.text(`${table}.kop`, t(`ex.${table}.kop`)),
      ...(['zien', 'weg', 'hobbel'] as const).flatMap((field) =>
        fill.notes(`${table}.${field}`, t(`ex.${table}.${field}`), { color: colors[field] }),
      ),
    ])
}

function groundTexts({ t }: Context, fill: Filler): PlainRecord[] {
  const colors = { themas: 'grey', eens: 'light-green', projecten: 'light-blue', 'niet-eens': 'orange' } as const
  return [
    ...(['themas', 'eens', 'projecten', 'niet-eens'] as const).flatMap((list) =>
      fill.notes(`grond.${list}`, t(`ex.grond.${list}`), { color: colors[list] }),
    ),
    ...fill.text('grond.tekst', t('ex.grond.tekst')),
  ]
}

function actionTexts({ params, t }: Context, fill: Filler): PlainRecord[] {
  const fields = ['wat', 'wie', 'metwie', 'wanneer', 'maanden', 'jaar'] as const
  return [
    ...actionRows(params)
      .slice(0, ACTIONS)
      .flatMap((row) => {
        const words = t(`ex.${row}`).split('\n')
        return fields.flatMap((field, i) => fill.text(`${row}.${field}`, words[i] ?? ''))
      }),
    ...fill.notes('actie.maandag', t('ex.actie.maandag')),
    ...fill.text('actie.vervolg', t('ex.actie.vervolg')),
  ]
}
