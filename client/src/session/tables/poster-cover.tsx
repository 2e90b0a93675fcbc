// Reactions per poster and domain, where the session has a rondgang; read from the board as it is now.
import type { Person } from '@kringbord/shared/api'
import { domains, personRoles } from '@kringbord/shared/limits'
import { coverage } from '@kringbord/shared/methods/coverage'
import type { Outline } from '@kringbord/shared/outline'
import type { SessionState } from '@kringbord/shared/session-state'
import type { TablesView } from '@kringbord/shared/tables'
import { reactionsOn } from '@kringbord/shared/tables-coverage'
import type { RollEntry } from '../people/roll.ts'
import { CoverageTable } from './coverage-table.tsx'

type PosterCoverProps = { view: TablesView; state: SessionState; board: Outline; roll: readonly RollEntry[] }

export function PosterCover({ view, state, board, roll }: PosterCoverProps) {
  const walk = view.rounds.find((round) => round.walk !== null)
  const step = state.steps.find((one) => one.id === walk?.from)
  if (!walk?.walk || !step) return null
  const { posters } = walk.walk
  const people = roll.map((entry) => ({ id: entry.participant, person: personOf(entry) }))
  const found = coverage(posters, reactionsOn(board, posters, people, step.harvest))
  return (
    <CoverageTable
      found={found}
      titleOf={(poster) => view.places.find((one) => one.zone === poster)?.title ?? poster}
    />
  )
}

function personOf({ name, organisation, domain, work }: RollEntry): Person {
  return {
    name,
    organisation,
    domain: domains.find((one) => one === domain) ?? '',
    role: personRoles.find((one) => one === work) ?? '',
  }
}
