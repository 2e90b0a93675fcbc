// Who sits with whom they know, and what a trade of two people does to that.
import { at } from './grid.ts'
import { metPairs, pairKey, type Tables } from './repeats.ts'
import { sum } from './sum.ts'

export type Acquaintance = {
  /** The table where each person sits now. People and tables go by their numbers. */
  seats: readonly number[]
  /** How many at the own table someone met before. */
  met(one: number): number
  /** How many meetings again fewer there are when two people of different tables trade places. */
  gain(one: number, other: number): number
  trade(one: number, other: number): void
}

/** Counts for every person how many at every table are known from earlier rounds, kept up to date with trades. */
export function createAcquaintance(ids: readonly string[], tables: Tables, earlier: readonly Tables[]): Acquaintance {
  const met = metPairs(earlier)
  const seats = ids.map((id) => tables.findIndex((table) => table.includes(id)))
  const meets = ids.map((one) => ids.map((other) => (one !== other && met.has(pairKey(one, other)) ? 1 : 0)))
  const known = meets.map((row) => tables.map((_, table) => sum(row.filter((_, i) => seats[i] === table))))
  const seatOf = (one: number) => seats[one] ?? 0
  return {
    seats,
    met: (one) => at(known, one, seatOf(one)),
    gain(one, other) {
      const now = at(known, one, seatOf(one)) + at(known, other, seatOf(other))
      return now - at(known, one, seatOf(other)) - at(known, other, seatOf(one)) + 2 * at(meets, one, other)
    },
    trade(one, other) {
      const [here, there] = [seatOf(one), seatOf(other)]
      known.forEach((row, i) => {
        const change = at(meets, i, other) - at(meets, i, one)
        row[here] = (row[here] ?? 0) + change
        row[there] = (row[there] ?? 0) - change
      })
      seats[one] = there
      seats[other] = here
    },
  }
}
