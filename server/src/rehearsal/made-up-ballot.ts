// What a made-up person votes: all their dots on a few things, an opinion of each, mostly consent.
import { type BallotEntry, choicesOf, type VoteView } from '@kringbord/shared/votes'

type Round = Pick<VoteView, 'kind' | 'budget' | 'cumulative' | 'items'>

/** A ballot that fits `round`; `chance` gives numbers from 0 up to 1. */
export function madeUpBallot({ kind, budget, items }: Round, chance: () => number): BallotEntry[] {
  if (kind === 'dots') {
    const mixed = items.map((item) => ({ item, at: chance() })).sort((a, b) => a.at - b.at)
    return mixed
      .slice(0, Math.max(0, budget))
      .map(({ item }) => ({ item: item.id, choice: 'dot', count: 1, reason: '' }))
  }
  const choices = choicesOf[kind]
  return items.map(({ id }) => {
    // The square makes what is in favour the most likely.
    const choice = choices[Math.floor(chance() ** 2 * choices.length)] ?? choices[0]
    const reason = choice === 'concern' || choice === 'objection' ? 'Ik mis nog wie dit gaat doen' : ''
    return { item: id, choice, count: 1, reason }
  })
}
