// All that the server keeps of a board's groups and tables, and which division belongs to which step. Pure.
import type { Step } from './session.ts'
import type { RoleHolders, TablePlace, TableRound, TablesView, TableWay } from './tables.ts'
import { placesOf } from './tables-places.ts'

/** Who had which role in a step. */
export type RoleTurn = { step: string; round: string; holders: RoleHolders }

export type Division = {
  rounds: TableRound[]
  turns: RoleTurn[]
  /** Who sat together in divisions that were replaced, oldest first: a next one lets people meet others. */
  past: string[][][]
}

export type TablesState = Division & {
  version: number
  /** Kept out of tables until they are asked back. */
  away: string[]
  /** Places on the board that steps name, as they were when the last division was made. */
  places: TablePlace[]
  /** What `undo` goes back to. */
  before: Division | null
}

export const NO_TABLES: TablesState = {
  version: 0,
  rounds: [],
  turns: [],
  past: [],
  away: [],
  places: [],
  before: null,
}

type Placed = Pick<Step, 'id' | 'grouping'>

/** The division of a step: of those with its grouping the last that begins at it or before; null without one. */
export function roundOf(rounds: readonly TableRound[], steps: readonly Placed[], step: Placed): TableRound | null {
  const at = (id: string | null) => steps.findIndex((one) => one.id === id)
  const fits = rounds.filter((round) => round.grouping === step.grouping && at(round.from) <= at(step.id))
  // Who works alone goes where that one step sends people, and a rondgang is a step of its own.
  const own = fits.filter((round) => round.from === step.id || !ofOneStep(round.way))
  return own.sort((one, other) => at(other.from) - at(one.from))[0] ?? null
}

function ofOneStep(way: TableWay): boolean {
  return way === 'walk' || way === 'free'
}

/** Ways in which people of many kinds meet: a next division lets them meet others. */
export function isMixed(way: TableWay): boolean {
  return way === 'max-mix' || way === 'random' || way === 'walk'
}

/**
 * What everyone may see; for a facilitator also who is kept out, who is here, and whether there is a way back.
 * @param here null for who is no facilitator
 */
export function viewOf(state: TablesState, steps: readonly Step[], here: readonly string[] | null): TablesView {
  const { version, rounds, turns, places, away, before } = state
  const perStep: TablesView['steps'] = {}
  for (const step of steps) {
    const round = roundOf(rounds, steps, step)
    if (!round) continue
    const roles = turns.find((turn) => turn.step === step.id && turn.round === round.id)?.holders ?? {}
    perStep[step.id] = { round: round.id, places: placesOf(round, step, places), roles }
  }
  return {
    version,
    rounds,
    steps: perStep,
    places,
    away: here ? away : [],
    here: here ? [...here] : [],
    undo: here !== null && before !== null,
  }
}
