// The map of trends: the issue in the middle, main branches that people name around it, room for examples everywhere.
import { area, type Box, label, NOTE_SIZE, textbox } from '../../../layout.ts'
import { toneOf } from '../../../palette.ts'
import type { PlainRecord } from '../../../records.ts'
import { cells, fitsOn } from '../../arrange.ts'
import { cutTop, insideOf, PART_GAP, type SheetSpec, sheet, sheetHead } from '../../sheet.ts'
import { type Context, metaOf, partName } from '../params.ts'

/** Main branches that the map begins with; also the ids of their text boxes. */
export const branchZones = Array.from({ length: 8 }, (_, i) => `trends.kaart.${i + 1}`)
const BRANCH = { w: 440, h: 132 }
const CENTRE = { w: 800, h: 340 }
const LEGEND = 290
/** Sizes for a group's name in the legend, largest first. */
const nameSteps = ['lead', 'body', 'small', 'micro'] as const

/** The map of trends in `box`. The legend gives every stakeholder group the colour of its dots. */
export function trends({ params, t }: Context, box: Box): PlainRecord[] {
  const spec: SheetSpec = {
    name: 'trends',
    number: 2,
    title: t('sheet.trends'),
    prompt: t('sheet.trends.prompt'),
    meta: metaOf(t, partName(t, params.variant, params.variant === 'B' ? 2 : 1), 'samen'),
    tone: 'ochre',
    sign: 'trend',
  }
  const inside = insideOf(box, sheetHead(spec, box.w))
  const [map, legendBox] = cutTop(inside, inside.h - LEGEND - PART_GAP)
  const middle = around(map, CENTRE, 0, 0)
  return [
    ...sheet(spec, box),
    area('trends.kaart', map, { tone: 'ochre', zone: 'trends.kaart' }),
    ...branches(map).flatMap((branch, i) => stem(`trends.lijn.${i + 1}`, middle, branch)),
    ...issue({ topic: params.topic, text: t('trends.midden') }, middle),
    ...branches(map).map((branch, i) => {
      const zone = branchZones[i] ?? ''
      return textbox(zone, branch, { tone: 'ochre', step: 'lead', align: 'middle', placeholder: t('trends.tak') })
    }),
    ...legend({ groups: params.groups, text: t('trends.stippen') }, legendBox),
  ]
}

/** Eight boxes on an ellipse around the middle of the map, the first one at the top right. */
function branches(map: Box): Box[] {
  const reach = { x: map.w / 2 - BRANCH.w / 2 - 110, y: map.h / 2 - BRANCH.h / 2 - 290 }
  return branchZones.map((_, i) => {
    const angle = ((i + 0.5) * 2 * Math.PI) / branchZones.length
    return around(map, BRANCH, Math.sin(angle) * reach.x, -Math.cos(angle) * reach.y)
  })
}

/** Places for two notes with the `i`-th branch of `map`, on its outer side. */
export function besideBranch(map: Box, i: number): { x: number; y: number }[] {
  const branch = branches(map)[i] ?? map
  const isUpper = branch.y < map.y + map.h / 2
  const y = isUpper ? branch.y - NOTE_SIZE - 24 : branch.y + branch.h + 24
  return [-1, 1].map((side) => ({ x: branch.x + branch.w / 2 - NOTE_SIZE / 2 + side * (NOTE_SIZE / 2 + 12), y }))
}

function around(map: Box, { w, h }: { w: number; h: number }, dx: number, dy: number): Box {
  return { x: map.x + map.w / 2 + dx - w / 2, y: map.y + map.h / 2 + dy - h / 2, w, h }
}

/** The issue, in the middle of the map. */
function issue({ topic, text }: { topic: string; text: string }, box: Box): PlainRecord[] {
  const middle = { align: 'middle', verticalAlign: 'middle' } as const
  const [above, below] = cutTop({ x: box.x + 40, y: box.y + 44, w: box.w - 80, h: box.h - 72 }, 48, 8)
  const step = fitsOn(topic, below.w, 3, 'heading') ? 'heading' : 'lead'
  return [
    area('trends.midden', box, { kind: 'sheet', tone: 'ochre' }),
    label('trends.midden.kop', above, text, { step: 'body', tone: 'ochre', ...middle }),
    label('trends.midden.tekst', below, topic, { step, tone: 'ochre', bold: true, ...middle }),
  ]
}

/** A thin straight branch from the middle of one box to that of another; both boxes lie over its ends. */
function stem(name: string, from: Box, to: Box): PlainRecord[] {
  const start = { x: from.x + from.w / 2, y: from.y + from.h / 2 }
  const end = { x: to.x + to.w / 2, y: to.y + to.h / 2 }
  const w = Math.hypot(end.x - start.x, end.y - start.y)
  const line = area(name, { ...start, w, h: 6 }, { kind: 'zone', tone: 'ochre' })
  return [{ ...line, rotation: Math.atan2(end.y - start.y, end.x - start.x) }]
}

function legend({ groups, text }: { groups: readonly string[]; text: string }, box: Box): PlainRecord[] {
  const [head, cards] = cutTop(box, 52, 12)
  return [
    label('trends.legenda', head, text, { step: 'body', tone: 'ochre', bold: true }),
    ...legendPlaces(cards, groups.length).flatMap((place, i) => {
      const tone = toneOf(i)
      const name = groups[i] ?? ''
      const words = { x: place.x + 36, y: place.y + 8, w: place.w - 52, h: place.h - 16 }
      const step = nameSteps.find((size) => fitsOn(name, words.w, 2, size)) ?? 'micro'
      return [
        area(`trends.groep.${i + 1}`, place, { kind: 'band', tone }),
        label(`trends.groep.${i + 1}.naam`, words, name, { step, tone, bold: true, verticalAlign: 'middle' }),
      ]
    }),
  ]
}

/** One row up to four groups, two rows above that. */
function legendPlaces(box: Box, count: number): Box[] {
  const down = count <= 4 ? 1 : 2
  return cells(box, Math.ceil(count / down), down, 20).slice(0, count)
}
