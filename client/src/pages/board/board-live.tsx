// The moment on the page of a board: what each may let know in the bar, and reactions. More for who facilitates: lead.tsx.
import { useMemo } from 'react'
import { LeadBrief } from '../../session/live/lead-brief.tsx'
import { LeadReact } from '../../session/live/lead-react.tsx'
import { LiveButtons } from '../../session/live/live-buttons.tsx'
import type { LiveLink } from '../../session/live/live-link.ts'
import { Reactions } from '../../session/live/reactions.tsx'
import type { RollEntry } from '../../session/people/roll.ts'
import type { Group } from './use-group.ts'
import type { Visit } from './visit.ts'

type Props = { visit: Visit; group: Group; roll: readonly RollEntry[] }

/** In the bar of the step: buttons for who takes part, numbers for a facilitator whose buttons are folded away. */
export function LiveInBar({ visit, group, leadShown }: Omit<Props, 'roll'> & { leadShown: boolean }) {
  const link = useLink(visit)
  if (visit.joined.role === 'participant')
    return <LiveButtons link={link} me={visit.joined.participant} atTables={isAtTables(group)} />
  if (visit.joined.role !== 'facilitator') return null
  return (
    <>
      {!leadShown && <LeadBrief link={link} />}
      <LeadReact link={link} />
    </>
  )
}

/** Over the board. */
export function LiveOnBoard({ visit, roll }: Omit<Props, 'group'>) {
  return <Reactions feed={visit.feed} nameOf={nameIn(roll)} />
}

/** What speaks to the group and hears from it. */
export function useLink({ feed, live }: Visit): LiveLink {
  return useMemo(() => ({ feed, send: live }), [feed, live])
}

/** Someone's name by their id; '' for who is not there. */
export const nameIn = (roll: readonly RollEntry[]) => (id: string) =>
  roll.find((one) => one.participant === id)?.name ?? ''

/** Whether a facilitator can come by: nobody does in a round of all, or at someone who works alone. */
function isAtTables({ step }: Group): boolean {
  return step !== null && step.grouping !== 'alone' && step.grouping !== 'plenary'
}
