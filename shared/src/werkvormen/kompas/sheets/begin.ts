// The first three sheets: what moves people, what residents will notice, and which statements are bridges.
import { area, type Box, label, textbox } from '../../../layout.ts'
import type { PlainRecord } from '../../../records.ts'
import { columns, inset, rows } from '../../arrange.ts'
import { cutLeft, cutTop, PART_GAP } from '../../sheet.ts'
import { type Context, page } from '../params.ts'

/** Statements that can be judged. */
const STATEMENTS = 5
const NORTH = 360
const INTRO = 300
const STATEMENT = 700

/** What you get up for, with what this form is about. */
export function checkIn(context: Context, box: Box): PlainRecord[] {
  const { t } = context
  const made = { name: 'check-in', number: 1, tone: 'terra', sign: 'gesprek', who: 'alleen', minutes: 10 } as const
  const { records, inside } = page(context, made, box)
  const [intro, notes] = cutTop(inside, INTRO)
  const [head, text] = cutTop(inset(intro, 44), 64, 12)
  const texts = { title: t('check-in.briefjes'), prompt: t('check-in.briefjes.prompt'), sign: 'hart' }
  return [
    ...records,
    area('check-in.over', intro, { kind: 'band', tone: 'delft' }),
    label('check-in.over.kop', head, t('check-in.kompas'), { step: 'heading', tone: 'delft', bold: true }),
    label('check-in.over.tekst', text, t('check-in.kompas.more'), { step: 'lead' }),
    area('check-in.briefjes', notes, { tone: 'terra', zone: 'check-in.briefjes', ...texts }),
  ]
}

/** What residents will notice: alone, with two, with four, and the one sentence under it. */
export function north(context: Context, box: Box): PlainRecord[] {
  const { t, params } = context
  const years = params.horizon
  const made = { name: 'noorden', number: 2, tone: 'sage', sign: 'noord', who: '124', minutes: 15 } as const
  const { records, inside } = page(context, made, box)
  const [stages, sentence] = cutTop(inside, inside.h - NORTH - PART_GAP)
  const [alone, two, four] = columns(stages, [12, 9, 9], PART_GAP)
  const field = (id: 'alleen' | 'twee' | 'vier', place: Box): PlainRecord => {
    const zone = `noorden.${id}`
    return area(zone, place, { tone: 'sage', zone, title: t(zone), prompt: t(`${zone}.prompt`, { years }) })
  }
  const texts = { title: t('noorden.zin'), placeholder: t('noorden.zin.placeholder', { years }) }
  return [
    ...records,
    field('alleen', alone),
    field('twee', two),
    field('vier', four),
    textbox('noorden.zin', sentence, { tone: 'sage', step: 'heading', maxWords: 40, ...texts }),
  ]
}

/** Statements in rows, with room for agree, doubt and disagree beside each. */
export function bridges(context: Context, box: Box): PlainRecord[] {
  const { t } = context
  const made = { name: 'bruggen', number: 3, tone: 'teal', sign: 'samen', who: 'stil', minutes: 10 } as const
  const { records, inside } = page(context, made, box)
  return [
    ...records,
    ...rows(inside, STATEMENTS, 24).flatMap((row, i) => {
      const [statement, answers] = cutLeft(row, STATEMENT, 24)
      const title = t('bruggen.uitspraak', { n: i + 1 })
      const texts = { title, placeholder: t('bruggen.uitspraak.placeholder') }
      return [
        textbox(`bruggen.${i + 1}`, statement, { tone: 'teal', step: 'lead', maxWords: 25, ...texts }),
        ...answersTo({ t, name: `bruggen.${i + 1}` }, answers),
      ]
    }),
  ]
}

function answersTo({ t, name }: { t: Context['t']; name: string }, box: Box): PlainRecord[] {
  const [agree, doubt, disagree] = columns(box, [1, 1, 1], 24)
  return [
    area(`${name}.eens`, agree, { tone: 'sage', zone: `${name}.eens`, title: t('bruggen.eens') }),
    area(`${name}.twijfel`, doubt, { tone: 'ochre', zone: `${name}.twijfel`, title: t('bruggen.twijfel') }),
    area(`${name}.oneens`, disagree, { tone: 'rose', zone: `${name}.oneens`, title: t('bruggen.oneens') }),
  ]
}
