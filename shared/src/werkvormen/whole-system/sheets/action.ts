// The action sheet: a table of what, who, with whom and when, and what everyone does on Monday.
import { area, type Box, textbox } from '../../../layout.ts'
import type { PlainRecord } from '../../../records.ts'
import { columns, rows } from '../../arrange.ts'
import { cutLeft, cutTop, insideOf, PART_GAP, type SheetSpec, sheet, sheetHead } from '../../sheet.ts'
import { actionRows, type Context, metaOf, partName } from '../params.ts'

/** The columns with their share of the width. An exploration plans no three months or years. */
const fields = [
  { id: 'wat', share: 86 },
  { id: 'wie', share: 46 },
  { id: 'metwie', share: 54 },
  { id: 'wanneer', share: 44 },
  { id: 'maanden', share: 56 },
  { id: 'jaar', share: 56 },
] as const

const SIDE = 1280
const AGAIN = 330
/** Room for the name of a row, which is longer in an exploration. */
const ROW_NAME = { plan: 230, exploration: 330 }
const ROW_EDGE = 16

/** The action sheet in `box`. */
export function action({ params, t }: Context, box: Box): PlainRecord[] {
  const isExploration = params.variant === 'C'
  const texts = isExploration ? 'sheet.afspraken' : 'sheet.actie'
  const day = { A: 3, B: 5, C: 1 }[params.variant]
  const spec: SheetSpec = {
    name: 'actie',
    number: 6,
    title: t(texts),
    prompt: t(`${texts}.prompt`),
    meta: metaOf(t, partName(t, params.variant, day), 'samen'),
    tone: isExploration ? 'ochre' : 'delft',
    sign: 'actie',
  }
  const inside = insideOf(box, sheetHead(spec, box.w))
  const [left, side] = cutLeft(inside, inside.w - SIDE - PART_GAP)
  const names = actionRows(params)
  const places = rows(left, names.length, 20)
  const [monday, again] = cutTop(side, side.h - AGAIN - PART_GAP)
  const promise = { title: t('actie.maandag'), prompt: t('actie.maandag.prompt'), sign: 'afspraak' }
  const meeting = { title: t('actie.vervolg'), placeholder: t('actie.vervolg.placeholder') }
  return [
    ...sheet(spec, box),
    ...names.flatMap((name, i) => row({ t, name, n: i + 1, isExploration }, places[i] ?? left)),
    area('actie.maandag', monday, { tone: 'ochre', zone: 'actie.maandag', ...promise }),
    textbox('actie.vervolg', again, { tone: 'ochre', step: 'lead', ...meeting }),
  ]
}

type Row = { t: Context['t']; name: string; n: number; isExploration: boolean }

function row({ t, name, n, isExploration }: Row, box: Box): PlainRecord[] {
  const used = fields.filter(({ id }) => !isExploration || (id !== 'maanden' && id !== 'jaar'))
  const nameWidth = isExploration ? ROW_NAME.exploration : ROW_NAME.plan
  const inner = {
    x: box.x + nameWidth,
    y: box.y + ROW_EDGE,
    w: box.w - nameWidth - ROW_EDGE,
    h: box.h - 2 * ROW_EDGE,
  }
  const shares = used.map(({ share }) => share)
  const title = t(isExploration ? 'afspraken.rij' : 'actie.rij', { n })
  return [
    area(name, box, { kind: 'band', tone: isExploration ? 'ochre' : 'delft', zone: name, title }),
    ...columns(inner, shares, 16).flatMap((place, i) => {
      const field = used[i]
      return field ? [textbox(`${name}.${field.id}`, place, { step: 'body', title: t(`actie.${field.id}`) })] : []
    }),
  ]
}
