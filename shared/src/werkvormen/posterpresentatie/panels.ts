// The sheets around the posters: welcome, parking, questions and offers, the matrix of differences, and what people take along.
import type { Translate } from '../../form.ts'
import { area, type Box, label, textbox } from '../../layout.ts'
import { toneOf } from '../../palette.ts'
import type { PlainRecord } from '../../records.ts'
import { columns, fitsOn, inset, rows, underTitle } from '../arrange.ts'
import { EXCHANGE_HEAD } from './places.ts'

/** The same as the space around the heading of a sheet. */
const MARGIN = 88
/** Height of the heading of the matrix. */
const MATRIX_HEAD = 440

/** What this is, how it goes in four steps, and what a round looks like. */
export function welcome(t: Translate, box: Box): PlainRecord[] {
  const content = inset({ ...box, y: box.y + 30, h: box.h - 30 }, MARGIN)
  const [title, lead, heading, list, roundTitle, round, foot] = rows(content, [170, 300, 84, 900, 120, 330, 96], 18)
  const heads = { step: 'heading', tone: 'delft', bold: true, verticalAlign: 'end' } as const
  return [
    area('welkom', box, { kind: 'sheet', tone: 'delft', zone: 'welkom' }),
    label('welkom.titel', title, t('welkom.titel'), { step: 'display', tone: 'delft', bold: true }),
    label('welkom.doel', lead, t('welkom.doel'), { step: 'heading' }),
    label('welkom.zo', heading, t('welkom.zo'), heads),
    ...rows(list, 4, 20).flatMap((row, i) => welcomeStep(t, i, row)),
    label('welkom.ronde', roundTitle, t('welkom.ronde'), heads),
    ...columns(round, 3, 20).flatMap((place, i) => roundPart(t, i, place)),
    label('welkom.bron', foot, t('source'), { step: 'small', tone: 'stone', verticalAlign: 'end' }),
  ]
}

function welcomeStep(t: Translate, at: number, row: Box): PlainRecord[] {
  const [id, tone] = [`welkom.stap-${at + 1}`, toneOf(at)]
  const number = { step: 'display', tone, bold: true, align: 'middle', verticalAlign: 'middle' } as const
  return [
    area(id, row, { kind: 'card', tone }),
    label(`${id}.nummer`, { ...row, x: row.x + 40, w: 120 }, String(at + 1), number),
    label(`${id}.tekst`, { ...row, x: row.x + 200, w: row.w - 240 }, t(`welkom.stap.${at + 1}`), {
      step: 'lead',
      verticalAlign: 'middle',
    }),
  ]
}

function roundPart(t: Translate, at: number, box: Box): PlainRecord[] {
  const id = `welkom.ronde-${at + 1}`
  const look = {
    kind: 'zone',
    title: t(`welkom.ronde.${at + 1}`),
    sign: ['herken', 'gesprek', 'zin'][at] ?? '',
  } as const
  return [
    area(id, box, { ...look, tone: 'delft' }),
    label(`${id}.tekst`, underTitle(box, look), t(`welkom.ronde.${at + 1}.tekst`), { step: 'body' }),
  ]
}

/** A place for what comes up and cannot be answered now. */
export function parking(t: Translate, box: Box): PlainRecord[] {
  return [zone(t, 'parkeren', box, 'stone', 'vraag')]
}

/** Per team the question and the offer that it takes up, and with whom. */
export function exchange(t: Translate, teams: readonly string[], box: Box): PlainRecord[] {
  const list = { x: box.x + MARGIN, y: box.y + EXCHANGE_HEAD - MARGIN, w: box.w - 2 * MARGIN, h: box.h - EXCHANGE_HEAD }
  return [
    area('vraag-aanbod', box, {
      kind: 'sheet',
      tone: 'sage',
      zone: 'vraag-aanbod',
      title: t('vraag-aanbod'),
      prompt: t('vraag-aanbod.prompt'),
      sign: 'aanbod',
    }),
    ...rows(list, teams.length, 28).flatMap((row, i) => teamRow(t, teams[i] ?? '', i, row)),
  ]
}

function teamRow(t: Translate, team: string, at: number, row: Box): PlainRecord[] {
  const id = `vraag-aanbod.${at + 1}`
  const tone = toneOf(at)
  const [name, question, offer, partner] = columns(inset(row, 24), [5, 9, 9, 6], 24)
  const step = fitsOn(team, name.w - 48, 2, 'heading')
    ? 'heading'
    : fitsOn(team, name.w - 48, 3, 'lead')
      ? 'lead'
      : 'body'
  const write = (part: string, place: Box) =>
    textbox(`${id}.${part}`, place, {
      title: t(`vraag-aanbod.${part}`),
      placeholder: t(`vraag-aanbod.${part}.prompt`),
      tone,
      step: 'lead',
    })
  return [
    area(`${id}.rij`, row, { kind: 'band', tone }),
    label(`${id}.team`, { ...name, x: name.x + 32, w: name.w - 48 }, team, {
      step,
      tone,
      bold: true,
      verticalAlign: 'middle',
    }),
    write('vraag', question),
    write('aanbod', offer),
    write('wie', partner),
  ]
}

/** The rows and columns of the matrix; also zone names and text keys. */
export const matrixRows = ['schaal', 'thema', 'regio'] as const
export const matrixColumns = ['gelijk', 'verschil', 'leren'] as const

/** Scale, theme and region: where teams are alike, where they differ, what they want to learn from each other. */
export function matrix(t: Translate, box: Box): PlainRecord[] {
  const table = { x: box.x + MARGIN, y: box.y + MATRIX_HEAD, w: box.w - 2 * MARGIN, h: box.h - MATRIX_HEAD - MARGIN }
  return [
    area('matrix', box, {
      kind: 'sheet',
      tone: 'plum',
      zone: 'matrix',
      title: t('matrix'),
      prompt: t('matrix.prompt'),
      sign: 'samen',
    }),
    ...rows(table, matrixRows.length, 28).flatMap((row, i) => matrixRow(t, matrixRows[i] ?? 'schaal', i, row)),
  ]
}

function matrixRow(t: Translate, name: (typeof matrixRows)[number], at: number, row: Box): PlainRecord[] {
  const tone = toneOf(at + 3)
  const [head, ...places] = columns(inset(row, 24), [4, 8, 8, 8], 24)
  const look = { kind: 'band', title: t(`matrix.${name}`) } as const
  const text = { ...underTitle(row, look), w: head.w - 24 }
  return [
    area(`matrix.${name}`, row, { ...look, tone, zone: `matrix.${name}` }),
    label(`matrix.${name}.vraag`, text, t(`matrix.${name}.prompt`), { step: 'lead' }),
    ...matrixColumns.map((column, i) =>
      area(`matrix.${name}.${column}`, places[i] ?? head, {
        kind: 'zone',
        tone: 'white',
        zone: `matrix.${name}.${column}`,
        title: t(`matrix.${column}`),
      }),
    ),
  ]
}

/** One note per person at the end. */
export function takeaways(t: Translate, box: Box): PlainRecord[] {
  return [zone(t, 'meenemen', box, 'ochre', 'oogst')]
}

function zone(t: Translate, name: string, box: Box, tone: 'stone' | 'ochre', sign: string): PlainRecord {
  return area(name, box, { kind: 'zone', tone, zone: name, title: t(name), prompt: t(`${name}.prompt`), sign })
}
