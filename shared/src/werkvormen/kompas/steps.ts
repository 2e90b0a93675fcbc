// The steps of the shared compass: two hours, from what moves people to a sentence that helps them choose.
import type { Step } from '../../session.ts'
import { type StepOutline, step } from '../step.ts'
import { type Context, interestZones } from './params.ts'

/** The steps in order; minutes as in the method. */
export function steps({ params, t }: Context): Step[] {
  const years = params.horizon
  const named = (key: string) => t(key, { years })
  const plans: [string, StepOutline][] = [
    [
      'check-in',
      {
        minutes: 10,
        minimumMinutes: 6,
        grouping: 'pair',
        zones: ['check-in'],
        budget: { notes: 1 },
        harvest: ['check-in.briefjes'],
      },
    ],
    [
      'noorden',
      {
        minutes: 15,
        minimumMinutes: 12,
        grouping: 'four',
        zones: ['noorden'],
        rights: { moveAll: true },
        harvest: ['noorden.zin', 'noorden.vier', 'noorden.twee', 'noorden.alleen'],
      },
    ],
    [
      'bruggen',
      {
        minutes: 10,
        minimumMinutes: 7,
        grouping: 'alone',
        zones: ['bruggen'],
        visibility: 'hidden-until-shown',
        anonymity: 'organisation',
        asks: 'opinion',
        rights: { note: false, moveOwn: false, vote: true },
        harvest: ['bruggen'],
      },
    ],
    [
      'windroos',
      {
        minutes: 15,
        minimumMinutes: 10,
        grouping: 'table',
        zones: ['windroos'],
        rights: { note: false },
        harvest: params.opposites.map((_, i) => `windroos.paar.${i + 1}`),
      },
    ],
    [
      'naald',
      {
        minutes: 10,
        minimumMinutes: 5,
        grouping: 'alone',
        zones: ['windroos'],
        visibility: 'hidden-until-shown',
        anonymity: 'organisation',
        asks: 'needle',
        rights: { note: false, moveOwn: false },
        harvest: ['windroos'],
      },
    ],
    [
      'tonen',
      {
        minutes: 15,
        minimumMinutes: 10,
        grouping: 'plenary',
        zones: ['windroos'],
        harvest: ['windroos.lezen'],
        rights: { fill: false },
      },
    ],
    [
      'belangen',
      {
        minutes: 20,
        minimumMinutes: 15,
        grouping: 'stakeholder',
        zones: ['belangen', 'rode-lijnen'],
        harvest: [...interestZones(params), 'rode-lijnen.veld', 'rode-lijnen.gedeeld'],
      },
    ],
    [
      'spelregels',
      { minutes: 15, minimumMinutes: 12, grouping: 'table', zones: ['spelregels'], harvest: ['spelregels'] },
    ],
    [
      'kompaszin',
      {
        minutes: 10,
        minimumMinutes: 8,
        grouping: 'plenary',
        zones: ['kompaszin'],
        // The sentence is made together, in its box; the cards on it are hidden until all are given.
        asks: 'consent',
        rights: { fill: true, vote: true },
        harvest: ['kompaszin'],
      },
    ],
  ]
  return plans.map(([id, plan]) => step(named, id, plan))
}
