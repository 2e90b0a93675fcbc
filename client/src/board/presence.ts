// Who is where: one's own cursor, selection and camera to the others, and theirs into the editor, which draws and follows
// them by itself. Lossy by design: at most `PER_SECOND` times a second out, one batch per frame in, never stored.
import { type Editor, InstancePresenceRecordType, react, type TLInstancePresence } from 'tldraw'
import type { BoardConnection } from './board-connection.ts'
import { cursorsOf } from './editor/cursors.ts'
import { createFrameAlarm } from './frame-alarm.ts'
import type { Moves } from './moves-line.ts'
import { createOthersPresence } from './others-presence.ts'
import { createOwnPresence, moveOf, stillOf } from './own-presence.ts'
import type { AwarenessUser } from './parse-presence.ts'

export type { AwarenessUser } from './parse-presence.ts'

const PER_SECOND = 20
/** With more people than this the editor hears of them less often, and least of moves: cursors are drawn without it. */
const MANY = 10
const PAUSE_WHEN_MANY = 80
const PAUSE_OF_MOVES = 250

type PresenceOptions = {
  editor: Editor
  connection: Pick<BoardConnection, 'awareness' | 'moves'>
  me: AwarenessUser
}

type Change = { added: number[]; updated: number[]; removed: number[] }

/** Tells others about `me` and shows others, until `close`. */
export function bindPresence({ editor, connection: { awareness, moves }, me }: PresenceOptions): { close(): void } {
  const own = createOwnPresence(editor, me)
  const others = createOthersPresence(awareness, me.participant)
  const shown = new Set<TLInstancePresence['id']>()
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
  function showOthers() {
    const now = others.read(editor.getCurrentPageId())
    const gone = [...shown].filter((id) => !now.has(id))
    const changed = [...now.values()].filter((presence) => editor.store.get(presence.id) !== presence)
    shown.clear()
    for (const id of now.keys()) shown.add(id)
    if (gone.length + changed.length === 0) return
    editor.store.mergeRemoteChanges(() => {
      if (gone.length > 0) editor.store.remove(gone)
      if (changed.length > 0) editor.store.put(changed)
    })
  }

  const cursors = cursorsOf(editor)
  /** At once, and smoothly between two moves. */
  function drawCursors(moved: Moves) {
    for (const [client, { cursor }] of moved) {
      const person = cursor && editor.store.get(InstancePresenceRecordType.createId(String(client)))?.userId
      if (person) cursors.put(person, cursor)
    }
  }
  const bell = createFrameAlarm(showOthers)
  const ring = (pause: number) => bell.set(awareness.getStates().size > MANY ? pause : 0)
  const onChange = ({ added, updated, removed }: Change) => {
    others.replaced([...added, ...updated, ...removed])
    ring(PAUSE_WHEN_MANY)
  }
  awareness.setLocalStateField('user', me)
  const stopOwn = react('kringbord: own presence', () => {
    own.get()
    timer ??= setTimeout(send, Math.max(0, sentAt + 1000 / PER_SECOND - performance.now()))
  })
  awareness.on('change', onChange)
  const stopMoves = moves.onMoves((moved) => {
    others.moved(moved)
    drawCursors(moved)
    ring(PAUSE_OF_MOVES)
  })
  showOthers()
  return {
    close() {
      stopOwn()
      clearTimeout(timer)
      bell.stop()
      stopMoves()
      awareness.off('change', onChange)
      awareness.setLocalStateField('presence', null)
    },
  }
}
