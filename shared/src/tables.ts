// Groups and tables of a board: who sits where, for which steps, and where that is on the board. Kept by the server beside
// the document. Light enough for every page: types and reading only; tables-schema.ts parses, tables-*.ts change.
import type { Certificate } from './methods/table-certificate.ts'
import type { Grouping, Step } from './session.ts'
import type { Clock } from './session-state.ts'

/**
 * How people are divided: `max-mix` every domain and organisation spread, `random` by lot, `domain` and `organisation` each
 * with those of their own, `team` the makers of one poster, `walk` mixed groups that go past the posters, `free` one by one
 * to posters that still wait for reactions.
 */
export const tableWays = ['max-mix', 'random', 'domain', 'organisation', 'team', 'walk', 'free'] as const
export type TableWay = (typeof tableWays)[number]

/** Roles at a table that leads itself; they go round with every phase. */
export const tableRoles = ['leader', 'writer', 'teller', 'timekeeper'] as const
export type TableRole = (typeof tableRoles)[number]

export type BoardTable = {
  id: string
  /** `Tafel 2`, `Wonen`, `Groepje 3`, in the language of the board. */
  name: string
  /** Whose table it is where people of a kind sit together: a domain, an organisation, or the zone of a team's poster; else ''. */
  of: string
  /** Participants' ids, in the order in which they came to the table. */
  members: string[]
}

/** A rondgang: group g begins at poster g and goes one on with each round. */
export type Walk = {
  /** Zones of the posters, in order. */
  posters: string[]
  rounds: number
  /** Who stays at the own poster, per round and poster. */
  hosts: (string | null)[][]
  /** The round that is on, from 0. */
  at: number
  /** Time of this round; null when its step is not on. */
  clock: Clock | null
}

/** One division of people, for steps of one kind of grouping. */
export type TableRound = {
  id: string
  /** Steps with this grouping have it. */
  grouping: Grouping
  /** The first step that it is for; null is the first of all. */
  from: string | null
  way: TableWay
  tables: BoardTable[]
  /** What can be shown of it; null where people are not mixed. */
  certificate: Certificate | null
  walk: Walk | null
}

/** Who has which role at each table, by the table's id. */
export type RoleHolders = Record<string, Partial<Record<TableRole, string>>>

/** Where tables are in one step: zones by the table's id; empty for a table without a place of its own. */
export type StepTables = { round: string; places: Record<string, string[]>; roles: RoleHolders }

/** A place on the board that tables can have. */
export type TablePlace = { zone: string; title: string; shape: string }

/** `GET /api/boards/:id/tables`: what everyone on the board may see. */
export type TablesView = {
  /** Raised with every change. */
  version: number
  rounds: TableRound[]
  /** The division of each step that has one, by the step's id. */
  steps: Record<string, StepTables>
  places: TablePlace[]
  /** Those who are kept out of tables. Empty for who is no facilitator. */
  away: string[]
  /** Participants who are on the board now. Empty for who is no facilitator. */
  here: string[]
  /** Whether there is a division to go back to. False for who is no facilitator. */
  undo: boolean
}

/** Where one person sits in a step. */
export type TableSeat = {
  round: TableRound
  table: BoardTable
  /** What it is called now: in a rondgang the poster. */
  name: string
  /** Where it is on the board: the place itself first; empty without one of its own. */
  zones: readonly string[]
  roles: TableRole[]
  /** In a rondgang: whether this person stays as host. */
  host: boolean
}

/** The seat of `participant` in `step`, or null. In a rondgang it is the poster of the round that is on. */
export function seatIn(view: TablesView, step: Pick<Step, 'id' | 'harvest'>, participant: string): TableSeat | null {
  const now = view.steps[step.id]
  const round = now && view.rounds.find((one) => one.id === now.round)
  const table = round?.tables.find((one) => one.members.includes(participant))
  if (!now || !round || !table) return null
  const held = now.roles[table.id] ?? {}
  const roles = tableRoles.filter((role) => held[role] === participant)
  const seat = { round, table, roles, host: false }
  if (round.walk === null) return { ...seat, name: table.name, zones: now.places[table.id] ?? [] }
  const stays = hostsAt(round.walk).indexOf(participant)
  const poster = stays >= 0 ? round.walk.posters[stays] : posterOf(round.walk, round.tables.indexOf(table))
  return {
    ...seat,
    host: stays >= 0,
    name: view.places.find(({ zone }) => zone === poster)?.title || table.name,
    zones: poster === undefined ? [] : [poster, ...under(poster, step.harvest)],
  }
}

/** The poster where group number `group` is in `round`. */
export function posterOf({ posters, at }: Pick<Walk, 'posters' | 'at'>, group: number, round = at): string | undefined {
  return posters[(group + round) % posters.length]
}

/** Hosts of the round that is on, in the order of the posters. */
export function hostsAt({ hosts, at }: Pick<Walk, 'hosts' | 'at'>): (string | null)[] {
  return hosts[at] ?? []
}

/** The zones among `zones` that lie in `place`, by their names. */
export function under(place: string, zones: readonly string[]): string[] {
  return zones.filter((zone) => zone.startsWith(`${place}.`))
}

/** What one does in a round of a rondgang, and for which part of its time. */
export const walkParts = [
  { part: 'read', share: 0.25 },
  { part: 'talk', share: 0.5 },
  { part: 'write', share: 0.25 },
] as const
export type WalkPart = (typeof walkParts)[number]['part']

/** How long one round takes, in ms: the step's time, evenly. */
export function walkRoundMs(step: Pick<Step, 'minutes'>, { rounds }: Pick<Walk, 'rounds'>): number {
  return Math.round((step.minutes * 60_000) / rounds)
}

/** The part of a round that is on with `left` ms of `whole` to go, and what it has left itself; null when time is up. */
export function walkPartAt(whole: number, left: number): { part: WalkPart; left: number } | null {
  let ends = whole
  for (const { part, share } of walkParts) {
    ends -= whole * share
    if (left > ends) return { part, left: left - ends }
  }
  return null
}
