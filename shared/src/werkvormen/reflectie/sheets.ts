// The sheets beside the levels: the atelier with its three forms, the list of knots, and what people take along.

import type { Translate } from '../../form.ts'
import { headingOf } from '../../heading.ts'
import { area, type Box, label, textbox } from '../../layout.ts'
import type { PlainRecord } from '../../records.ts'
import { columns, inset, rows } from '../arrange.ts'
import { KNOTS_HEAD } from './places.ts'

const MARGIN = 88

/** Draw a cartoon, make a model or write a contemplation; under them what listeners hear. */
export function atelier(t: Translate, box: Box): PlainRecord[] {
  const props = { title: t('atelier'), prompt: t('atelier.prompt'), sign: 'idee' }
  const head = headingOf({ ...box, kind: 'sheet', ...props }).height + 60
  const content = { x: box.x + MARGIN, y: box.y + head, w: box.w - 2 * MARGIN, h: box.h - head - MARGIN }
  const [forms, heard] = rows(content, [5, 2], 40)
  const [cartoon, model, essay] = columns(forms, [1, 1, 1], 32)
  const open = (name: 'cartoon' | 'model' | 'beschouwing', place: Box) =>
    area(name, place, { tone: 'ochre', zone: name, title: t(name), prompt: t(`${name}.prompt`), sign: name })
  return [
    area('atelier', box, { kind: 'sheet', tone: 'ochre', zone: 'atelier', ...props }),
    open('cartoon', cartoon),
    open('model', model),
    open('beschouwing', essay),
    area('eronder', heard, {
      tone: 'teal',
      zone: 'eronder',
      title: t('eronder'),
      prompt: t('eronder.prompt'),
      sign: 'gesprek',
    }),
  ]
}

/** The columns of the list of knots; also zone names and text keys. */
export const knotParts = ['knoop', 'lijn', 'proces', 'wie', 'datum'] as const

/** What the group decides: along which line, in which process, with whom and by when. */
export function knots(t: Translate, box: Box, count: number): PlainRecord[] {
  const list = { x: box.x + MARGIN, y: box.y + KNOTS_HEAD - MARGIN, w: box.w - 2 * MARGIN, h: box.h - KNOTS_HEAD }
  return [
    area('knopen', box, {
      kind: 'sheet',
      tone: 'rose',
      zone: 'knopen',
      title: t('knopen'),
      prompt: t('knopen.prompt'),
      sign: 'knoop',
    }),
    ...rows(list, count, 24).flatMap((row, i) => knotRow(t, row, i + 1)),
  ]
}

function knotRow(t: Translate, row: Box, number: number): PlainRecord[] {
  const [mark, ...places] = columns(inset(row, 18), [2, 11, 9, 9, 8, 5], 18)
  return [
    area(`knopen.${number}.rij`, row, { kind: 'band', tone: 'rose' }),
    label(`knopen.${number}.nummer`, { ...mark, x: mark.x + 12 }, String(number), {
      step: 'title',
      tone: 'rose',
      bold: true,
      align: 'middle',
      verticalAlign: 'middle',
    }),
    ...knotParts.map((part, i) =>
      textbox(`knopen.${number}.${part}`, places[i] ?? mark, {
        title: t(`knopen.${part}`),
        placeholder: t(`knopen.${part}.prompt`),
        tone: 'rose',
        step: 'lead',
      }),
    ),
  ]
}

export function takeaways(t: Translate, box: Box): PlainRecord[] {
  return [
    area('meenemen', box, {
      tone: 'plum',
      zone: 'meenemen',
      title: t('meenemen'),
      prompt: t('meenemen.prompt'),
      sign: 'oogst',
    }),
  ]
}
