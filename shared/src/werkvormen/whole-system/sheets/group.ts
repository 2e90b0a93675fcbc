// The sheet of one stakeholder group: the trends that touch it, what it does and wants to do, what it is proud of and
// sorry about.
import { area, type Box, textbox } from '../../../layout.ts'
import { toneOf } from '../../../palette.ts'
import type { PlainRecord } from '../../../records.ts'
import { cells } from '../../arrange.ts'
import { cutTop, insideOf, PART_GAP, type SheetSpec, sheet, tallestHead } from '../../sheet.ts'
import { type Context, groupSheets, metaOf, partName } from '../params.ts'

const TRENDS = 176
const ZONE = 830
const fields = ['nu', 'straks', 'trots', 'spijt'] as const
const signs = { nu: 'heden', straks: 'toekomst', trots: 'trots', spijt: 'spijt' } as const

/** Height of a group's sheet of width `w`: the same for all groups, after the longest name. */
export function groupHeight(context: Context, w: number): number {
  const { pad, height } = tallestHead(specs(context), w)
  return height + TRENDS + 2 * ZONE + 2 * PART_GAP + pad
}

/** The sheet of the `i`-th group in `box`. */
export function group(context: Context, i: number, box: Box): PlainRecord[] {
  const { t } = context
  const all = specs(context)
  const spec = all[i]
  if (spec === undefined) return []
  const [trends, places] = cutTop(insideOf(box, tallestHead(all, box.w)), TRENDS)
  const texts = { title: t('groep.trends'), placeholder: t('groep.trends.placeholder') }
  const quarters = cells(places, 2, 2, PART_GAP)
  return [
    ...sheet(spec, box),
    textbox(`${spec.name}.trends`, trends, { tone: spec.tone, step: 'body', ...texts }),
    ...fields.map((field, at) => {
      const zone = `${spec.name}.${field}`
      const texts = { title: t(`groep.${field}`), prompt: t(`groep.${field}.prompt`), sign: signs[field] }
      const tone = field === 'nu' || field === 'straks' ? spec.tone : 'stone'
      return area(zone, quarters[at] ?? places, { tone, zone, ...texts })
    }),
  ]
}

function specs({ params, t }: Context): SheetSpec[] {
  return groupSheets(params).map((name, i) => ({
    name,
    number: 3,
    title: params.groups[i] ?? '',
    prompt: t('sheet.groep.prompt'),
    meta: metaOf(t, partName(t, params.variant, 2), 'groepen'),
    tone: toneOf(i),
    sign: 'wie',
  }))
}
