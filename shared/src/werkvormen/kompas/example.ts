// The filled example of the shared compass: five organisations in one region. All people are made up.
import type { ParamValues, Translate } from '../../form.ts'
import type { PlainRecord } from '../../records.ts'
import { type Filler, filler } from '../fill.ts'
import { shownCompass } from './example-needles.ts'
import { layout } from './layout.ts'
import { type Context, interestZones } from './params.ts'

const COLORS = ['light-blue', 'orange', 'light-green', 'yellow', 'light-violet'] as const

export function exampleParams(t: Translate): ParamValues {
  const organisations = COLORS.map((_, i) => t(`param.organisations.${i + 1}`))
  return { organisations, horizon: 5 }
}

/** Notes and texts of the example, on the layout of the chosen parameters. */
export function example(context: Context): PlainRecord[] {
  const base = layout(context)
  const fill = filler(base)
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
    ...shownCompass(context, base),
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
