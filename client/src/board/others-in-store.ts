// Others' presence into a tldraw store: whoever changed since the last time, in the batch of their frame (frame-batch.ts).
// Knows no editor.
import { InstancePresenceRecordType, type TLInstancePresence, type TLStore } from 'tldraw'
import type { BoardConnection } from './board-connection.ts'
import type { Moves } from './moves-line.ts'
import { createOthersPresence } from './others-presence.ts'
import type { Point } from './smooth-cursors.ts'

/** With more people than this the editor hears of them less often, and least of moves: cursors are drawn without it. */
const MANY = 10
const PAUSE_WHEN_MANY = 80
const PAUSE_OF_MOVES = 250

type OthersOptions = {
  store: TLStore
  /** The page that everyone is on. */
  page(): string
  connection: Pick<BoardConnection, 'awareness' | 'moves' | 'batch'>
  /** The participant who is nobody else. */
  me: string
  /** Someone points here, told as soon as it is heard. */
  pointed(person: string, point: Point): void
}

type Change = { added: number[]; updated: number[]; removed: number[] }

/** Shows others in `store` from now on. @returns a function that stops */
export function showOthers({ store, page, connection, me, pointed }: OthersOptions): () => void {
  const { awareness, moves, batch } = connection
  const others = createOthersPresence(awareness, me)
  const shown = new Set<TLInstancePresence['id']>()

  function show() {
    const now = others.read(page())
    const gone = [...shown].filter((id) => !now.has(id))
    const changed = [...now.values()].filter((presence) => store.get(presence.id) !== presence)
    shown.clear()
    for (const id of now.keys()) shown.add(id)
    if (gone.length + changed.length === 0) return
    store.mergeRemoteChanges(() => {
      if (gone.length > 0) store.remove(gone)
      if (changed.length > 0) store.put(changed)
    })
  }
  function tellCursors(moved: Moves) {
    for (const [client, { cursor }] of moved) {
      const person = cursor && store.get(InstancePresenceRecordType.createId(String(client)))?.userId
      if (person) pointed(person, cursor)
    }
  }
  const turn = batch.join(show)
  const ask = (pause: number) => turn.ask(awareness.getStates().size > MANY ? pause : 0)
  const onChange = ({ added, updated, removed }: Change) => {
    others.replaced([...added, ...updated, ...removed])
    ask(PAUSE_WHEN_MANY)
  }
  awareness.on('change', onChange)
  const stopMoves = moves.onMoves((moved) => {
    others.moved(moved)
    tellCursors(moved)
    ask(PAUSE_OF_MOVES)
  })
  turn.now()
  return () => {
    turn.leave()
    stopMoves()
    awareness.off('change', onChange)
  }
}
