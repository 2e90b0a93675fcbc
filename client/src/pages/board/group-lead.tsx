// The facilitator's buttons, once the session is known and there is a step to go to.
import type { Editor } from 'tldraw'
import { Lead } from '../../session/steer/lead.tsx'
import type { Group } from './use-group.ts'

export function GroupLead({ group, editor }: { group: Group; editor: Editor | null }) {
  const { state, steering, server } = group
  if (!state || !steering || state.steps.length === 0) return null
  return <Lead state={state} server={server} steering={steering} editor={editor} onEdit={() => undefined} />
}
