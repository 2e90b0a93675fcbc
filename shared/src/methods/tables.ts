// Max-mix: people over tables so that every table is the whole in small. Certificate: table-certificate.ts.
import { type Attendee, inHierarchies } from './attendee.ts'
import { fewerRepeats } from './fewer-repeats.ts'
import { MethodError } from './method-error.ts'
import { peelTable } from './peel-table.ts'
import type { Tables } from './repeats.ts'
import { createDraw, type Draw } from './seeded.ts'
import { type Certificate, certify } from './table-certificate.ts'

export type MixedTables = { tables: string[][]; certificate: Certificate }

export type MixOptions = {
  /** A whole number; the same people, count and seed give the same tables. */
  seed: number
  /** Rounds that these people had before, to let them meet others now. */
  earlier?: readonly Tables[]
}

/** New divisions that a later round tries before it takes the one with the fewest repeats. */
const TRIES = 4

/**
 * Divides those who are there over `count` tables. Of every domain, organisation, role kind, role, and of people at all,
 * two tables never differ by more than one; see `inHierarchies` for what counts as someone's domain.
 * @throws MethodError `bad-table-count`, `twice-the-same-person`, `unknown-person`
 */
export function maxMix(attendees: readonly Attendee[], count: number, { seed, earlier = [] }: MixOptions): MixedTables {
  if (!Number.isInteger(count) || count < 1) throw new MethodError('bad-table-count', `${count} tables`)
  const people = inHierarchies(attendees)
  const draw = createDraw(seed)
  const mixed = () => {
    const fresh = draw.shuffle(divide(draw.shuffle(people), count, draw))
    const tables = earlier.length > 0 ? fewerRepeats(people, fresh, earlier, draw) : fresh
    return { tables, certificate: certify(people, tables, earlier) }
  }
  let best = mixed()
  for (let left = TRIES - 1; left > 0 && best.certificate.repeats > best.certificate.leastRepeats; left--) {
    const next = mixed()
    if (next.certificate.repeats < best.certificate.repeats) best = next
  }
  return best
}

/** How many tables of about `seats` people there are; in pairs nobody sits alone. */
export function tablesFor(people: number, seats: number): number {
  return Math.max(1, seats <= 2 ? Math.floor(people / seats) : Math.round(people / seats))
}

/** @param people in drawn order */
function divide(people: readonly Attendee[], count: number, draw: Draw): string[][] {
  const kinds = new Set(people.map((person) => JSON.stringify([person.roleKind, person.role])))
  return kinds.size > 1 ? peel(people, count) : deal(people, count, draw)
}

/**
 * Deals as cards, sorted by domain and then organisation. A row of L people who stand side by side meets each of the
 * tables ⌊L / count⌋ or ⌈L / count⌉ times, and every domain, every organisation and all together are such a row.
 */
function deal(people: readonly Attendee[], count: number, draw: Draw): string[][] {
  const drawnRank = (names: Set<string>) => new Map(draw.shuffle([...names]).map((name, i) => [name, i]))
  const domainRank = drawnRank(new Set(people.map((person) => person.domain)))
  const organisationRank = drawnRank(new Set(people.map((person) => person.organisation)))
  const rank = (person: Attendee) =>
    (domainRank.get(person.domain) ?? 0) * people.length + (organisationRank.get(person.organisation) ?? 0)
  const sorted = people.toSorted((one, other) => rank(one) - rank(other))
  return Array.from({ length: count }, (_, table) => sorted.filter((_, i) => i % count === table).map(({ id }) => id))
}

/** Table by table, since two hierarchies that cross cannot both stand side by side in one row. */
function peel(people: readonly Attendee[], count: number): string[][] {
  let left = people
  return Array.from({ length: count }, (_, i) => {
    const table = new Set(peelTable(left, count - i).map((person) => person.id))
    left = left.filter((person) => !table.has(person.id))
    return [...table]
  })
}
