// What can be shown of a division: how far tables differ at most, and who meet again. Counts; does not trust who made it.
import { type Attendee, type Attribute, attributes } from './attendee.ts'
import { grouped } from './grouped.ts'
import { MethodError } from './method-error.ts'
import { leastRepeats, repeats, type Tables } from './repeats.ts'

export type Certificate = {
  /** Largest difference between two tables in how many they hold: of one value of the attribute, and of people (`size`). */
  maxDifference: Record<Attribute | 'size', number>
  /** Pairs at one table now who sat at one table before. */
  repeats: number
  /** No division of these people over tables of these sizes has fewer repeats than this. */
  leastRepeats: number
}

/**
 * Recomputes what holds for a division, from ids and attributes alone.
 * @param people those at the tables, from `inHierarchies`
 * @param earlier former rounds; who has left or come since does not matter
 * @throws MethodError `unknown-person`, `twice-the-same-person`
 */
export function certify(people: readonly Attendee[], tables: Tables, earlier: readonly Tables[] = []): Certificate {
  const known = new Map(people.map((person) => [person.id, person]))
  const seated = tables.map((table) => table.map((id) => found(known, id)))
  if (new Set(tables.flat()).size < tables.flat().length)
    throw new MethodError('twice-the-same-person', 'someone sits at two tables')
  return {
    maxDifference: {
      size: spread(tables.map((table) => table.length)),
      domain: widest(seated, 'domain'),
      organisation: widest(seated, 'organisation'),
      roleKind: widest(seated, 'roleKind'),
      role: widest(seated, 'role'),
    },
    repeats: repeats(tables, earlier),
    leastRepeats: leastRepeats(tables, earlier),
  }
}

/** Whether a certificate promises what max-mix promises. */
export function isEven({ maxDifference }: Certificate): boolean {
  return maxDifference.size <= 1 && attributes.every((attribute) => maxDifference[attribute] <= 1)
}

function found(known: ReadonlyMap<string, Attendee>, id: string): Attendee {
  const person = known.get(id)
  if (!person) throw new MethodError('unknown-person', `nobody is known as ${id}`)
  return person
}

function widest(tables: readonly (readonly Attendee[])[], attribute: Attribute): number {
  const values = new Set(tables.flat().map((person) => person[attribute]))
  const counts = tables.map((table) => grouped(table, (person) => person[attribute]))
  return Math.max(0, ...[...values].map((value) => spread(counts.map((groups) => groups.get(value)?.length ?? 0))))
}

function spread(counts: readonly number[]): number {
  return counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts)
}
