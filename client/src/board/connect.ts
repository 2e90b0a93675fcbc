// The connection of one board: a Y.Doc and an awareness over y-websocket's protocol, what is known to be saved, and coming
// back after a loss. What the frames mean is in docs/protocol.md. Knows no editor.
import type { Role } from '@kringbord/shared/access'
import { boardRoots } from '@kringbord/shared/board'
import { CLOSE, MESSAGE_KRINGBORD, MESSAGE_QUERY_AWARENESS, MESSAGE_SYNC, readMessage } from '@kringbord/shared/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Awareness } from 'y-protocols/awareness'
import { messageYjsSyncStep1, messageYjsSyncStep2, readSyncStep1 } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createBackoff } from './backoff.ts'
import { countingSocket } from './counting-socket.ts'
import { createHeartbeat } from './heartbeat.ts'
import { watchPage } from './page-events.ts'
import { createValue, type Readable } from './readable.ts'
import { createSaveLedger, type SaveState } from './save-state.ts'
import { changedRecords, unsavedRecords } from './unsaved-copy.ts'
import { createUpdateQueue } from './update-queue.ts'

export type { Readable } from './readable.ts'
export type { SaveState } from './save-state.ts'

export type BoardConnection = {
  doc: Y.Doc
  awareness: Awareness
  /** Resolves when the board is here for the first time; rejects when the connection ended before that. */
  ready: Promise<void>
  /** How far the first load is, 0 to 1. */
  progress: Readable<number>
  save: Readable<SaveState>
  /** The server says that something outside the document changed: people, title, … @returns a function that stops */
  onChanged(listener: (what: string) => void): () => void
  /**
   * Calls back before anything remote is applied, and before someone leaves: the moment to write what waits.
   * @returns a function that stops
   */
  beforeRemote(listener: () => void): () => void
  /** What is on this device alone, as JSON to keep; null when there is nothing. */
  unsavedCopy(): string | null
  /** Tries to connect now. */
  retry(): void
  close(): void
}

export type ConnectOptions = {
  boardId: string
  token: string
  role: Role
  /** Of the sync route; that of this page by default. */
  url?: string
  /** Outside a browser: the WebSocket class to use. */
  socket?: typeof WebSocket
}

const LOOK_EVERY = 500
/** Other y-websocket clients forget who is silent for 30 s. */
const RENEW_EVERY = 15_000

/** Connects and stays connected until `close`, or until the server says that there is nothing to come back for. */
export function connectBoard({ boardId, token, role, url, socket }: ConnectOptions): BoardConnection {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  // The server says who is gone when their connection is; a hidden page's timers are too slow to prove that it is there.
  clearInterval(awareness._checkInterval)
  const now = () => Date.now()
  const ledger = createSaveLedger({ viewer: role === 'viewer', now })
  const backoff = createBackoff({ now, random: Math.random })
  const progress = createValue(0)
  const save = createValue(ledger.state())
  const changed = new Set<(what: string) => void>()
  const before = new Set<() => void>()
  const ready = createPromise()
  const { records } = boardRoots(doc)
  // Ours, before the provider's own: a change is known before its frame is.
  const noteChange = (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (origin === provider) return
    ledger.changed(changedRecords(records, transaction))
    show()
  }
  doc.on('update', noteChange)
  const provider = new WebsocketProvider(url ?? pageUrl(), boardId, doc, {
    awareness,
    connect: false,
    disableBc: true,
    params: { token, ack: '1' },
    // Coming back is done here, with another rhythm and only for closings that time can heal.
    shouldReconnect: () => false,
    WebSocketPolyfill: countingSocket(socket ?? WebSocket, (kind) => {
      ledger.sent(kind)
      show()
    }),
  })
  const queue = createUpdateQueue({ doc, origin: provider, before: flush, broken })
  let again: ReturnType<typeof setTimeout> | undefined
  let over = false

  // Tells only what differs: this runs with every frame.
  function show() {
    const [was, is] = [save.get(), ledger.state()]
    if (was.kind !== is.kind || was.waiting !== is.waiting || was.savedAt !== is.savedAt) save.set(is)
  }
  function flush() {
    for (const listener of before) listener()
  }
  function broken(error: unknown) {
    console.error('[kringbord] an update could not be read; asking for the board again', error)
    drop()
  }

  // The provider's own handler, but for updates, which wait for the next frame together.
  provider.messageHandlers[MESSAGE_SYNC] = (encoder, decoder, _provider, emitSynced) => {
    const kind = decoding.readVarUint(decoder)
    if (kind === messageYjsSyncStep1) {
      queue.drain()
      flush()
      encoding.writeVarUint(encoder, MESSAGE_SYNC)
      readSyncStep1(decoder, encoder, doc)
      return
    }
    queue.push(decoding.readVarUint8Array(decoder))
    if (kind !== messageYjsSyncStep2) return
    queue.drain()
    if (emitSynced) provider.synced = true
    progress.set(1)
    ready.resolve()
  }
  provider.messageHandlers[MESSAGE_KRINGBORD] = (_encoder, decoder) => {
    const message = readMessage(decoder)
    if (message?.kind === 'ack') ledger.acknowledged(message.upTo)
    if (message?.kind === 'state') ledger.storing(message.ok)
    if (message?.kind === 'refuse') end('refused', message.code)
    if (message?.kind === 'changed') for (const listener of changed) listener(message.what)
    show()
  }
  provider.on('status', ({ status }) => {
    if (status !== 'connected') return
    backoff.opened()
    ledger.opened()
    progress.set(Math.max(progress.get(), 0.4))
    // Others forgot us when the last connection ended; a newer clock makes them look again.
    awareness.setLocalState(awareness.getLocalState())
    show()
  })
  provider.on('connection-close', (event) => {
    ledger.closed()
    provider.shouldConnect = false
    if (event?.code === CLOSE.unauthorized) end('ended', 'unauthorized')
    else if (event?.code === CLOSE.forbidden) end('ended', 'forbidden')
    else if (event?.code === CLOSE.gone) end('ended', 'gone')
    else if (event?.code === CLOSE.refused) end('refused', event.reason)
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
  const stopPage = watchPage({ onWake: retry, onLeave: flush, mustStay: () => ledger.state().waiting > 0 })
  // Who waits for `ready` hears of it; nobody has to.
  ready.promise.catch(() => {})
  provider.connect()
  progress.set(0.1)

  return {
    doc,
    awareness,
    ready: ready.promise,
    progress,
    save,
    onChanged: (listener) => add(changed, listener),
    beforeRemote: (listener) => add(before, listener),
    unsavedCopy: () => unsavedRecords(records, ledger.unsaved()),
    retry,
    close() {
      flush()
      over = true
      clearTimeout(again)
      clearInterval(timer)
      clearInterval(renewal)
      stopPage()
      queue.close()
      doc.off('update', noteChange)
      provider.destroy()
      awareness.destroy()
      doc.destroy()
    },
  }
}

function createPromise() {
  let resolve = () => {}
  let reject = (_reason: Error) => {}
  const promise = new Promise<void>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

function add<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function pageUrl(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`
}
