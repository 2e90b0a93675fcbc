// The welcome sheet: the issue, the goal, four principles, who is in the room, agreements, and a field to check in.
import { area, type Box, label } from '../../../layout.ts'
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
  if (params.variant === 'C') records.push(warning(t, take(212)))
  records.push(heading('opening.principes', take(LABEL), t('opening.principles')), ...principles(t, take(436)))
  records.push(heading('opening.wie', take(LABEL), t('opening.arein')), ...presence(t, take(196)))
  records.push(...rules(t, take(266)), checkIn(t, rest))
  return records
}

function warning(t: Context['t'], box: Box): PlainRecord {
  const texts = { title: t('opening.verkenning'), prompt: t('opening.verkenning.more') }
  return area('opening.verkenning', box, { kind: 'band', tone: 'ochre', ...texts })
}

function heading(name: string, box: Box, text: string): PlainRecord {
  return label(name, box, text, { step: 'lead', tone: 'delft', bold: true, verticalAlign: 'end' })
}

function principles(t: Context['t'], box: Box): PlainRecord[] {
  return cells(box, 2, 2, PART_GAP).map((place, i) => {
    const texts = {
      title: `${i + 1}  ${t(`opening.principle.${i + 1}`)}`,
      prompt: t(`opening.principle.${i + 1}.more`),
    }
    return area(`opening.principe.${i + 1}`, place, { kind: 'card', tone: 'delft', ...texts })
  })
}

function presence(t: Context['t'], box: Box): PlainRecord[] {
  const tones = ['terra', 'ochre', 'sage', 'teal', 'plum'] as const
  const letters = ['A', 'R', 'E', 'I', 'N'] as const
  return columns(box, letters.length, 24).map((place, i) => {
    const letter = letters[i] ?? 'A'
    const texts = { title: t(`opening.are.${letter}`), prompt: t(`opening.are.${letter}.more`) }
    return area(`opening.are.${letter}`, place, { kind: 'card', tone: tones[i] ?? 'stone', ...texts })
  })
}

function rules(t: Context['t'], box: Box): PlainRecord[] {
  const inner = { x: box.x + 40, y: box.y + 24, w: box.w - 80, h: box.h - 44 }
  const [head, lines] = cutTop(inner, 56, 8)
  return [
    area('opening.afspraken', box, { kind: 'band', tone: 'stone' }),
    label('opening.afspraken.kop', head, t('opening.rules'), { step: 'lead', tone: 'stone', bold: true }),
    ...cells(lines, 2, 2, 12).map((place, i) =>
      label(`opening.afspraak.${i + 1}`, place, t(`opening.rule.${i + 1}`), { verticalAlign: 'middle' }),
    ),
  ]
}

function checkIn(t: Context['t'], box: Box): PlainRecord {
  const texts = { title: t('opening.waarom'), prompt: t('opening.waarom.prompt') }
  return area('opening.waarom', box, { tone: 'delft', zone: 'opening.waarom', sign: 'hart', ...texts })
}
