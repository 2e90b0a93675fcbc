// Trades places until as few people as possible meet again, and keeps every table as fair as it was.
import { createAcquaintance } from './acquaintance.ts'
import type { Attendee } from './attendee.ts'
import { createFairTrades } from './fair-trades.ts'
import type { Tables } from './repeats.ts'
import type { Draw } from './seeded.ts'

/** Trades that change nothing are made too, to get out of a corner; this many times the number of people at most. */
const SIDEWAYS = 3

/**
 * The same tables after trades of two people: those with the same organisation and role can always trade, since nothing
 * that is counted changes; others only where every count stays within its two roundings. Local search with sideways
 * moves: each trade is the best for a drawn person. Tables go in fair and come out as fair.
 * @param people those at the tables, from `inHierarchies`
 */
export function fewerRepeats(
  people: readonly Attendee[],
  tables: Tables,
  earlier: readonly Tables[],
  draw: Draw,
): string[][] {
  const ids = people.map(({ id }) => id)
  const company = createAcquaintance(ids, tables, earlier)
  const fair = createFairTrades(people, company.seats, tables.length)
  const seatOf = (one: number) => company.seats[one] ?? 0
  const bestFor = (one: number, least: number) => {
    let [best, most] = [-1, least]
    const first = draw.below(ids.length)
    for (let i = 0; i < ids.length; i++) {
      const other = (first + i) % ids.length
      if (seatOf(other) === seatOf(one) || company.gain(one, other) < most) continue
      if (!fair.allows(one, other, seatOf(one), seatOf(other))) continue
      best = other
      most = company.gain(one, other) + 1
    }
    return best
  }
  let sideways = SIDEWAYS * ids.length
  for (let moved = true; moved; ) {
    moved = false
    for (const one of draw.shuffle([...ids.keys()])) {
      if (company.met(one) === 0) continue
      const other = bestFor(one, sideways > 0 ? 0 : 1)
      if (other < 0) continue
      if (company.gain(one, other) === 0) sideways--
      fair.trade(one, other, seatOf(one), seatOf(other))
      company.trade(one, other)
      moved = true
    }
  }
  return tables.map((_, table) => ids.filter((_, i) => seatOf(i) === table))
}
