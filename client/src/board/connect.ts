// The connection of one board: a Y.Doc and an awareness over y-websocket's protocol, what is known to be saved, and coming
// back after a loss. What the frames mean is in docs/protocol.md. Knows no editor.
import { mayWrite, roles } from '@kringbord/shared/access'
import { boardRoots } from '@kringbord/shared/board'
import { CLOSE, MESSAGE_QUERY_AWARENESS, type WireMessage } from '@kringbord/shared/wire'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createLiveFeed } from '../session/feed/live-feed.ts'
import { createBackoff } from './backoff.ts'
import type { BoardConnection, ConnectOptions } from './board-connection.ts'
import { finalReason, syncUrl } from './closing.ts'
import { createFrameBatch } from './frame-batch.ts'
import { createHeartbeat } from './heartbeat.ts'
import { createListeners } from './listeners.ts'
import { createMovesLine } from './moves-line.ts'
import { watchPage } from './page-events.ts'
import { createPromise } from './promise.ts'
import { createProvider } from './provider.ts'
import { createValue } from './readable.ts'
import { createSaveLedger } from './save-state.ts'
import { createSessionFeed } from './session-feed.ts'
import { changedRecords, unsavedOf, unsavedRecords } from './unsaved-copy.ts'

export type { BoardConnection, ConnectOptions } from './board-connection.ts'
export type { Readable } from './readable.ts'
export type { SaveState } from './save-state.ts'

const LOOK_EVERY = 500
/** Closed because a message was larger than the server reads; it would be again. */
const TOO_LARGE = 1009
/** Other y-websocket clients forget who is silent for 30 s. */
const RENEW_EVERY = 15_000

/** Connects and stays connected until `close`, or until the server says that there is nothing to come back for. */
export function connectBoard({ boardId, token, role, url, socket }: ConnectOptions): BoardConnection {
  const doc = new Y.Doc()
  const batch = createFrameBatch()
  const awareness = new Awareness(doc)
  // The server says who is gone when their connection is; a hidden page's timers are too slow to prove that it is there.
  clearInterval(awareness._checkInterval)
  const now = () => Date.now()
  const ledger = createSaveLedger({ viewer: !mayWrite(role), now })
  const backoff = createBackoff({ now, random: Math.random })
  const progress = createValue(0)
  const roleNow = createValue(role)
  const save = createValue(ledger.state())
  const feed = createSessionFeed(now)
  const moment = createLiveFeed()
  /** Client ids that this person has written with, also on other devices. */
  const own = new Set<number>()
  const changed = createListeners<[what: string]>()
  const before = createListeners<[]>()
  const ready = createPromise()
  const { records } = boardRoots(doc)
  const { provider, close: closeProvider } = createProvider({
    doc,
    awareness,
    url: url ?? syncUrl(),
    boardId,
    token,
    socket: socket ?? WebSocket,
    batch,
    before: before.tell,
    broken,
    onChange(transaction) {
      ledger.changed(changedRecords(records, transaction))
      show()
    },
    onSent(kind) {
      ledger.sent(kind)
      show()
    },
    onLoaded() {
      progress.set(1)
      ready.resolve()
    },
    onMessage,
  })
  let again: ReturnType<typeof setTimeout> | undefined
  let over = false

  // Tells only what differs: this runs with every frame.
  function show() {
    const [was, is] = [save.get(), ledger.state()]
    if (was.kind !== is.kind || was.waiting !== is.waiting || was.savedAt !== is.savedAt) save.set(is)
  }
  function broken(error: unknown) {
    console.error('[kringbord] an update could not be read; asking for the board again', error)
    drop()
  }

  function onMessage(message: WireMessage) {
    if (message.kind === 'hello') roleNow.set(roles.find((one) => one === message.role) ?? role)
    if (message.kind === 'ack') ledger.acknowledged(message.upTo)
    if (message.kind === 'state') ledger.storing(message.ok)
    if (message.kind === 'session') feed.take(message)
    moment.take(message)
    if (message.kind === 'clients') for (const id of message.ids) own.add(id)
    if (message.kind === 'refuse') end('refused', message.code)
    if (message.kind === 'changed') changed.tell(message.what)
    show()
  }
  provider.on('status', ({ status }) => {
    if (status !== 'connected') return
    backoff.opened()
    ledger.opened()
    feed.restart()
    progress.set(Math.max(progress.get(), 0.4))
    // Others forgot us when the last connection ended; a newer clock makes them look again.
    awareness.setLocalState(awareness.getLocalState())
    show()
  })
  provider.on('connection-close', (event) => {
    ledger.closed()
    provider.shouldConnect = false
    const reason = finalReason(event?.code ?? 0, event?.reason)
    if (reason) end('ended', reason)
    else if (event?.code === CLOSE.refused) end('refused', event.reason)
    else if (event?.code === TOO_LARGE) end('refused', 'too-large')
    show()
    clearTimeout(again)
    if (!over) again = setTimeout(() => provider.connect(), backoff.closed())
  })

  function end(kind: 'refused' | 'ended', reason: string) {
    over = true
    ledger.ended(kind, reason)
    ready.reject(new Error(`the connection ended: ${reason}`))
  }
  /** Gives up a connection that does not answer; the next one follows. */
  function drop() {
    if (!over) provider.disconnect()
  }
  function retry() {
    if (over) return
    if (provider.wsconnected) return heartbeat.ask()
    clearTimeout(again)
    provider.connect()
  }
  const heartbeat = createHeartbeat({
    now,
    isOpen: () => provider.wsconnected,
    heardAt: () => provider.wsLastMessageReceived,
    ask: () => provider.ws?.send(new Uint8Array([MESSAGE_QUERY_AWARENESS])),
    drop,
  })
  const renewal = setInterval(() => awareness.setLocalState(awareness.getLocalState()), RENEW_EVERY)
  const timer = setInterval(() => {
    heartbeat.look()
    show()
  }, LOOK_EVERY)
  const stopPage = watchPage({ onWake: retry, onLeave: before.tell, mustStay: () => ledger.state().waiting > 0 })
  // Who waits for `ready` hears of it; nobody has to.
  ready.promise.catch(() => {})
  provider.connect()
  progress.set(0.1)

  return {
    doc,
    awareness,
    batch,
    moves: createMovesLine(provider),
    ready: ready.promise,
    progress,
    role: roleNow,
    save,
    session: feed.session,
    clock: feed.clock,
    live: moment.live,
    around: moment.around,
    onReaction: moment.onReaction,
    isOwn(id) {
      const item = records.get(id)?._item
      return !item || item.id.client === doc.clientID || own.has(item.id.client)
    },
    onChanged: changed.add,
    beforeRemote: before.add,
    unsavedCopy: () => unsavedRecords(records, ledger.unsaved()),
    unsaved: () => unsavedOf(records, ledger.unsaved()),
    retry,
    close() {
      before.tell()
      over = true
      clearTimeout(again)
      clearInterval(timer)
      clearInterval(renewal)
      stopPage()
      closeProvider()
      batch.close()
      awareness.destroy()
      doc.destroy()
    },
  }
}
