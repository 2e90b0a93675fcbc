// What a facilitator sees of the moment, below their buttons: hands, calls for help, who is done and who took part.
import { seatIn } from '@kringbord/shared/tables'
import { LiveLead } from '../../session/live/lead-live.tsx'
import { TookPart } from '../../session/live/took-part.tsx'
import type { RollEntry } from '../../session/people/roll.ts'
import { useReadable } from '../../session/use-readable.ts'
import { nameIn, useLink } from './board-live.tsx'
import type { Group } from './use-group.ts'
import type { Visit } from './visit.ts'

type LiveInLeadProps = { visit: Visit; group: Group; roll: readonly RollEntry[] }

export function LiveInLead({ visit, group, roll }: LiveInLeadProps) {
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

/** Whether there is something to do: in a step that people only look at, nobody is late with it. */
function asksSomething(step: Group['step']): boolean {
  return step !== null && (step.asks === 'needle' || Object.values(step.rights).some(Boolean))
}
