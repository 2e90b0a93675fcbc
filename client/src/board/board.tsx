// A board on the screen: its document bound to a store, the store filled, and only then the editor.

import { mayWrite } from '@kringbord/shared/access'
import type { Joined } from '@kringbord/shared/api'
import { createBoardSchema } from '@kringbord/shared/schema'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { createTLStore, type Editor, type TLStore, transact } from 'tldraw'
import { useServices } from '../services.tsx'
import { type BoardBinding, bindStore } from './bind.ts'
import { BoardEditor } from './board-editor.tsx'
import type { BoardConnection } from './connect.ts'
import { createStepAccess } from './step-access.ts'
import { bindWave } from './wave.ts'

/** Milliseconds between others' changes while the camera moves: nobody sees more of them then, and panning stays smooth. */
const WHILE_LOOKING_AROUND = 80

type BoardProps = {
  /** Loaded: `ready` has resolved. */
  connection: BoardConnection
  joined: Joined
  /** Without any of the editor's tools: a picture that keeps up. */
  bare?: boolean
  onReady(editor: Editor, binding: BoardBinding): void
}

type Bound = { store: TLStore; binding: BoardBinding }

export default function Board({ connection, joined, bare = false, onReady }: BoardProps): ReactNode {
  const { api } = useServices()
  const bound = useBound(connection, mayWrite(joined.role))
  const access = useMemo(() => createStepAccess(connection), [connection])
  const { token, role } = joined
  const upload = useCallback((image: Blob) => api.upload(joined.board.id, token, image), [api, joined.board.id, token])
  if (!bound) return null
  return (
    <BoardEditor
      store={bound.store}
      role={role}
      bare={bare}
      access={access}
      by={() => parseName(connection.awareness.getLocalState())}
      upload={upload}
      onMount={(editor) => {
        const stops = [
          bindWave(editor, connection.clock.now),
          bound.binding.attachEditor(editor),
          // Documents and presence of one frame make the editor look once; who looks around sees their own moves first.
          connection.batch.within(transact, () => (isLookingAround(editor) ? WHILE_LOOKING_AROUND : 0)),
        ]
        onReady(editor, bound.binding)
        return () => {
          for (const stop of stops.reverse()) stop()
        }
      }}
    />
  )
}

/** Binds while the component is there. The store is filled before it is given away. */
function useBound(connection: BoardConnection, canWrite: boolean): Bound | null {
  const [bound, setBound] = useState<Bound | null>(null)
  useEffect(() => {
    const store = createTLStore({ schema: createBoardSchema() })
    const binding = bindStore({ store, doc: connection.doc, canWrite, beforeRemote: connection.beforeRemote })
    setBound({ store, binding })
    return () => {
      setBound(null)
      binding.close()
    }
  }, [connection, canWrite])
  return bound
}

/** Whether the camera moves, and not because someone else is followed: that is a remote change itself. */
function isLookingAround(editor: Editor): boolean {
  return editor.getCameraState() === 'moving' && editor.getInstanceState().followingUserId === null
}

/** One's own name in the presence that others see; '' while there is none. */
function parseName(state: unknown): string {
  const { user } = (state ?? {}) as { user?: { name?: unknown } }
  return typeof user?.name === 'string' ? user.name : ''
}
