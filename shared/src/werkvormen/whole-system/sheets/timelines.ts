// Three lanes by decades: what happened to me, in the world, in our network; at the end of each lane its story.
import { area, type Box, label, textbox } from '../../../layout.ts'
import type { ToneName } from '../../../palette.ts'
import type { PlainRecord } from '../../../records.ts'
import { columns, inset, rows } from '../../arrange.ts'
import { cutLeft, insideOf, PART_GAP, type SheetSpec, sheet, sheetHead } from '../../sheet.ts'
import { type Context, decades, decadeTitle, lines, metaOf, partName } from '../params.ts'

const looks: Readonly<Record<(typeof lines)[number], { tone: ToneName; sign: string }>> = {
  persoonlijk: { tone: 'terra', sign: 'hart' },
  wereld: { tone: 'teal', sign: 'trend' },
  netwerk: { tone: 'plum', sign: 'netwerk' },
}

const LANE_HEAD = 520
const STORY = 860
const BETWEEN_DECADES = 16
/** Of the lane that is seen around its decades. */
const LANE_EDGE = 20

/** The sheet with the three timelines in `box`. */
export function timelines({ params, t }: Context, box: Box): PlainRecord[] {
  const spec: SheetSpec = {
    name: 'tijdlijnen',
    number: 1,
    title: t('sheet.tijdlijnen'),
    prompt: t('sheet.tijdlijnen.prompt'),
    meta: metaOf(t, partName(t, params.variant, 1), 'samen'),
    tone: 'stone',
    sign: 'verleden',
  }
  const lanes = rows(insideOf(box, sheetHead(spec, box.w)), lines.length, PART_GAP)
  return [
    ...sheet(spec, box),
    ...lines.flatMap((line, i) => lane({ line, t, years: decades(params.startDecade) }, lanes[i] ?? box)),
  ]
}

type Lane = { line: (typeof lines)[number]; t: Context['t']; years: number[] }

function lane({ line, t, years }: Lane, box: Box): PlainRecord[] {
  const { tone, sign } = looks[line]
  const [head, right] = cutLeft(inset(box, LANE_EDGE), LANE_HEAD - LANE_EDGE, BETWEEN_DECADES)
  const [middle, story] = cutLeft(right, right.w - STORY - PART_GAP)
  const title = t(`lijn.${line}`)
  const question = { x: head.x + 44, y: head.y + 130, w: head.w - 70, h: head.h - 160 }
  const cells = columns(middle, years.length, BETWEEN_DECADES)
  return [
    area(`lijn.${line}`, box, { kind: 'band', tone, sign, title, zone: `tijdlijnen.${line}` }),
    label(`lijn.${line}.vraag`, question, t(`lijn.${line}.prompt`), { step: 'body' }),
    ...years.map((year, i) => {
      const zone = `tijdlijnen.${line}.${year}`
      return area(zone, cells[i] ?? middle, { tone: 'white', zone, title: decadeTitle(t, year) })
    }),
    storyBox({ line, t, tone }, story),
  ]
}

function storyBox({ line, t, tone }: { line: string; t: Context['t']; tone: ToneName }, box: Box): PlainRecord {
  const texts = { title: t('verhaal.title'), placeholder: t('verhaal.placeholder') }
  return textbox(`tijdlijnen.${line}.verhaal`, box, { tone, step: 'lead', maxWords: 60, ...texts })
}
