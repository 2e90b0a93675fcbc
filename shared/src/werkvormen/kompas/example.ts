// The filled example of the shared compass: five organisations in one region. All people are made up.
import type { ParamValues, Translate } from '../../form.ts'
import { NOTE_SIZE, note } from '../../layout.ts'
import type { PlainRecord } from '../../records.ts'
import { type Filler, filler } from '../fill.ts'
import { layout } from './layout.ts'
import { type Context, interestZones } from './params.ts'

const COLORS = ['light-blue', 'orange', 'light-green', 'yellow', 'light-violet'] as const

/** Needles of the example: direction in degrees clockwise from north, strength from 0 to 1, colour of the organisation. */
const needles = [
  { angle: 118, strength: 0.62, color: 0 },
  { angle: 22, strength: 0.95, color: 1 },
  { angle: 330, strength: 0.66, color: 2 },
  { angle: 56, strength: 0.7, color: 3 },
  { angle: 78, strength: 1, color: 4 },
  { angle: 192, strength: 0.74, color: 2 },
  { angle: 3, strength: 0.5, color: 3 },
] as const

export function exampleParams(t: Translate): ParamValues {
  const organisations = COLORS.map((_, i) => t(`param.organisations.${i + 1}`))
  return { organisations, horizon: 5 }
}

/** Notes and texts of the example, on the layout of the chosen parameters. */
export function example(context: Context): PlainRecord[] {
  const fill = filler(layout(context))
  const { t, params } = context
  const years = params.horizon
  const text = (zone: string) => fill.text(zone, t(`ex.${zone}`))
  return [
    ...fill.notes('check-in.briefjes', t('ex.check-in.briefjes'), { color: 'orange' }),
    ...fill.notes('noorden.alleen', t('ex.noorden.alleen')),
    ...fill.notes('noorden.twee', t('ex.noorden.twee'), { color: 'light-green' }),
    ...fill.notes('noorden.vier', t('ex.noorden.vier'), { color: 'light-blue' }),
    ...fill.text('noorden.zin', t('ex.noorden.zin', { years })),
    ...bridgeTexts(context, fill),
    ...needleNotes(context, fill),
    ...params.opposites.flatMap((_, i) => text(`windroos.paar.${i + 1}`)),
    ...fill.notes('windroos.lezen', t('ex.windroos.lezen')),
    ...interestZones(params)
      .slice(0, COLORS.length)
      .flatMap((zone, i) => fill.notes(zone, t(`ex.${zone}`), { color: COLORS[i] })),
    ...fill.notes('rode-lijnen.veld', t('ex.rode-lijnen.veld'), { color: 'light-red' }),
    ...text('rode-lijnen.gedeeld'),
    ...fill.notes('spelregels.doen', t('ex.spelregels.doen'), { color: 'light-green' }),
    ...fill.notes('spelregels.laten', t('ex.spelregels.laten')),
    ...fill.notes('spelregels.stoppen', t('ex.spelregels.stoppen'), { color: 'light-red' }),
    ...fill.notes('spelregels.verzachting', t('ex.spelregels.verzachting'), { color: 'light-blue' }),
    ...text('spelregels.afspraak'),
    ...text('kompaszin.zin'),
    ...text('kompaszin.toets'),
    ...fill.notes('kompaszin.consent', t('ex.kompaszin.consent'), { color: 'light-green' }),
    ...fill.notes('kompaszin.zorg', t('ex.kompaszin.zorg')),
    ...text('kompaszin.besluit'),
  ]
}

/** Statements and the answers that the example gives to them. */
function bridgeTexts({ t }: Context, fill: Filler): PlainRecord[] {
  const answers = ['1.eens', '1.twijfel', '2.eens', '2.twijfel', '3.eens', '3.oneens', '4.eens', '4.twijfel']
  return [
    ...['1', '2', '3', '4'].flatMap((n) => fill.text(`bruggen.${n}`, t(`ex.bruggen.${n}`))),
    ...answers.flatMap((answer) => fill.notes(`bruggen.${answer}`, t(`ex.bruggen.${answer}`))),
  ]
}

/** Needles as notes on the rose: smaller than other notes, so that the rose stays visible. */
function needleNotes({ t }: Context, fill: Filler): PlainRecord[] {
  const rose = fill.part('windroos.roos')
  if (rose === null) return []
  const scale = 0.8
  const reach = Math.min(rose.h * 0.39, rose.w * 0.33) - NOTE_SIZE * scale * 0.6
  const names = t('ex.naald').split('\n')
  return needles.map(({ angle, strength, color }, i) => {
    const turn = (angle * Math.PI) / 180
    const x = rose.x + rose.w / 2 + Math.sin(turn) * reach * strength - (NOTE_SIZE * scale) / 2
    const y = rose.y + rose.h / 2 - Math.cos(turn) * reach * strength - (NOTE_SIZE * scale) / 2
    return note(`windroos.naald.${i + 1}`, { x: Math.round(x), y: Math.round(y), scale }, names[i] ?? '', COLORS[color])
  })
}
