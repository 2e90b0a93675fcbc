// Makes tables even again after people came and went: as few people as possible change tables. Pure.
import { type Attendee, attributes, inHierarchies } from './methods/attendee.ts'
import type { Tables } from './methods/repeats.ts'
import { certify, isEven } from './methods/table-certificate.ts'
import { maxMix } from './methods/tables.ts'

/**
 * The same people over as many tables, no two differing by more than one in what max-mix promises. People move one by one,
 * then trade in pairs, always where that helps most (local search); where that ends too early the tables are made anew and
 * put in the order in which most people stay.
 * @param people those at the tables
 */
export function evenOut(people: readonly Attendee[], tables: Tables, seed: number): string[][] {
  const nested = inHierarchies(people)
  const seats = new Map(tables.flatMap((ids, table) => ids.map((id) => [id, table] as const)))
  const counts = createCounts(nested, seats, tables.length)
  while (counts.excess() > 0) {
    const best = bestMove(nested, seats, tables.length, counts) ?? bestTrade(nested, seats, counts)
    if (!best) break
    for (const { person, to } of best) {
      counts.move(person, seats.get(person.id) ?? 0, to)
      seats.set(person.id, to)
    }
  }
  const searched = tables.map((_, table) => nested.filter(({ id }) => seats.get(id) === table).map(({ id }) => id))
  if (isEven(certify(nested, searched))) return searched
  return mostStaying(maxMix(people, tables.length, { seed }).tables, tables)
}

type Move = { person: Attendee; to: number }
type Counts = ReturnType<typeof createCounts>

/** How many of each value sit at each table, and by how much the differences are too large together. */
function createCounts(people: readonly Attendee[], seats: ReadonlyMap<string, number>, tables: number) {
  const rows = new Map<string, number[]>()
  const keysOf = (person: Attendee) => ['size', ...attributes.map((attribute) => `${attribute} ${person[attribute]}`)]
  const excessOf = (row: readonly number[]) => Math.max(0, Math.max(...row) - Math.min(...row) - 1) ** 2
  const rowOf = (key: string) => {
    const row = rows.get(key) ?? Array.from({ length: tables }, () => 0)
    rows.set(key, row)
    return row
  }
  const add = (person: Attendee, table: number, by: number) => {
    for (const key of keysOf(person)) rowOf(key)[table] = (rowOf(key)[table] ?? 0) + by
  }
  for (const person of people) add(person, seats.get(person.id) ?? 0, 1)
  const sumOf = (keys: Iterable<string>) => [...keys].reduce((sum, key) => sum + excessOf(rowOf(key)), 0)
  const move = (person: Attendee, from: number, to: number) => {
    add(person, from, -1)
    add(person, to, 1)
  }
  return {
    move,
    excess: () => sumOf(rows.keys()),
    /** How much less is too large after these moves. */
    gain(moves: readonly Move[]) {
      const keys = new Set(moves.flatMap(({ person }) => keysOf(person)))
      const before = sumOf(keys)
      for (const { person, to } of moves) move(person, seats.get(person.id) ?? 0, to)
      const after = sumOf(keys)
      for (const { person, to } of moves) move(person, to, seats.get(person.id) ?? 0)
      return before - after
    },
  }
}

function bestMove(
  people: readonly Attendee[],
  seats: ReadonlyMap<string, number>,
  tables: number,
  counts: Counts,
): Move[] | null {
  const moves = people.flatMap((person) =>
    Array.from({ length: tables }, (_, to) => [{ person, to }]).filter(([one]) => one?.to !== seats.get(person.id)),
  )
  return best(moves, counts)
}

function bestTrade(people: readonly Attendee[], seats: ReadonlyMap<string, number>, counts: Counts): Move[] | null {
  const seat = ({ id }: Attendee) => seats.get(id) ?? 0
  const trades = people.flatMap((one, i) =>
    people
      .slice(i + 1)
      .filter((other) => seat(other) !== seat(one))
      .map((other) => [
        { person: one, to: seat(other) },
        { person: other, to: seat(one) },
      ]),
  )
  return best(trades, counts)
}

function best(choices: readonly Move[][], counts: Counts): Move[] | null {
  let [most, found]: [number, Move[] | null] = [0, null]
  for (const moves of choices) {
    const gain = counts.gain(moves)
    if (gain > most) [most, found] = [gain, moves]
  }
  return found
}

/** New tables in an order in which many keep their table: the largest overlap first. */
function mostStaying(fresh: readonly string[][], before: Tables): string[][] {
  const pairs = fresh.flatMap((ids, from) =>
    before.map((old, to) => ({ from, to, stay: ids.filter((id) => old.includes(id)).length })),
  )
  const order = new Map<number, number>()
  for (const { from, to } of pairs.sort((one, other) => other.stay - one.stay))
    if (!order.has(to) && ![...order.values()].includes(from)) order.set(to, from)
  return before.map((_, to) => fresh[order.get(to) ?? to] ?? [])
}
