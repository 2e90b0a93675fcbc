// One team's poster: a sheet that one would hang up at A1, and the four zones for reactions under it.
import type { Translate } from '../../form.ts'
import { area, type Box, label, textbox } from '../../layout.ts'
import type { ToneName } from '../../palette.ts'
import type { PlainRecord } from '../../records.ts'
import { cells, columns, fitsOn, inset, rows } from '../arrange.ts'

export type Poster = { id: string; number: number; team: string; tone: ToneName; box: Box }

/** The reactions, in reading order; also zone names and text keys. */
export const reactions = ['herken', 'verras', 'vraag', 'aanbod'] as const

/** The six building blocks of the learning network, in their own order; text keys `bouwsteen.1` … */
export const BUILDING_BLOCKS = 6

const MARGIN = 76
const GAP = 28

/** Text boxes of a poster: advised number of words, by zone name. */
const MAX_WORDS = { wie: 40, kracht: 50, uitdagingen: 50, plan: 60, leren: 45, leervraag: 30 }

/** The sheet with its header, text boxes, picture and building blocks. */
export function poster(t: Translate, { id, number, team, tone, box }: Poster): PlainRecord[] {
  const content = inset(box, MARGIN)
  const [head, first, second, third, fourth, last] = rows(content, [330, 420, 400, 290, 320, 330], GAP)
  const [who, picture] = columns(first, [1, 1], GAP)
  const [strength, challenges] = columns(second, [1, 1], GAP)
  const [learning, question] = columns(fourth, [1, 1], GAP)
  const write = (name: keyof typeof MAX_WORDS, place: Box) =>
    textbox(`${id}.${name}`, place, {
      title: t(`poster.${name}`),
      placeholder: t(`poster.${name}.prompt`),
      tone,
      step: name === 'leervraag' ? 'heading' : 'lead',
      maxWords: MAX_WORDS[name],
    })
  return [
    area(id, box, { kind: 'sheet', tone, zone: id }),
    ...header(t, { id, number, team, tone, box: head }),
    write('wie', who),
    area(`${id}.beeld`, picture, {
      kind: 'zone',
      tone,
      zone: `${id}.beeld`,
      title: t('poster.beeld'),
      prompt: t('poster.beeld.prompt'),
      sign: 'beeld',
    }),
    write('kracht', strength),
    write('uitdagingen', challenges),
    write('plan', third),
    write('leren', learning),
    write('leervraag', question),
    ...buildingBlocks(t, id, tone, last),
  ]
}

/** The team's name as large as it fits, on a band in its colour. */
function header(t: Translate, { id, number, team, tone, box }: Poster): PlainRecord[] {
  const [pad, w] = [56, box.w - 112]
  const step = fitsOn(team, w, 1, 'display') ? 'display' : fitsOn(team, w, 2, 'title') ? 'title' : 'heading'
  return [
    area(`${id}.kop`, box, { kind: 'band', tone }),
    label(`${id}.nummer`, { x: box.x + pad, y: box.y + 44, w, h: 60 }, t('poster.number', { number }), {
      step: 'lead',
      tone,
    }),
    label(`${id}.naam`, { x: box.x + pad, y: box.y + 104, w, h: box.h - 104 - 44 }, team, {
      step,
      tone,
      bold: true,
      verticalAlign: 'end',
    }),
  ]
}

/** Six small boxes: a cross, or an example of what the team does. */
function buildingBlocks(t: Translate, id: string, tone: ToneName, box: Box): PlainRecord[] {
  const [title, boxes] = rows(box, [56, box.h - 56], 0)
  const heading = label(`${id}.bouwstenen`, title, t('poster.bouwstenen'), { step: 'body', tone, bold: true })
  const placeholder = t('poster.bouwstenen.prompt')
  const parts = cells(boxes, 3, BUILDING_BLOCKS / 3, 16).map((place, i) =>
    textbox(`${id}.bouwsteen-${i + 1}`, place, { title: t(`bouwsteen.${i + 1}`), placeholder, tone, step: 'small' }),
  )
  return [heading, ...parts]
}

/** The four zones for notes of visitors. */
export function reactionZones(t: Translate, id: string, tone: ToneName, box: Box): PlainRecord[] {
  return cells(box, 2, 2, 32).flatMap((place, i) => {
    const name = reactions[i]
    if (name === undefined) return []
    return [
      area(`${id}.${name}`, place, {
        kind: 'zone',
        tone,
        zone: `${id}.${name}`,
        title: t(`reactie.${name}`),
        prompt: t(`reactie.${name}.prompt`),
        sign: name,
      }),
    ]
  })
}
