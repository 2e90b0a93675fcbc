// Who meet again: people at one table who sat at one table before.
import { sum } from './sum.ts'

/** The ids at each table. */
export type Tables = readonly (readonly string[])[]

/** Pairs at one table now who sat together in an earlier round. */
export function repeats(tables: Tables, earlier: readonly Tables[]): number {
  if (earlier.length === 0) return 0
  const met = metPairs(earlier)
  return tables.flatMap(pairsOf).filter((pair) => met.has(pair)).length
}

/** Who sat together before, as keys of `pairKey`. */
export function metPairs(rounds: readonly Tables[]): Set<string> {
  return new Set(rounds.flatMap((tables) => tables.flatMap(pairsOf)))
}

export function pairKey(one: string, other: string): string {
  return JSON.stringify(one < other ? [one, other] : [other, one])
}

function pairsOf(table: readonly string[]): string[] {
  return table.flatMap((one, i) => table.slice(i + 1).map((other) => pairKey(one, other)))
}

/**
 * A number of repeats that no division over tables of these sizes can go below: the strongest of three bounds. A table of
 * s people from k earlier tables holds pairs who shared one (pigeonhole). More pairs now than pairs who have not met must
 * be repeats. And someone who needs more company than there are strangers left meets people again; two people share such a
 * meeting.
 */
export function leastRepeats(tables: Tables, earlier: readonly Tables[]): number {
  if (earlier.length === 0) return 0
  const met = metPairs(earlier)
  const here = tables.flat()
  const sizes = tables.map((table) => table.length)
  const present = new Set(here)
  const perRound = earlier.map((round) => {
    const groups = round.filter((table) => table.some((id) => present.has(id))).length
    const seatedThen = new Set(round.flat())
    return sum(sizes.map((size) => pairsWithin(size, groups + here.filter((id) => !seatedThen.has(id)).length)))
  })
  const strangers = here.map((id) => here.filter((other) => other !== id && !met.has(pairKey(id, other))).length)
  const smallest = Math.min(...sizes.filter((size) => size > 0))
  const shortOfStrangers = sum(strangers.map((count) => Math.max(0, smallest - 1 - count)))
  const tooManyPairs = sum(sizes.map((size) => (size * (size - 1)) / 2)) - sum(strangers) / 2
  return Math.max(0, ...perRound, Math.ceil(shortOfStrangers / 2), tooManyPairs)
}

/** Pairs of the same group among `size` people spread as thin as can be over `groups` groups. */
function pairsWithin(size: number, groups: number): number {
  if (groups === 0) return 0
  const least = Math.floor(size / groups)
  const more = size % groups
  return (more * (least + 1) * least + (groups - more) * least * (least - 1)) / 2
}
