// Which two people can trade places so that tables stay as even as they are.
import { type Attendee, attributes } from './attendee.ts'
import { at } from './grid.ts'
import { sum } from './sum.ts'

export type FairTrades = {
  /** Whether every count stays within its two roundings when these two trade the tables where they sit. */
  allows(one: number, other: number, here: number, there: number): boolean
  trade(one: number, other: number, here: number, there: number): void
}

/**
 * Counts of every value at every table, kept up to date with trades. People and tables go by their numbers.
 * @param seats the table of each person
 */
export function createFairTrades(people: readonly Attendee[], seats: readonly number[], tables: number): FairTrades {
  const numbers = new Map<string, number>()
  const numberOf = (name: string) => {
    const number = numbers.get(name) ?? numbers.size
    numbers.set(name, number)
    return number
  }
  const valuesOf = people.map((person) => attributes.map((attribute) => numberOf(`${attribute} ${person[attribute]}`)))
  const counts = Array.from(numbers, () => new Array<number>(tables).fill(0))
  const change = (one: number, table: number, by: number) => {
    for (const value of valuesOf[one] ?? []) counts[value]?.splice(table, 1, at(counts, value, table) + by)
  }
  people.forEach((_, one) => {
    change(one, seats[one] ?? 0, 1)
  })
  const share = counts.map((list) => sum(list) / tables)
  /** Whether `from` can give one of a value to `to`. */
  const canMove = (value: number, from: number, to: number) =>
    at(counts, value, from) > Math.floor(share[value] ?? 0) && at(counts, value, to) < Math.ceil(share[value] ?? 0)
  return {
    allows(one: number, other: number, here: number, there: number) {
      for (let i = 0; i < attributes.length; i++) {
        const [mine, theirs] = [at(valuesOf, one, i), at(valuesOf, other, i)]
        if (mine !== theirs && !(canMove(mine, here, there) && canMove(theirs, there, here))) return false
      }
      return true
    },
    trade(one: number, other: number, here: number, there: number) {
      change(one, here, -1)
      change(one, there, 1)
      change(other, there, -1)
      change(other, here, 1)
    },
  }
}
