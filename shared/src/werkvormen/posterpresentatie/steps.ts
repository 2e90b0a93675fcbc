// The steps of the rondgang: 77 minutes and two for every poster; making the posters comes before.
import type { Translate } from '../../form.ts'
import type { Step } from '../../session.ts'
import { step } from '../step.ts'
import { reactions } from './poster.ts'

/** Zones of the posters with numbers 1 to `count`. */
export function posterZones(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `poster-${i + 1}`)
}

/** Zones for reactions, poster by poster. */
export function reactionZonesOf(count: number): string[] {
  return posterZones(count).flatMap((id) => reactions.map((name) => `${id}.${name}`))
}

export function steps(t: Translate, count: number): Step[] {
  const posters = posterZones(count)
  const noted = reactionZonesOf(count)
  const read = { note: false, moveOwn: false }
  // Visitors write under a poster, never in it.
  const visits = { fill: false }
  return [
    step(t, 'poster', {
      minutes: 45,
      minimumMinutes: 30,
      grouping: 'team',
      zones: posters,
      harvest: posters,
      beforehand: true,
      rights: { note: false, draw: true },
    }),
    step(t, 'welkom', { minutes: 5, minimumMinutes: 3, grouping: 'plenary', zones: ['welkom'], rights: read }),
    step(t, 'pitch', { minutes: 2 * count, minimumMinutes: count, grouping: 'plenary', zones: posters, rights: read }),
    step(t, 'rondgang', {
      minutes: 32,
      minimumMinutes: 20,
      grouping: 'four',
      zones: posters,
      harvest: noted,
      rights: visits,
    }),
    step(t, 'vrij', {
      minutes: 10,
      minimumMinutes: 5,
      grouping: 'alone',
      zones: posters,
      harvest: noted,
      rights: visits,
    }),
    step(t, 'kiezen', {
      minutes: 10,
      minimumMinutes: 6,
      grouping: 'team',
      zones: ['vraag-aanbod'],
      harvest: ['vraag-aanbod'],
      rights: { note: false },
    }),
    step(t, 'matrix', { minutes: 15, minimumMinutes: 10, grouping: 'plenary', zones: ['matrix'], harvest: ['matrix'] }),
    step(t, 'meenemen', {
      minutes: 5,
      minimumMinutes: 3,
      grouping: 'alone',
      zones: ['meenemen'],
      harvest: ['meenemen'],
      visibility: 'hidden-until-shown',
      budget: { notes: 2 },
    }),
  ]
}
