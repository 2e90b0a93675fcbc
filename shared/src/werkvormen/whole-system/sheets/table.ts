// The sheet of one mixed table: its roles, and the future as if it is already there.
import { area, type Box, textbox } from '../../../layout.ts'
import { toneOf } from '../../../palette.ts'
import type { PlainRecord } from '../../../records.ts'
import { columns } from '../../arrange.ts'
import { cutTop, insideOf, PART_GAP, type SheetSpec, sheet, sheetHead } from '../../sheet.ts'
import { type Context, metaOf, partName, tableSheets } from '../params.ts'

const ROLES = 120
const HEADLINE = 190
const PICTURE = 830
const WAY = 606
const roles = ['gespreksleider', 'schrijver', 'verteller', 'tijdbewaker'] as const

/** Height of a table's sheet of width `w`. */
export function tableHeight(context: Context, w: number): number {
  const { pad, height } = sheetHead(specOf(context, 0), w)
  return height + ROLES + HEADLINE + PICTURE + WAY + 3 * PART_GAP + pad
}

/** The sheet of the `i`-th table in `box`. */
export function table(context: Context, i: number, box: Box): PlainRecord[] {
  const { t } = context
  const spec = specOf(context, i)
  const { name, tone } = spec
  const [roleRow, below] = cutTop(insideOf(box, sheetHead(spec, box.w)), ROLES)
  const [headline, pictures] = cutTop(below, HEADLINE)
  const [picture, ways] = cutTop(pictures, PICTURE)
  const [way = ways, bump = ways] = columns(ways, 2, PART_GAP)
  const zone = (field: 'zien' | 'weg' | 'hobbel', place: Box, sign: string): PlainRecord => {
    const texts = { title: t(`tafel.${field}`), prompt: t(`tafel.${field}.prompt`), sign }
    return area(`${name}.${field}`, place, { tone, zone: `${name}.${field}`, ...texts })
  }
  return [
    ...sheet(spec, box),
    ...columns(roleRow, roles.length, 20).map((place, at) => {
      const role = roles[at] ?? 'schrijver'
      const texts = { title: t(`tafel.${role}`), placeholder: t('tafel.naam') }
      return textbox(`${name}.${role}`, place, { step: 'body', ...texts })
    }),
    textbox(`${name}.kop`, headline, {
      tone,
      step: 'heading',
      title: t('tafel.kop'),
      placeholder: t('tafel.kop.placeholder'),
    }),
    zone('zien', picture, 'toekomst'),
    zone('weg', way, 'plan'),
    zone('hobbel', bump, 'uitdaging'),
  ]
}

function specOf({ params, t }: Context, i: number): SheetSpec {
  return {
    name: tableSheets(params)[i] ?? '',
    number: 4,
    title: t('sheet.tafel', { n: i + 1 }),
    prompt: t('sheet.tafel.prompt'),
    meta: metaOf(t, partName(t, params.variant, params.variant === 'B' ? 3 : 2), 'tafels'),
    tone: toneOf(i + 3),
    sign: 'tafel',
  }
}
