// The three levels of the reflection as lanes, each cut into what happened, what it means and what follows.

import type { Translate } from '../../form.ts'
import { headingOf } from '../../heading.ts'
import { area, type Box, label } from '../../layout.ts'
import type { ToneName } from '../../palette.ts'
import type { PlainRecord } from '../../records.ts'
import { columns, rows } from '../arrange.ts'

/** The levels and the columns; also zone names and text keys. */
export const levels = ['inhoud', 'samenwerking', 'netwerk'] as const
export const parts = ['feit', 'betekenis', 'vervolg'] as const

const tones: Readonly<Record<(typeof levels)[number], ToneName>> = {
  inhoud: 'delft',
  samenwerking: 'terra',
  netwerk: 'sage',
}
const signs = { inhoud: 'kompas', samenwerking: 'samen', netwerk: 'netwerk' }

const MARGIN = 88

/** Zone ids of all cells, level by level. */
export function levelZones(): string[] {
  return levels.flatMap((level) => parts.map((part) => `${level}.${part}`))
}

export function levelSheet(t: Translate, box: Box, session: string): PlainRecord[] {
  const title = t('niveaus', { session })
  const prompt = t('niveaus.prompt')
  const head = headingOf({ ...box, kind: 'sheet', title, prompt, sign: 'ontdek' }).height + 60
  const lanes = { x: box.x + MARGIN, y: box.y + head, w: box.w - 2 * MARGIN, h: box.h - head - MARGIN }
  return [
    area('niveaus', box, { kind: 'sheet', tone: 'plum', zone: 'niveaus', title, prompt, sign: 'ontdek' }),
    ...rows(lanes, levels.length, 32).flatMap((lane, i) => levelLane(t, levels[i] ?? 'inhoud', i + 1, lane)),
  ]
}

function levelLane(t: Translate, level: (typeof levels)[number], number: number, lane: Box): PlainRecord[] {
  const tone = tones[level]
  const inner = { x: lane.x + 24, y: lane.y + 24, w: lane.w - 48, h: lane.h - 48 }
  const [head, ...cells] = columns(inner, [8, 10, 10, 10], 24)
  const title = t(`niveau.${level}`, { number })
  const heading = headingOf({ ...lane, kind: 'band', title, prompt: '', sign: signs[level] })
  const text = { x: head.x + 44, y: lane.y + heading.height + 10, w: head.w - 64, h: lane.h - heading.height - 40 }
  return [
    area(level, lane, { kind: 'band', tone, zone: level, title, sign: signs[level] }),
    label(`${level}.vraag`, text, t(`niveau.${level}.prompt`), { step: 'lead' }),
    ...parts.map((part, i) =>
      area(`${level}.${part}`, cells[i] ?? head, {
        kind: 'zone',
        tone: 'white',
        zone: `${level}.${part}`,
        title: t(part),
        prompt: t(`${part}.prompt`),
      }),
    ),
  ]
}
