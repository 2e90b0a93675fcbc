// Commands to the tables of a board: state and command in, state out. Knows no store; who may command is decided by the
// server, and so are time, chance and who is there.
import type { Step } from './session.ts'
import type { TableRound } from './tables.ts'
import { earlierTo, type Surrounding, seatingOf, teamsOf, wasHeld } from './tables-around.ts'
import { TablesError } from './tables-error.ts'
import { evenOut } from './tables-even.ts'
import { makeRound } from './tables-make.ts'
import { hasRoles, rolesFor } from './tables-roles.ts'
import type { TablesCommand, WantedTables } from './tables-schema.ts'
import { certified, membersOf, mixedIn, moved, without } from './tables-seats.ts'
import { type Division, isMixed, roundOf, type TablesState } from './tables-state.ts'
import { atRound } from './tables-walk.ts'

/** Divisions kept of those that were replaced. */
const MOST_PAST = 12

/** The tables after a command, before `settled`. @throws TablesError, MethodError */
export function changed(state: TablesState, command: TablesCommand, around: Surrounding): TablesState {
  switch (command.kind) {
    case 'make':
      return make(state, command, around)
    case 'move':
      return move(state, command, around)
    case 'away': {
      const rest = state.away.filter((id) => id !== command.participant)
      return { ...state, away: command.away ? [...rest, personOf(around, command.participant)] : rest }
    }
    case 'absent': {
      const gone = new Set(around.people.map(({ id }) => id).filter((id) => !around.here.includes(id)))
      return change(state, command.round, (round) => without(round, gone, seatingOf(state, round, around)))
    }
    case 'even':
      return change(state, command.round, (round) => even(state, round, around))
    case 'rotate':
      return rotate(state, around)
    case 'walk':
      return change(state, command.round, (round) => atRound(round, command.at, around.session, around.now))
    case 'remove':
      roundWith(state, command.round)
      return remember(state, { ...state, rounds: state.rounds.filter((round) => round.id !== command.round) })
    case 'undo':
      if (state.before === null) throw new TablesError('nothing-before', 'there is no division to go back to')
      return remember(state, { ...state, ...state.before })
  }
}

/** How a division would be, from the people and the lot of `make`. */
export function planned(
  state: TablesState,
  wanted: WantedTables & { seed: number; people: readonly string[] },
  around: Surrounding,
): TableRound {
  const step = around.session.steps.find((one) => one.id === wanted.step)
  if (!step || step.grouping === 'plenary') throw new TablesError('unknown', 'this step has no groups')
  const ids = new Set(wanted.people)
  return makeRound(wanted, {
    id: around.newId(),
    step,
    steps: around.session.steps,
    people: around.people.filter(({ id }) => ids.has(id) && !state.away.includes(id)),
    seed: wanted.seed,
    lang: around.lang,
    places: around.places,
    earlier: earlierTo(state, replacedBy(state, step), around.session),
    teams: teamsOf(state),
    reactions: around.reactions,
  })
}

function make(state: TablesState, wanted: TablesCommand & { kind: 'make' }, around: Surrounding): TablesState {
  const round = planned(state, wanted, around)
  const replaced = state.rounds.find((one) => one.from === round.from && one.grouping === round.grouping)
  const met = replaced && isMixed(replaced.way) && wasHeld(replaced, state, around.session) ? [membersOf(replaced)] : []
  const next: TablesState = {
    ...state,
    places: [...around.places],
    past: [...state.past, ...met].slice(-MOST_PAST),
    rounds: [...state.rounds.filter((one) => one !== replaced), round],
  }
  const held = around.session.current === wanted.step
  return remember(
    state,
    held && round.walk ? change(next, round.id, (one) => atRound(one, 0, around.session, around.now)) : next,
  )
}

/** The division that one for this step takes the place of: it counts as a meeting only when it was held. */
function replacedBy(state: TablesState, step: Step): TableRound | null {
  return state.rounds.find((round) => round.from === step.id && round.grouping === step.grouping) ?? null
}

function move(
  state: TablesState,
  { round: id, participant, table }: TablesCommand & { kind: 'move' },
  around: Surrounding,
): TablesState {
  personOf(around, participant)
  if (!roundWith(state, id).tables.some((one) => one.id === table)) throw new TablesError('unknown', 'no such table')
  // Who gets a table is not away.
  const back = { ...state, away: state.away.filter((one) => one !== participant) }
  return change(back, id, (round) => moved(round, participant, table, seatingOf(state, round, around)))
}

function even(state: TablesState, round: TableRound, around: Surrounding): TableRound {
  if (!isMixed(round.way)) throw new TablesError('not-here', 'these tables are not mixed')
  const seating = seatingOf(state, round, around)
  const seated = new Set(membersOf(round).flat())
  const people = mixedIn(round, seating).filter(({ id }) => seated.has(id))
  const members = evenOut(people, membersOf(round), state.version)
  const tables = round.tables.map((table, i) => {
    const now = new Set(members[i])
    const stay = table.members.filter((id) => now.has(id))
    return { ...table, members: [...stay, ...(members[i] ?? []).filter((id) => !stay.includes(id))] }
  })
  return certified({ ...round, tables }, seating)
}

function rotate(state: TablesState, { session, here }: Surrounding): TablesState {
  const step = session.steps.find((one) => one.id === session.current)
  const round = step && roundOf(state.rounds, session.steps, step)
  if (!step || !round || !hasRoles(step.grouping)) throw new TablesError('not-here', 'there are no roles now')
  // What was held in this step counts: it goes to others. It is kept under a step of no name.
  const turns = state.turns.map((turn) =>
    turn.step === step.id && turn.round === round.id ? { ...turn, step: '' } : turn,
  )
  return { ...state, turns: [...turns, { step: step.id, round: round.id, holders: rolesFor(round, turns, here) }] }
}

function remember(before: TablesState, next: TablesState): TablesState {
  return { ...next, before: divisionOf(before) }
}

function divisionOf({ rounds, turns, past }: Division): Division {
  return { rounds, turns, past }
}

function change(state: TablesState, id: string, how: (round: TableRound) => TableRound): TablesState {
  const round = roundWith(state, id)
  return { ...state, rounds: state.rounds.map((one) => (one === round ? how(round) : one)) }
}

function roundWith(state: TablesState, id: string): TableRound {
  const round = state.rounds.find((one) => one.id === id)
  if (!round) throw new TablesError('unknown', 'there is no such division')
  return round
}

function personOf({ people }: Surrounding, id: string): string {
  if (!people.some((one) => one.id === id)) throw new TablesError('unknown', 'nobody is known as that')
  return id
}
