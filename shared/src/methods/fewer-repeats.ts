// Trades places until as few people as possible meet again, and keeps every table as fair as it was.
import { type Attendee, attributes } from './attendee.ts'
import { metPairs, pairKey, type Tables } from './repeats.ts'
import type { Draw } from './seeded.ts'
import { sum } from './sum.ts'

/** Trades that change nothing are made too, to get out of a corner; this many times the number of people at most. */
const SIDEWAYS = 3

/**
 * The same tables after trades of two people: those with the same organisation and role can always trade, since nothing
 * that is counted changes; others only where every count stays within its two roundings. Local search with sideways
 * moves: each trade is the best for a drawn person. Tables go in fair and come out as fair.
 */
export function fewerRepeats(
  people: readonly Attendee[],
  tables: Tables,
  earlier: readonly Tables[],
  draw: Draw,
): string[][] {
  const met = metPairs(earlier)
  const seats = people.map((person) => tables.findIndex((table) => table.includes(person.id)))
  const meets = people.map((one) =>
    people.map((other) => (one !== other && met.has(pairKey(one.id, other.id)) ? 1 : 0)),
  )
  const known = people.map((_, one) =>
    tables.map((_, table) => sum(seats.map((seat, i) => (seat === table ? at(meets, one, i) : 0)))),
  )
  const fair = createTally(people, seats, tables.length)
  const gain = (one: number, other: number) => {
    const [here, there] = [seats[one] ?? 0, seats[other] ?? 0]
    const now = at(known, one, here) + at(known, other, there)
    return now - (at(known, one, there) + at(known, other, here) - 2 * at(meets, one, other))
  }
  const trade = (one: number, other: number) => {
    const [here, there] = [seats[one] ?? 0, seats[other] ?? 0]
    fair.trade(one, other, here, there)
    known.forEach((row, i) => {
      const change = at(meets, i, other) - at(meets, i, one)
      row[here] = (row[here] ?? 0) + change
      row[there] = (row[there] ?? 0) - change
    })
    seats[one] = there
    seats[other] = here
  }

  let sideways = SIDEWAYS * people.length
  for (let moved = true; moved; ) {
    moved = false
    for (const one of draw.shuffle([...people.keys()])) {
      if (at(known, one, seats[one] ?? 0) === 0) continue
      let best = -1
      let most = sideways > 0 ? 0 : 1
      for (const other of draw.shuffle([...people.keys()])) {
        if (seats[other] === seats[one] || gain(one, other) < most) continue
        if (!fair.allows(one, other, seats[one] ?? 0, seats[other] ?? 0)) continue
        best = other
        most = gain(one, other) + 1
      }
      if (best < 0) continue
      if (gain(one, best) === 0) sideways--
      trade(one, best)
      moved = true
    }
  }
  return tables.map((_, table) => people.filter((_, i) => seats[i] === table).map((person) => person.id))
}

/** How many of each value sit at each table, and which trades keep that within its roundings. */
function createTally(people: readonly Attendee[], seats: readonly number[], tables: number) {
  const counts = new Map<string, number[]>()
  const of = (name: string) => {
    const list = counts.get(name) ?? new Array<number>(tables).fill(0)
    counts.set(name, list)
    return list
  }
  const namesOf = people.map((person) => attributes.map((attribute) => `${attribute} ${person[attribute]}`))
  const change = (one: number, table: number, by: number) => {
    for (const name of namesOf[one] ?? []) of(name)[table] = (of(name)[table] ?? 0) + by
  }
  people.forEach((_, one) => {
    change(one, seats[one] ?? 0, 1)
  })
  const least = new Map([...counts].map(([name, list]) => [name, Math.floor(sum(list) / tables)]))
  const most = new Map([...counts].map(([name, list]) => [name, Math.ceil(sum(list) / tables)]))
  /** Whether `from` can give one of `name` to `to`. */
  const canMove = (name: string, from: number, to: number) =>
    (of(name)[from] ?? 0) > (least.get(name) ?? 0) && (of(name)[to] ?? 0) < (most.get(name) ?? 0)
  return {
    allows: (one: number, other: number, here: number, there: number) =>
      attributes.every((_, i) => {
        const mine = namesOf[one]?.[i] ?? ''
        const theirs = namesOf[other]?.[i] ?? ''
        return mine === theirs || (canMove(mine, here, there) && canMove(theirs, there, here))
      }),
    trade(one: number, other: number, here: number, there: number) {
      change(one, here, -1)
      change(one, there, 1)
      change(other, there, -1)
      change(other, here, 1)
    },
  }
}

function at(rows: readonly (readonly number[])[], row: number, column: number): number {
  return rows[row]?.[column] ?? 0
}
