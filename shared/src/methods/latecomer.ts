// Tables that are already seated: someone comes later, someone goes. Nobody who sits has to move.
import { type Attendee, attributes, inHierarchies } from './attendee.ts'
import { MethodError } from './method-error.ts'
import type { Tables } from './repeats.ts'
import { sum } from './sum.ts'
import { certify } from './table-certificate.ts'

/** The tables with the latecomer, and the number of the table (from 0) that he or she joins. */
export type Seated = { tables: string[][]; table: number }

/**
 * Gives a latecomer the place that disturbs least: where the largest difference between tables stays smallest, then where
 * the differences of all attributes add up to least, then where there are fewest of the own organisation, role and domain,
 * and then where there are fewest people or fewest who met before. All places are tried, so no better one exists.
 * @param people those at the tables and the latecomer
 * @throws MethodError `bad-table-count` without tables, `unknown-person`, `twice-the-same-person`
 */
export function seatLatecomer(
  people: readonly Attendee[],
  tables: Tables,
  latecomer: string,
  earlier: readonly Tables[] = [],
): Seated {
  const nested = inHierarchies(people)
  const places = tables.map((_, table) => {
    const seated = tables.map((ids, i) => (i === table ? [...ids, latecomer] : [...ids]))
    return { tables: seated, table, burden: burden(nested, seated, table, latecomer, earlier) }
  })
  const [best] = places.sort((one, other) => compare(one.burden, other.burden))
  if (!best) throw new MethodError('bad-table-count', 'there are no tables')
  return { tables: best.tables, table: best.table }
}

/** The tables without someone who left or did not come; everyone else stays. */
export function withoutAttendee(tables: Tables, id: string): string[][] {
  return tables.map((table) => table.filter((one) => one !== id))
}

/** Reasons against a place, the heaviest first. */
function burden(
  people: readonly Attendee[],
  tables: Tables,
  table: number,
  latecomer: string,
  earlier: readonly Tables[],
): number[] {
  const { maxDifference, repeats } = certify(people, tables, earlier)
  const differences = [maxDifference.size, ...attributes.map((attribute) => maxDifference[attribute])]
  const here = people.filter((person) => tables[table]?.includes(person.id))
  const own = people.find((person) => person.id === latecomer)
  const alike = (attribute: 'organisation' | 'role' | 'domain') =>
    here.filter((person) => person[attribute] === own?.[attribute]).length
  return [
    Math.max(...differences),
    sum(differences),
    alike('organisation'),
    alike('role'),
    alike('domain'),
    here.length,
    repeats,
  ]
}

function compare(one: readonly number[], other: readonly number[]): number {
  const first = one.findIndex((value, i) => value !== other[i])
  return first < 0 ? 0 : (one[first] ?? 0) - (other[first] ?? 0)
}
