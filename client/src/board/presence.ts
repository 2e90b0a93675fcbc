// Who is where: one's own cursor, selection and camera to the others, and theirs into the editor, which draws and follows
// them by itself. Lossy by design: at most `PER_SECOND` times a second out, one batch per frame in, never stored.
import { type Editor, react, type TLInstancePresence } from 'tldraw'
import type { BoardConnection } from './board-connection.ts'
import { cursorsOf } from './editor/cursors.ts'
import { showOthers } from './others-in-store.ts'
import { createOwnPresence, moveOf, stillOf } from './own-presence.ts'
import type { AwarenessUser } from './parse-presence.ts'

export type { AwarenessUser } from './parse-presence.ts'

const PER_SECOND = 20

type PresenceOptions = {
  editor: Editor
  connection: Pick<BoardConnection, 'awareness' | 'moves' | 'batch'>
  me: AwarenessUser
}

/** Tells others about `me` and shows others, until `close`. */
export function bindPresence({ editor, connection, me }: PresenceOptions): { close(): void } {
  const { awareness, moves } = connection
  const own = createOwnPresence(editor, me)
  let timer: ReturnType<typeof setTimeout> | undefined
  let sentAt = 0
  let sent: TLInstancePresence | null = null

  /** A pointer or camera that moves is a few bytes; everything else is told whole. */
  function send() {
    timer = undefined
    sentAt = performance.now()
    const presence = own.get()
    const before = sent
    sent = presence
    if (!presence || !before || stillOf(presence) !== stillOf(before)) {
      awareness.setLocalStateField('presence', presence)
      return
    }
    const move = moveOf(before, presence)
    if (!move) return
    moves.send(move)
    // What is renewed or asked for later says where one is by then.
    Object.assign(awareness.getLocalState() ?? {}, { presence })
  }

  awareness.setLocalStateField('user', me)
  const stopOwn = react('kringbord: own presence', () => {
    own.get()
    timer ??= setTimeout(send, Math.max(0, sentAt + 1000 / PER_SECOND - performance.now()))
  })
  const stopOthers = showOthers({
    store: editor.store,
    page: () => editor.getCurrentPageId(),
    connection,
    me: me.participant,
    // Drawn at once, and smoothly between two moves.
    pointed: cursorsOf(editor).put,
  })
  return {
    close() {
      stopOwn()
      clearTimeout(timer)
      stopOthers()
      awareness.setLocalStateField('presence', null)
    },
  }
}
