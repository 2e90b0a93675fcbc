// The wind rose: four pairs of opposites, what we mean by them, and what the needles show.
import { area, type Box, kompas, textbox } from '../../../layout.ts'
import type { PlainRecord } from '../../../records.ts'
import { rows } from '../../arrange.ts'
import { cutLeft, cutTop, PART_GAP } from '../../sheet.ts'
import { type Context, directions, page } from '../params.ts'

const SIDE = 900
const READING = 620

/** The sheet with the rose, or the radar: what its needles say when they are shown is part of it. */
export function windRose(context: Context, box: Box): PlainRecord[] {
  const { t, params } = context
  const made = { name: 'windroos', number: 4, tone: 'delft', sign: 'kompas', who: 'tafel', minutes: 40 } as const
  const { records, inside } = page(context, made, box)
  const [rose, side] = cutLeft(inside, inside.w - SIDE - PART_GAP)
  const [pairs, reading] = cutTop(side, side.h - READING - PART_GAP)
  const places = rows(pairs, params.opposites.length, 24)
  const texts = { title: t('windroos.lezen'), prompt: t('windroos.lezen.prompt'), sign: 'ontdek' }
  return [
    ...records,
    kompas('windroos.roos', rose, { tone: 'delft', labels: directions(params), kind: params.picture }),
    ...params.opposites.map(([een, ander], i) =>
      textbox(`windroos.paar.${i + 1}`, places[i] ?? pairs, {
        tone: 'delft',
        step: 'lead',
        title: t('windroos.paar', { een, ander }),
        placeholder: t('windroos.paar.placeholder'),
      }),
    ),
    area('windroos.lezen', reading, { tone: 'ochre', zone: 'windroos.lezen', ...texts }),
  ]
}
