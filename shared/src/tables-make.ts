// Making a division: people, a way and a lot in, tables with their certificate out. Pure: the same in is the same out.
import type { Lang } from './form.ts'
import { inHierarchies } from './methods/attendee.ts'
import { freeRound, type Reaction } from './methods/coverage.ts'
import { randomGroups, stakeholderGroups } from './methods/groupings.ts'
import type { Tables } from './methods/repeats.ts'
import { rondgang } from './methods/rondgang.ts'
import { certify } from './methods/table-certificate.ts'
import { maxMix, tablesFor } from './methods/tables.ts'
import type { Step } from './session.ts'
import type { BoardTable, TablePlace, TableRound } from './tables.ts'
import { TablesError } from './tables-error.ts'
import { kindName, numberedName, toldApart } from './tables-names.ts'
import { attendeesOf, type Seated } from './tables-people.ts'
import { placeZones, plain } from './tables-places.ts'
import type { WantedTables } from './tables-schema.ts'

export type Making = {
  id: string
  step: Step
  /** All steps of the session: tables stay together in those that follow with the same grouping. */
  steps: readonly Step[]
  people: readonly Seated[]
  seed: number
  lang: Lang
  places: readonly TablePlace[]
  /** Who sat together before. */
  earlier: readonly Tables[]
  /** Zone of the poster of someone's team; those without one are not in it. */
  teams: ReadonlyMap<string, string>
  /** What hangs at the posters; only a free round asks for it. */
  reactions: readonly Reaction[]
}

/** People at a table of domains or organisations, at most. */
const MOST_OF_A_KIND = 12
const SEATS = { pair: 2, four: 4 } as const
/** People at a table where nothing else says how many. */
const SEATS_AT_TABLE = 6
const LEAST_AT_TABLE = 3

/** The division. @throws MethodError, or TablesError 'no-posters' where there is nothing to walk along */
export function makeRound(wanted: WantedTables, making: Making): TableRound {
  const { id, step } = making
  return { id, grouping: step.grouping, from: step.id, way: wanted.way, ...divided(wanted, making) }
}

function divided(wanted: WantedTables, making: Making): Pick<TableRound, 'tables' | 'certificate' | 'walk'> {
  const { step, people, seed, lang, earlier } = making
  const attendees = attendeesOf(people)
  const named = (tables: readonly (readonly string[])[]) =>
    tables.map((members, i) => tableOf(i, numberedName(step.grouping, i + 1, lang), members))
  switch (wanted.way) {
    case 'max-mix': {
      const { tables, certificate } = maxMix(attendees, tableCount(wanted, making), { seed, earlier: [...earlier] })
      return { tables: named(tables), certificate, walk: null }
    }
    case 'random': {
      const tables = randomGroups(attendees, tableCount(wanted, making), seed)
      return { tables: named(tables), certificate: certify(inHierarchies(attendees), tables, earlier), walk: null }
    }
    case 'domain':
    case 'organisation': {
      const { way } = wanted
      const groups = stakeholderGroups(attendees, way, { most: wanted.size ?? MOST_OF_A_KIND, seed })
      const names = toldApart(groups.map(({ name }) => kindName(way, name, people, lang)))
      const tables = groups.map(({ name, people: ids }, i) => tableOf(i, names[i] ?? name, ids, name))
      return { tables, certificate: null, walk: null }
    }
    case 'team':
      return { tables: teamTables(making), certificate: null, walk: null }
    case 'walk':
      return walkTables(wanted, making)
    case 'free':
      return { tables: freeTables(making), certificate: null, walk: null }
  }
}

function tableOf(i: number, name: string, members: readonly string[], of = ''): BoardTable {
  return { id: `t${i + 1}`, name, of, members: [...members] }
}

function tableCount({ count, size }: WantedTables, making: Making): number {
  const { step, people } = making
  const most = Math.max(1, people.length)
  if (count !== undefined) return Math.min(count, most)
  if (size !== undefined) return tablesFor(people.length, size)
  if (step.grouping === 'pair' || step.grouping === 'four') return tablesFor(people.length, SEATS[step.grouping])
  const zones = placesAhead(making)
  // Places may stay empty: at a table with fewer than three there is no conversation.
  const filled = Math.max(1, Math.floor(people.length / LEAST_AT_TABLE))
  return Math.min(zones > 0 ? zones : tablesFor(people.length, SEATS_AT_TABLE), filled)
}

/** For how many tables there is a place, in this step or the first one after it that has places for the same tables. */
function placesAhead({ step, steps, places }: Making): number {
  const at = steps.findIndex(({ id }) => id === step.id)
  const same = steps.slice(Math.max(0, at)).filter(({ grouping }) => grouping === step.grouping)
  return same.map((one) => placeZones(one, places).length).find((count) => count > 0) ?? 0
}

/** Posters or other places of the step, with what they are called. @throws TablesError 'no-posters' */
function postersOf({ step, places }: Making): TablePlace[] {
  const zones = placeZones(step, places)
  if (zones.length < 2) throw new TablesError('no-posters', 'this step has no two places to go to')
  return zones.map((zone) => places.find((place) => place.zone === zone) ?? { zone, title: zone, shape: '' })
}

/** Everyone at the poster that is called as their organisation; the others choose a team themselves. */
function teamTables(making: Making): BoardTable[] {
  const posters = postersOf(making)
  const own = (title: string, zone: string) =>
    making.people.filter(({ id, person }) => {
      const known = making.teams.get(id)
      return known === undefined ? plain(person.organisation) === plain(title) : known === zone
    })
  return posters.map(({ zone, title }, i) =>
    tableOf(
      i,
      title,
      own(title, zone).map(({ id }) => id),
      zone,
    ),
  )
}

function walkTables({ rounds }: WantedTables, making: Making): Pick<TableRound, 'tables' | 'certificate' | 'walk'> {
  const { people, teams, seed, lang } = making
  const posters = postersOf(making).map(({ zone }) => zone)
  const walkers = people.map(({ id }) => ({ id, team: posters.find((poster) => poster === teams.get(id)) ?? '' }))
  const made = rondgang(walkers, posters, { rounds: Math.min(rounds, posters.length), seed })
  const tables = made.groups.map((ids, i) => tableOf(i, numberedName('four', i + 1, lang), ids))
  const attendees = walkers.map(({ id, team }) => ({ id, domain: '', organisation: team, role: '', roleKind: '' }))
  return {
    tables,
    certificate: certify(inHierarchies(attendees), made.groups, making.earlier),
    walk: {
      posters,
      rounds: made.rounds.length,
      hosts: made.rounds.map((visits) => visits.map(({ host }) => host)),
      at: 0,
      clock: null,
    },
  }
}

/** Whom a poster still needs; the others go where they like. */
function freeTables(making: Making): BoardTable[] {
  const posters = postersOf(making)
  const walkers = making.people.map(({ id }) => ({ id, team: making.teams.get(id) ?? '' }))
  const zones = posters.map(({ zone }) => zone)
  const sent = freeRound(walkers, zones, making.reactions, { seed: making.seed })
  return posters.map(({ zone, title }, i) => {
    const members = walkers.filter(({ id }) => sent.get(id) === zone).map(({ id }) => id)
    return tableOf(i, title, members, zone)
  })
}
