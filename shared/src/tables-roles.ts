// Roles at tables that lead themselves: they go round with every phase, so that everyone has each of them in turn. Pure.
import type { Grouping } from './session.ts'
import { type BoardTable, type RoleHolders, type TableRole, type TableRound, tableRoles } from './tables.ts'
import type { RoleTurn } from './tables-state.ts'

/** Whether tables in steps of this grouping lead themselves. */
export function hasRoles(grouping: Grouping): boolean {
  return grouping === 'table' || grouping === 'stakeholder'
}

/**
 * The roles of a round in a step: each goes to whoever is here, of those to whoever had it least, then to whoever had fewest roles, then to
 * who came to the table first. Nobody has two where there are four people. One alone leads nobody.
 * @param here who is on the board now
 * @param turns those of other steps, and of this one what must not come again
 */
export function rolesFor(round: TableRound, turns: readonly RoleTurn[], here: readonly string[]): RoleHolders {
  return Object.fromEntries(round.tables.map((table) => [table.id, holdersOf(table, { turns, here }, {})]))
}

/** The roles as they were, where their holders are still at the table; others take over what is free. */
export function keptRoles(
  round: TableRound,
  turn: RoleTurn,
  turns: readonly RoleTurn[],
  here: readonly string[],
): RoleHolders {
  return Object.fromEntries(
    round.tables.map((table) => {
      const kept = Object.entries(turn.holders[table.id] ?? {}).filter(([, id]) => table.members.includes(id))
      return [table.id, holdersOf(table, { turns, here }, Object.fromEntries(kept))]
    }),
  )
}

type Holders = RoleHolders[string]

type Known = { turns: readonly RoleTurn[]; here: readonly string[] }

function holdersOf({ members }: BoardTable, { turns, here }: Known, kept: Holders): Holders {
  if (members.length < 2) return {}
  const holders: Holders = { ...kept }
  for (const role of tableRoles) {
    if (holders[role] !== undefined) continue
    const now = (id: string) => Object.values(holders).filter((holder) => holder === id).length
    const burden = (id: string) => [now(id), here.includes(id) ? 0 : 1, timesOf(id, turns, role), timesOf(id, turns)]
    const [next] = members.toSorted((one, other) => compare(burden(one), burden(other)))
    if (next !== undefined) holders[role] = next
  }
  return holders
}

function timesOf(id: string, turns: readonly RoleTurn[], role?: TableRole): number {
  const tables = turns.flatMap((turn) => Object.values(turn.holders))
  const held = tables.flatMap((holders) => (role === undefined ? Object.values(holders) : [holders[role]]))
  return held.filter((holder) => holder === id).length
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, i) => value !== other[i])
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}
