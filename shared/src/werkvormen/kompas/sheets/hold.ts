// The sheets for when it chafes: interests of every organisation, red lines, and ground rules for when it hurts.
import { area, type Box, textbox } from '../../../layout.ts'
import { type ToneName, toneOf } from '../../../palette.ts'
import type { PlainRecord } from '../../../records.ts'
import { cells, columns } from '../../arrange.ts'
import { cutTop, PART_GAP } from '../../sheet.ts'
import { type Context, interestZones, page } from '../params.ts'

/** Width of one organisation's field: three notes. */
const FIELD = 724
const SHARED = 330
const RULES = 760
const RULE = 300

/** How many organisations stand side by side, and below each other. */
export function interestGrid(count: number): { across: number; down: number } {
  const down = count <= 3 ? 1 : count <= 8 ? 2 : 3
  return { across: Math.ceil(count / down), down }
}

/** Width of the sheet with interests. */
export function interestsWidth(count: number): number {
  const { across } = interestGrid(count)
  return across * FIELD + (across - 1) * PART_GAP + (across > 3 ? 180 : 118)
}

/** A field for every organisation, in its own tone. */
export function interests(context: Context, box: Box): PlainRecord[] {
  const { organisations } = context.params
  const made = { name: 'belangen', number: 5, tone: 'plum', sign: 'belang', who: 'organisatie', minutes: 20 } as const
  const { records, inside } = page(context, made, box)
  const { across, down } = interestGrid(organisations.length)
  const places = cells(inside, across, down, PART_GAP)
  return [
    ...records,
    ...interestZones(context.params).map((zone, i) =>
      area(zone, places[i] ?? inside, { tone: toneOf(i), zone, title: organisations[i] ?? '' }),
    ),
  ]
}

/** What no organisation can let go of. */
export function redLines(context: Context, box: Box): PlainRecord[] {
  const { t } = context
  const made = { name: 'rode-lijnen', number: 6, tone: 'rose', sign: 'grens', who: 'organisatie' } as const
  const { records, inside } = page(context, made, box)
  const [field, shared] = cutTop(inside, inside.h - SHARED - PART_GAP)
  const texts = { title: t('rode-lijnen.veld'), prompt: t('rode-lijnen.veld.prompt') }
  const together = { title: t('rode-lijnen.gedeeld'), placeholder: t('rode-lijnen.gedeeld.placeholder') }
  return [
    ...records,
    area('rode-lijnen.veld', field, { tone: 'rose', zone: 'rode-lijnen.veld', ...texts }),
    textbox('rode-lijnen.gedeeld', shared, { tone: 'rose', step: 'lead', ...together }),
  ]
}

/** What we do, leave and stop when the goal hurts one of us, and what makes that bearable. */
export function groundRules(context: Context, box: Box): PlainRecord[] {
  const { t } = context
  const made = { name: 'spelregels', number: 7, tone: 'ochre', sign: 'regel', who: 'gemengd', minutes: 15 } as const
  const { records, inside } = page(context, made, box)
  const [top, below] = cutTop(inside, RULES)
  const [easing, rule] = cutTop(below, below.h - RULE - PART_GAP)
  const [doing, leaving, stopping] = columns(top, [1, 1, 1], PART_GAP)
  const field = (id: string, place: Box, look: { tone: ToneName; sign: string }): PlainRecord => {
    const zone = `spelregels.${id}`
    return area(zone, place, { zone, title: t(zone), prompt: t(`${zone}.prompt`), ...look })
  }
  const texts = { title: t('spelregels.afspraak'), placeholder: t('spelregels.afspraak.placeholder') }
  return [
    ...records,
    field('doen', doing, { tone: 'sage', sign: 'actie' }),
    field('laten', leaving, { tone: 'ochre', sign: 'plan' }),
    field('stoppen', stopping, { tone: 'rose', sign: 'grens' }),
    field('verzachting', easing, { tone: 'delft', sign: 'hart' }),
    textbox('spelregels.afspraak', rule, { tone: 'ochre', step: 'heading', maxWords: 40, ...texts }),
  ]
}
