// Voting with dots: who gave how many to what. One ballot per voter and item; totals are always counted from ballots.
import { grouped } from './grouped.ts'
import { sum } from './sum.ts'

/** `dots` is a whole number from 1; who gives none has no ballot. */
export type DotBallot = { voter: string; item: string; dots: number }

export type DotRule = {
  /** Dots per person. */
  budget: number
  /** Whether someone may give one item more than one dot. */
  cumulative: boolean
  /** What can be voted for: the notes that lie in the zones of the step. */
  items: readonly string[]
}

export type DotRefusal = 'not-votable' | 'not-a-number-of-dots' | 'one-per-item' | 'over-budget'

/**
 * Sets how many dots a voter has on an item; 0 takes them back. Sent twice it counts once. What is on items that can no
 * longer be voted for does not count towards the budget, and can be taken back.
 * @returns the ballots after it, or why nothing changed
 */
export function castDots(
  ballots: readonly DotBallot[],
  rule: DotRule,
  vote: DotBallot,
): { ballots: DotBallot[] } | { refused: DotRefusal } {
  const { voter, item, dots } = vote
  const others = ballots.filter((ballot) => ballot.voter !== voter || ballot.item !== item)
  if (dots === 0) return { ballots: others }
  if (!Number.isInteger(dots) || dots < 0) return { refused: 'not-a-number-of-dots' }
  if (!rule.items.includes(item)) return { refused: 'not-votable' }
  if (!rule.cumulative && dots > 1) return { refused: 'one-per-item' }
  if (dots + dotsSpent(others, rule, voter) > rule.budget) return { refused: 'over-budget' }
  return { ballots: [...others, { voter, item, dots }] }
}

/** Dots that count towards a voter's budget. */
export function dotsSpent(ballots: readonly DotBallot[], { items }: DotRule, voter: string): number {
  return sum(ballots.filter((ballot) => ballot.voter === voter && items.includes(ballot.item)).map(({ dots }) => dots))
}

/** Dots on an item, and from how many people. */
export type DotTotal = { item: string; dots: number; voters: number }

/** Totals of all items, most dots first, then most voters, then in the order of the items. */
export function countDots(ballots: readonly DotBallot[], items: readonly string[]): DotTotal[] {
  const perItem = grouped(ballots, ({ item }) => item)
  const totals = items.map((item) => {
    const own = perItem.get(item) ?? []
    return { item, dots: sum(own.map(({ dots }) => dots)), voters: new Set(own.map(({ voter }) => voter)).size }
  })
  return totals.sort((one, other) => other.dots - one.dots || other.voters - one.voters)
}

/** The items for which totals that were kept or shown are not what the ballots say; none is a good recount. */
export function recountDots(totals: readonly DotTotal[], ballots: readonly DotBallot[]): string[] {
  const items = [...new Set([...totals.map(({ item }) => item), ...ballots.map(({ item }) => item)])]
  const claimed = new Map(totals.map((total) => [total.item, total]))
  return countDots(ballots, items)
    .filter(({ item, dots, voters }) => claimed.get(item)?.dots !== dots || claimed.get(item)?.voters !== voters)
    .map(({ item }) => item)
}
