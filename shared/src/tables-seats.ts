// Coming to a table later, leaving it, and moving. Nobody else has to move. Pure.
import type { Lang } from './form.ts'
import { type Attendee, inHierarchies } from './methods/attendee.ts'
import { seatLatecomer } from './methods/latecomer.ts'
import type { Tables } from './methods/repeats.ts'
import { certify } from './methods/table-certificate.ts'
import type { BoardTable, TableRound } from './tables.ts'
import { kindName } from './tables-names.ts'
import { attendeesOf, type Seated } from './tables-people.ts'
import { plain } from './tables-places.ts'
import { isMixed } from './tables-state.ts'

export type Seating = {
  /** All who can be at a table. */
  people: readonly Seated[]
  lang: Lang
  /** Who sat together before. */
  earlier: readonly Tables[]
  /** Zone of the poster of someone's team. */
  teams: ReadonlyMap<string, string>
}

/** The round with someone who comes later, at the table that stays most even; the same round when there is none for them. */
export function withNewcomer(round: TableRound, id: string, seating: Seating): TableRound {
  const { people } = seating
  if (round.tables.length === 0 || round.tables.some((table) => table.members.includes(id))) return round
  if (isMixed(round.way)) {
    const { table } = seatLatecomer(mixedIn(round, seating), membersOf(round), id)
    return certified(put(round, id, round.tables[table]?.id), seating)
  }
  const [own] = attendeesOf(people.filter((one) => one.id === id))
  if (!own || round.way === 'free') return round
  // Who does not say to be of a team chooses one.
  if (round.way === 'team') return put(round, id, round.tables.find(({ name }) => plain(name) === own.organisation)?.id)
  const kind = round.way === 'domain' ? own.domain : own.organisation
  const fits = round.tables.filter((table) => table.of === kind)
  if (fits.length > 0) return put(round, id, smallest(fits)?.id)
  // Of a kind that nobody was of yet: a table of their own, as for the others.
  const way = round.way === 'domain' ? 'domain' : 'organisation'
  const name = kindName(way, kind, people, seating.lang)
  const next = Math.max(0, ...round.tables.map((table) => Number(table.id.slice(1)))) + 1
  return { ...round, tables: [...round.tables, { id: `t${next}`, name, of: kind, members: [id] }] }
}

/** The round without these people. */
export function without(round: TableRound, gone: ReadonlySet<string>, seating: Seating): TableRound {
  if (!round.tables.some((table) => table.members.some((id) => gone.has(id)))) return round
  const tables = round.tables.map((table) => ({ ...table, members: table.members.filter((id) => !gone.has(id)) }))
  return certified({ ...round, tables }, seating)
}

/** The round with someone at another table, or at one for the first time. */
export function moved(round: TableRound, id: string, table: string, seating: Seating): TableRound {
  return certified(put(round, id, table), seating)
}

/** The round with its certificate counted anew. */
export function certified(round: TableRound, seating: Seating): TableRound {
  if (!isMixed(round.way)) return round
  const known = mixedIn(round, seating).filter(({ id }) => round.tables.some((table) => table.members.includes(id)))
  return { ...round, certificate: certify(inHierarchies(known), membersOf(round), seating.earlier) }
}

/** People with what a round is fair in: teams in a rondgang, all that is known elsewhere. */
export function mixedIn(round: Pick<TableRound, 'way'>, { people, teams }: Seating): Attendee[] {
  if (round.way !== 'walk') return attendeesOf(people)
  return people.map(({ id }) => ({ id, domain: '', organisation: teams.get(id) ?? '', role: '', roleKind: '' }))
}

export function membersOf(round: Pick<TableRound, 'tables'>): string[][] {
  return round.tables.map((table) => table.members)
}

function put(round: TableRound, id: string, at: string | undefined): TableRound {
  const tables = round.tables.map((table) => {
    const members = table.members.filter((one) => one !== id)
    return { ...table, members: table.id === at ? [...members, id] : members }
  })
  return { ...round, tables }
}

function smallest(tables: readonly BoardTable[]): BoardTable | undefined {
  return tables.toSorted((one, other) => one.members.length - other.members.length)[0]
}
