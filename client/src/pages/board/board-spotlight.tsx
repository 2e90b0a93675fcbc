// The spotlight on the page of a board: for everyone what the room looks at, and presenting for who facilitates.
import { type ReactNode, useCallback, useState } from 'react'
import type { Editor } from 'tldraw'
import { SpotlightAction } from '../../board/editor/spotlight-action.ts'
import { patiently } from '../../session/patiently.ts'
import { SpotlightTag } from '../../session/spotlight/spotlight-tag.tsx'
import { showRect } from '../../session/steps/bring-to.ts'
import { Late } from './late.tsx'
import type { Group } from './use-group.ts'
import type { Visit } from './visit.ts'

const loadPresenting = patiently(() => import('./presenting.tsx'))

type BoardSpotlightProps = {
  visit: Visit
  editor: Editor | null
  group: Group
  /** Of the facilitator's panel. */
  open: boolean
  onClose(): void
  /** The board. */
  children: ReactNode
}

type Put = (() => void) | null

export function BoardSpotlight({ visit, editor, group, open, onClose, children }: BoardSpotlightProps) {
  const { state, facilitates, server, status } = group
  const [put, setPut] = useState<Put>(null)
  const onPut = useCallback((next: Put) => setPut(() => next), [])
  const spotlight = state?.spotlight ?? null
  return (
    <SpotlightAction value={put}>
      {children}
      {spotlight && !facilitates && (
        <SpotlightTag
          spotlight={spotlight}
          server={server}
          onLook={editor && !status.held ? () => showRect(editor, spotlight.view, {}) : null}
        />
      )}
      {facilitates && editor && (
        <Late
          load={loadPresenting}
          props={{ visit, editor, group, open, onClose, onPut }}
          onFail={() => open && onClose()}
        />
      )}
    </SpotlightAction>
  )
}
