// The steps of the reflection: an hour, or 45 minutes when every step shrinks.
import type { Translate } from '../../form.ts'
import type { Step } from '../../session.ts'
import { step } from '../step.ts'
import { levels, levelZones, parts } from './levels.ts'

export function steps(t: Translate): Step[] {
  const facts = levels.map((level) => `${level}.${parts[0]}`)
  const meanings = levelZones().filter((zone) => !facts.includes(zone))
  const hidden = 'hidden-until-shown' as const
  return [
    step(t, 'terughalen', { minutes: 5, minimumMinutes: 4, grouping: 'alone', zones: ['niveaus'], harvest: facts }),
    step(t, 'schrijven', {
      minutes: 12,
      minimumMinutes: 9,
      grouping: 'alone',
      zones: ['niveaus'],
      harvest: meanings,
      visibility: hidden,
      budget: { notes: 9 },
    }),
    step(t, 'schakelen', {
      minutes: 8,
      minimumMinutes: 6,
      grouping: 'plenary',
      zones: ['niveaus'],
      rights: { draw: true, note: false, moveOwn: false },
    }),
    step(t, 'vorm', {
      minutes: 12,
      minimumMinutes: 9,
      grouping: 'alone',
      zones: ['atelier'],
      harvest: ['beschouwing', 'cartoon', 'model'],
      // A reflection of one's own is private until one chooses to share it; who draws, draws on the board.
      visibility: hidden,
      rights: { draw: true },
    }),
    step(t, 'delen', { minutes: 12, minimumMinutes: 9, grouping: 'pair', zones: ['atelier'], harvest: ['eronder'] }),
    step(t, 'knopen', {
      minutes: 6,
      minimumMinutes: 5,
      grouping: 'plenary',
      zones: ['knopen'],
      harvest: ['knopen'],
      rights: { note: false },
    }),
    step(t, 'meenemen', {
      minutes: 5,
      minimumMinutes: 3,
      grouping: 'alone',
      zones: ['meenemen'],
      harvest: ['meenemen'],
      budget: { notes: 2 },
    }),
  ]
}
