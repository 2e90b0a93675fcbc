// The explanation beside the wall: the question, three rules and examples of others.
import type { Translate } from '../../form.ts'
import { area, type Box, label, tegel } from '../../layout.ts'
import type { PlainRecord } from '../../records.ts'
import { cells, columns, inset, rows, underTitle } from '../arrange.ts'
import { motifOf } from './motif.ts'

/** Wisdoms of others, shown as inspiration; texts `inspiratie.1` … */
const EXAMPLES = 6

export function sheet(t: Translate, box: Box, question: string): PlainRecord[] {
  const content = inset({ ...box, y: box.y + 30, h: box.h - 30 }, 88)
  const [title, lead, ask, rules, heading, examples, foot] = rows(content, [165, 150, 330, 230, 110, 1010, 70], 24)
  return [
    area('uitleg', box, { kind: 'sheet', tone: 'delft', zone: 'uitleg' }),
    label('uitleg.titel', title, t('uitleg.titel'), { step: 'display', tone: 'delft', bold: true }),
    label('uitleg.doel', lead, t('uitleg.doel'), { step: 'lead' }),
    area('uitleg.vraag', ask, { kind: 'band', tone: 'delft' }),
    label('uitleg.vraag.tekst', inset(ask, 56), question, {
      step: 'title',
      tone: 'delft',
      font: 'serif',
      bold: true,
      verticalAlign: 'middle',
    }),
    ...columns(rules, 3, 24).flatMap((place, i) => rule(t, place, i)),
    label('uitleg.inspiratie', heading, t('uitleg.inspiratie'), {
      step: 'heading',
      tone: 'delft',
      bold: true,
      verticalAlign: 'end',
    }),
    ...cells(examples, 3, EXAMPLES / 3, 24).map((place, i) => example(t, place, i)),
    label('uitleg.bron', foot, t('source'), { step: 'small', tone: 'stone', verticalAlign: 'end' }),
  ]
}

function rule(t: Translate, place: Box, at: number): PlainRecord[] {
  const look = { kind: 'card', title: t(`regel.${at + 1}`) } as const
  return [
    area(`uitleg.regel-${at + 1}`, place, { ...look, tone: 'delft' }),
    label(`uitleg.regel-${at + 1}.tekst`, underTitle(place, look), t(`regel.${at + 1}.tekst`), { step: 'body' }),
  ]
}

/** A tegel that belongs to the form: to read, not to fill in. */
function example(t: Translate, place: Box, at: number): PlainRecord {
  const size = Math.min(place.w, place.h)
  const record = tegel(
    `vorm.inspiratie-${at + 1}`,
    { x: place.x + Math.round((place.w - size) / 2), y: place.y, size },
    t(`inspiratie.${at + 1}`),
    { motif: motifOf(at) },
  )
  return { ...record, isLocked: true }
}
