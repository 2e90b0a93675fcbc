// What follows of itself, whatever happened: who left has no seat, who came has one, roles and hosts are those who are there,
// and the clock of a rondgang goes with that of the session. Pure.
import type { SessionState } from './session-state.ts'
import type { TableRound } from './tables.ts'
import { type Surrounding, seatingOf, teamsOf } from './tables-around.ts'
import { hasRoles, keptRoles, rolesFor } from './tables-roles.ts'
import { withNewcomer, without } from './tables-seats.ts'
import { roundOf, type TablesState } from './tables-state.ts'
import { atRound, inStep, withHosts } from './tables-walk.ts'

/** Turns kept: roles of longer ago no longer count. */
const MOST_TURNS = 60

/** The state in which nothing follows any more; the same one when it is that already. */
export function settled(state: TablesState, around: Surrounding): TablesState {
  const next = withRoles(withWalks(withoutStrangers(state, around)), around)
  return JSON.stringify(next) === JSON.stringify(state) ? state : next
}

/** Someone came: a seat in every division that has one for them. Who is kept out stays out. */
export function arrived(state: TablesState, participant: string, around: Surrounding): TablesState {
  const known = around.people.some(({ id }) => id === participant)
  if (!known || state.away.includes(participant)) return state
  const rounds = state.rounds.map((round) => withNewcomer(round, participant, seatingOf(state, round, around)))
  return rounds.every((round, i) => round === state.rounds[i]) ? state : { ...state, rounds }
}

/** The session moved on: a rondgang begins with its step, and ends with it. */
export function followed(state: TablesState, before: SessionState, around: Surrounding): TablesState {
  const { session, now } = around
  const fresh = before.current !== session.current || before.stepStartedAt !== session.stepStartedAt
  const step = session.steps.find((one) => one.id === session.current)
  const current = step ? roundOf(state.rounds, session.steps, step) : null
  const rounds = state.rounds.map((round): TableRound => {
    if (round.walk === null) return round
    if (round !== current) return round.walk.clock === null ? round : { ...round, walk: { ...round.walk, clock: null } }
    return fresh ? atRound(round, 0, session, now) : { ...round, walk: inStep(round.walk, session, now) }
  })
  return { ...state, rounds }
}

function withoutStrangers(state: TablesState, around: Surrounding): TablesState {
  const known = new Set(around.people.map(({ id }) => id))
  const away = state.away.filter((id) => known.has(id))
  const seated = state.rounds.flatMap((round) => round.tables.flatMap((table) => table.members))
  const gone = new Set([...seated.filter((id) => !known.has(id)), ...away])
  const rounds = state.rounds.map((round) => without(round, gone, seatingOf(state, round, around)))
  return { ...state, away, rounds }
}

function withWalks(state: TablesState): TablesState {
  const teams = teamsOf(state)
  return { ...state, rounds: state.rounds.map((round) => withHosts(round, teams)) }
}

/** Roles of the step that is on: given out when it begins, taken over when someone leaves the table. */
function withRoles(state: TablesState, { session, here }: Surrounding): TablesState {
  const step = session.steps.find((one) => one.id === session.current)
  const round = step && roundOf(state.rounds, session.steps, step)
  if (!step || !round || !hasRoles(step.grouping)) return state
  const now = state.turns.find((turn) => turn.step === step.id && turn.round === round.id)
  const others = state.turns.filter((turn) => turn !== now)
  const holders = now ? keptRoles(round, now, others, here) : rolesFor(round, others, here)
  return { ...state, turns: [...others, { step: step.id, round: round.id, holders }].slice(-MOST_TURNS) }
}
