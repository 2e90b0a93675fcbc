// Who is where: one's own cursor, selection and camera to the others, and theirs into the editor, which draws and follows
// them by itself. Lossy by design: at most `PER_SECOND` times a second out, one batch per frame in, never stored.
import { type Editor, react, type TLInstancePresence } from 'tldraw'
import type { Awareness } from 'y-protocols/awareness'
import { createFrameAlarm } from './frame-alarm.ts'
import { createOwnPresence } from './own-presence.ts'
import { type AwarenessUser, parsePresence } from './parse-presence.ts'

export type { AwarenessUser } from './parse-presence.ts'

const PER_SECOND = 20
/** With more people than this, their cursors are brought up to date less often. */
const MANY = 10
const PAUSE_WHEN_MANY = 80

type PresenceOptions = { editor: Editor; awareness: Awareness; me: AwarenessUser }

/** Tells others about `me` and shows others, until `close`. */
export function bindPresence({ editor, awareness, me }: PresenceOptions): { close(): void } {
  const own = createOwnPresence(editor, me)
  const shown = new Set<TLInstancePresence['id']>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let sentAt = 0

  function send() {
    timer = undefined
    sentAt = performance.now()
    awareness.setLocalStateField('presence', own.get())
  }
  function showOthers() {
    const others = readOthers()
    const gone = [...shown].filter((id) => !others.has(id))
    const changed = [...others.values()].filter((presence) => editor.store.get(presence.id) !== presence)
    shown.clear()
    for (const id of others.keys()) shown.add(id)
    if (gone.length + changed.length === 0) return
    editor.store.mergeRemoteChanges(() => {
      if (gone.length > 0) editor.store.remove(gone)
      if (changed.length > 0) editor.store.put(changed)
    })
  }
  function readOthers(): Map<TLInstancePresence['id'], TLInstancePresence> {
    const others = new Map<TLInstancePresence['id'], TLInstancePresence>()
    for (const [client, state] of awareness.getStates()) {
      if (client === awareness.clientID) continue
      const presence = parse(client, state)
      // Another tab of one's own is nobody to look at.
      if (presence && presence.userId !== me.participant) others.set(presence.id, presence)
    }
    return others
  }

  const parsed = new WeakMap<object, TLInstancePresence | null>()
  /** Each state is read once: awareness replaces a state when it changes. */
  function parse(client: number, state: object): TLInstancePresence | null {
    const known = parsed.get(state)
    if (known !== undefined) return known
    const presence = parsePresence(client, state, editor.getCurrentPageId())
    parsed.set(state, presence)
    return presence
  }

  const bell = createFrameAlarm(showOthers)
  const onChange = () => bell.set(awareness.getStates().size > MANY ? PAUSE_WHEN_MANY : 0)
  awareness.setLocalStateField('user', me)
  const stopOwn = react('kringbord: own presence', () => {
    own.get()
    timer ??= setTimeout(send, Math.max(0, sentAt + 1000 / PER_SECOND - performance.now()))
  })
  awareness.on('change', onChange)
  showOthers()
  return {
    close() {
      stopOwn()
      clearTimeout(timer)
      bell.stop()
      awareness.off('change', onChange)
      awareness.setLocalStateField('presence', null)
    },
  }
}
