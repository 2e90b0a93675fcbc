// The moment on the page of a board: what each may let know in the bar, what a facilitator sees of it, and reactions.
import { seatIn } from '@kringbord/shared/tables'
import { useMemo } from 'react'
import { LeadBrief } from '../../session/live/lead-brief.tsx'
import { LiveLead } from '../../session/live/lead-live.tsx'
import { LeadReact } from '../../session/live/lead-react.tsx'
import { LiveButtons } from '../../session/live/live-buttons.tsx'
import type { LiveLink } from '../../session/live/live-link.ts'
import { Reactions } from '../../session/live/reactions.tsx'
import { TookPart } from '../../session/live/took-part.tsx'
import type { RollEntry } from '../../session/people/roll.ts'
import { useReadable } from '../../session/use-readable.ts'
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

/** Below the buttons of a facilitator. */
export function LiveInLead({ visit, group, roll }: Props) {
  const link = useLink(visit)
  const tables = useReadable(visit.tables.view)
  const { step } = group
  if (!group.facilitates) return null
  const tableOf = (id: string) => (tables.state === 'ready' && step && seatIn(tables.value, step, id)?.name) || ''
  return (
    <LiveLead link={link} nameOf={nameIn(roll)} tableOf={tableOf} inStep={step !== null}>
      {asksSomething(step) && <TookPart ask={visit.contributions} feed={visit.feed} />}
    </LiveLead>
  )
}

/** Over the board. */
export function LiveOnBoard({ visit, roll }: Omit<Props, 'group'>) {
  return <Reactions feed={visit.feed} nameOf={nameIn(roll)} />
}

function useLink({ feed, live }: Visit): LiveLink {
  return useMemo(() => ({ feed, send: live }), [feed, live])
}

const nameIn = (roll: readonly RollEntry[]) => (id: string) => roll.find((one) => one.participant === id)?.name ?? ''

/** Whether there is something to do: in a step that people only look at, nobody is late with it. */
function asksSomething(step: Group['step']): boolean {
  return step !== null && (step.asks === 'needle' || Object.values(step.rights).some(Boolean))
}

/** Whether a facilitator can come by: nobody does in a round of all, or at someone who works alone. */
function isAtTables({ step }: Group): boolean {
  return step !== null && step.grouping !== 'alone' && step.grouping !== 'plenary'
}
