// Common ground: what kept coming back, and three lists of which none is ever thrown away.
import { area, type Box, textbox } from '../../../layout.ts'
import type { ToneName } from '../../../palette.ts'
import type { PlainRecord } from '../../../records.ts'
import { columns } from '../../arrange.ts'
import { cutTop, insideOf, PART_GAP, type SheetSpec, sheet, sheetHead } from '../../sheet.ts'
import { type Context, metaOf, partName } from '../params.ts'

/** The columns, with their share of the width. */
const lists: readonly { id: string; tone: ToneName; sign: string; share: number }[] = [
  { id: 'themas', tone: 'stone', sign: 'gesprek', share: 11 },
  { id: 'eens', tone: 'sage', sign: 'samen', share: 15 },
  { id: 'projecten', tone: 'delft', sign: 'idee', share: 12 },
  { id: 'niet-eens', tone: 'terra', sign: 'vraag', share: 12 },
]

const TEXT = 250

/** The sheet of common ground in `box`. */
export function ground({ params, t }: Context, box: Box): PlainRecord[] {
  const day = { A: 3, B: 4, C: 1 }[params.variant]
  const spec: SheetSpec = {
    name: 'grond',
    number: 5,
    title: t('sheet.grond'),
    prompt: t('sheet.grond.prompt'),
    meta: metaOf(t, partName(t, params.variant, day), 'tafels'),
    tone: 'sage',
    sign: 'samen',
  }
  const inside = insideOf(box, sheetHead(spec, box.w))
  const [top, text] = cutTop(inside, inside.h - TEXT - PART_GAP)
  // An exploration has no presentations to note themes of.
  const used = lists.filter(({ id }) => id !== 'themas' || params.variant !== 'C')
  const shares = used.map((list) => list.share)
  const texts = { title: t('grond.tekst'), placeholder: t('grond.tekst.placeholder') }
  return [
    ...sheet(spec, box),
    ...columns(top, shares, PART_GAP).flatMap((place, i) => {
      const list = used[i]
      if (list === undefined) return []
      const { id, tone, sign } = list
      const zone = `grond.${id}`
      return [area(zone, place, { tone, zone, sign, title: t(zone), prompt: t(`${zone}.prompt`) })]
    }),
    textbox('grond.tekst', text, { tone: 'sage', step: 'heading', maxWords: 80, ...texts }),
  ]
}
