// What a command to the tables meets: the session, the people, and what was before. Pure.
import type { Lang } from './form.ts'
import type { Reaction } from './methods/coverage.ts'
import type { Tables } from './methods/repeats.ts'
import type { SessionState } from './session-state.ts'
import type { TablePlace, TableRound } from './tables.ts'
import type { Seated } from './tables-people.ts'
import { membersOf, type Seating } from './tables-seats.ts'
import { type Division, isMixed, roundOf, type TablesState } from './tables-state.ts'

export type Surrounding = {
  session: SessionState
  /** Everyone who takes part, whoever is away included. */
  people: readonly Seated[]
  /** Ids of those who are on the board now. */
  here: readonly string[]
  /** The server's clock, ms since 1970. */
  now: number
  lang: Lang
  /** Places on the board, as they are now. */
  places: readonly TablePlace[]
  reactions: readonly Reaction[]
  newId(): string
}

/** Whether people sat at the tables of a round: one of its steps was on. */
export function wasHeld(
  round: TableRound,
  { rounds }: Pick<Division, 'rounds'>,
  { steps, used, current }: SessionState,
): boolean {
  return steps.some((step) => (step.id === current || step.id in used) && roundOf(rounds, steps, step)?.id === round.id)
}

/** Who sat together before a new division, which takes the place of `replaced`: that counts only if it was held. */
export function earlierTo(state: TablesState, replaced: TableRound | null, session: SessionState): Tables[] {
  const met = state.rounds.filter((one) => isMixed(one.way) && (one !== replaced || wasHeld(one, state, session)))
  return [...state.past, ...met.map(membersOf)]
}

/** Zone of the poster of everyone's team, from the last division into teams. */
export function teamsOf({ rounds }: Pick<Division, 'rounds'>): Map<string, string> {
  const teams = rounds.filter((round) => round.way === 'team').at(-1)
  return new Map(teams?.tables.flatMap(({ of, members }) => members.map((id) => [id, of] as const)))
}

/** What changing a round needs: its people, and who met in the rounds that were made before it. */
export function seatingOf(state: TablesState, round: TableRound, { people, lang }: Surrounding): Seating {
  const at = state.rounds.indexOf(round)
  const before = at < 0 ? state.rounds : state.rounds.slice(0, at)
  const earlier = [...state.past, ...before.filter((one) => isMixed(one.way)).map(membersOf)]
  return { people, lang, earlier, teams: teamsOf(state) }
}
