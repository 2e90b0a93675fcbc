// The facilitator's buttons and the editor of the steps, once the session is known.
import { type ReactNode, useEffect, useState } from 'react'
import type { Editor } from 'tldraw'
import type { Zone } from '../../board/zones.ts'
import type { NeedleDesk } from '../../session/compass/needle-desk.ts'
import { ShowNeedles } from '../../session/compass/show-needles.tsx'
import type { HiddenWatch } from '../../session/hidden/hidden-watch.ts'
import { ShowHiddenNotes } from '../../session/hidden/show-hidden.tsx'
import { Lead } from '../../session/steer/lead.tsx'
import { LeadHeld } from '../../session/tables/lead-held.tsx'
import { EditSteps, loadStepsEditor } from './edit-steps.tsx'
import { fetchSoon } from './late.tsx'
import type { Group } from './use-group.ts'

type GroupLeadProps = {
  group: Group
  hidden: HiddenWatch | null
  needles: NeedleDesk
  editor: Editor | null
  zones: readonly Zone[]
  /** What is going on in the group, in view as long as the buttons are. */
  live: ReactNode
  /** Groups and tables. */
  tables: ReactNode
  /** More buttons beside those that call people, such as presenting. */
  more: ReactNode
}

export function GroupLead({ group, hidden, needles, editor, zones, live, tables, more }: GroupLeadProps) {
  const [editing, setEditing] = useState(false)
  const { state, step, steering, server } = group
  useEffect(() => fetchSoon([loadStepsEditor]), [])
  if (!state || !steering) return null
  return (
    <>
      <div className="k-lead-first">
        <Lead state={state} server={server} steering={steering} editor={editor} onEdit={() => setEditing(true)}>
          {more}
        </Lead>
        {live}
      </div>
      {tables}
      {editor && step && (step.harvest.length > 0 || step.zones.length > 0) && (
        <LeadHeld key={step.id} editor={editor} step={step} />
      )}
      <ShowNeedles desk={needles} state={state} />
      {hidden && <ShowHiddenNotes hidden={hidden} state={state} zones={zones} />}
      {editing && <EditSteps state={state} steering={steering} zones={zones} onClose={() => setEditing(false)} />}
    </>
  )
}
