// The welcome sheet: the issue, the goal, four principles, who is in the room, agreements, and a field to check in.
import { area, type Box, label } from '../../../layout.ts'
import type { ToneName } from '../../../palette.ts'
import type { PlainRecord } from '../../../records.ts'
import { cells, columns } from '../../arrange.ts'
import { cutTop, insideOf, PART_GAP, type SheetSpec, sheet, sheetHead } from '../../sheet.ts'
import type { Context } from '../params.ts'

const LABEL = 64

/** The welcome sheet in `box`. An exploration says plainly that it is no Future Search. */
export function opening({ params, t }: Context, box: Box): PlainRecord[] {
  const spec: SheetSpec = {
    name: 'opening',
    title: params.topic || t('opening.question'),
    prompt: t('opening.goal'),
    meta: t('opening.kicker', { variant: t(`variant.${params.variant}`) }),
    tone: 'delft',
    sign: 'welkom',
  }
  let rest = insideOf(box, sheetHead(spec, box.w))
  const take = (h: number): Box => {
    const [top, below] = cutTop(rest, h)
    rest = below
    return top
  }
  const records = sheet(spec, box)
  if (params.variant === 'C') records.push(...warning(t, take(250)))
  records.push(heading('opening.principes', take(LABEL), t('opening.principles')), ...principles(t, take(560)))
  records.push(heading('opening.wie', take(LABEL), t('opening.arein')), ...presence(t, take(310)))
  records.push(...rules(t, take(340)), checkIn(t, rest))
  return records
}

function warning(t: Context['t'], box: Box): PlainRecord[] {
  const texts = { title: t('opening.verkenning'), text: t('opening.verkenning.more') }
  return told('opening.verkenning', box, { kind: 'band', tone: 'ochre', ...texts })
}

type Told = { kind: 'card' | 'band'; tone: ToneName; title: string; text: string }

/** A card with a title and a text that one can read from across the room. */
function told(name: string, box: Box, { kind, tone, title, text }: Told): PlainRecord[] {
  const inside = { x: box.x + 44, y: box.y + 28, w: box.w - 76, h: box.h - 44 }
  const [head, body] = cutTop(inside, 56, 6)
  return [
    area(name, box, { kind, tone }),
    label(`${name}.kop`, head, title, { step: 'lead', tone, bold: true }),
    label(`${name}.tekst`, body, text, { step: 'lead' }),
  ]
}

function heading(name: string, box: Box, text: string): PlainRecord {
  return label(name, box, text, { step: 'lead', tone: 'delft', bold: true, verticalAlign: 'end' })
}

function principles(t: Context['t'], box: Box): PlainRecord[] {
  return cells(box, 2, 2, PART_GAP).flatMap((place, i) => {
    const texts = { title: `${i + 1}  ${t(`opening.principle.${i + 1}`)}`, text: t(`opening.principle.${i + 1}.more`) }
    return told(`opening.principe.${i + 1}`, place, { kind: 'card', tone: 'delft', ...texts })
  })
}

function presence(t: Context['t'], box: Box): PlainRecord[] {
  const tones = ['terra', 'ochre', 'sage', 'teal', 'plum'] as const
  const letters = ['A', 'R', 'E', 'I', 'N'] as const
  return columns(box, letters.length, 24).flatMap((place, i) => {
    const letter = letters[i] ?? 'A'
    const texts = { title: t(`opening.are.${letter}`), text: t(`opening.are.${letter}.more`) }
    return told(`opening.are.${letter}`, place, { kind: 'card', tone: tones[i] ?? 'stone', ...texts })
  })
}

function rules(t: Context['t'], box: Box): PlainRecord[] {
  const inner = { x: box.x + 40, y: box.y + 24, w: box.w - 80, h: box.h - 44 }
  const [head, lines] = cutTop(inner, 56, 8)
  return [
    area('opening.afspraken', box, { kind: 'band', tone: 'stone' }),
    label('opening.afspraken.kop', head, t('opening.rules'), { step: 'lead', tone: 'stone', bold: true }),
    ...cells(lines, 2, 2, 12).map((place, i) =>
      label(`opening.afspraak.${i + 1}`, place, t(`opening.rule.${i + 1}`), { step: 'lead', verticalAlign: 'middle' }),
    ),
  ]
}

function checkIn(t: Context['t'], box: Box): PlainRecord {
  const texts = { title: t('opening.waarom'), prompt: t('opening.waarom.prompt') }
  return area('opening.waarom', box, { tone: 'delft', zone: 'opening.waarom', sign: 'hart', ...texts })
}
