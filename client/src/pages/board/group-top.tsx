// Below the top bar: the step that everyone is in, and on a phone the line that opens the steps.
import type { Role } from '@kringbord/shared/access'
import type { ReactNode } from 'react'
import type { Editor } from 'tldraw'
import { NextButton } from '../../session/steer/next-button.tsx'
import { nextStep } from '../../session/steer/place-of.ts'
import { Said } from '../../session/steer/said.tsx'
import { SessionBar } from '../../session/steer/session-bar.tsx'
import type { Steering } from '../../session/steer/steering.ts'
import { useNextKey } from '../../session/steer/use-next-key.ts'
import { useReadable } from '../../session/use-readable.ts'
import type { BoardTables } from './board-tables.tsx'
import type { Group } from './use-group.ts'

type GroupTopProps = {
  group: Group
  editor: Editor | null
  role: Role
  /** Whether the facilitator's own buttons are in view: then the bar has none. */
  leadShown: boolean
  /** What one can let the others know. */
  live: ReactNode
  /** The line of a phone. */
  line: ReactNode
  tables: Pick<BoardTables, 'seat' | 'walk' | 'toOwn'>
}

export function GroupTop({ group, editor, role, leadShown, live, line, tables }: GroupTopProps) {
  const { state, step, attention, steering, server } = group
  const next = state?.current ? nextStep(state.steps, state.current) : null
  useNextKey(editor, steering && next && (() => void steering.run({ kind: 'go', step: next.id })))
  return (
    <div className="k-under" data-session={step ? '' : undefined}>
      <Said state={state} />
      {line}
      {state && step && (
        <SessionBar
          state={state}
          step={step}
          server={server}
          role={role}
          seat={tables.seat}
          walk={tables.walk}
          toOwn={tables.toOwn}
          onToGroup={() => attention?.toGroup()}
          live={live}
          lead={steering && !leadShown && <BriefNext group={group} steering={steering} />}
        />
      )}
    </div>
  )
}

function BriefNext({ group, steering }: { group: Group; steering: Steering }) {
  const pending = useReadable(steering.pending)
  if (!group.state) return null
  return <NextButton state={group.state} pending={pending} run={steering.run} brief />
}
