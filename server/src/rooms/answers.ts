// Answers to sync step 1: the whole board from a kept encoding, or the difference with what a peer has.
// S2: an answer leaves when all that it contains is stored. Joiners are served in slices, so that those at work do not
// notice them.
import * as Y from 'yjs'
import type { StoredDocument } from '../store/store.ts'
import { createAlarm } from './alarm.ts'
import type { Journal } from './journal.ts'
import { syncMessage } from './messages.ts'
import { type Packing, startPacking } from './packing.ts'

export type Answers<P> = {
  /** Answers `place`, which has what `stateVector` says. @throws when the vector is malformed */
  answer(place: P, stateVector: Uint8Array): void
  /** Update `n` is stored and was sent as `message`. Call in order, then `release`. */
  add(message: Uint8Array): void
  /** Everything up to the journal's committed number is stored: answers that waited for it leave. */
  release(): void
  /** Whether nobody waits for an answer. */
  isIdle(): boolean
  /** Keeps what the store has for joiners; only before anything happened in the room. */
  keep(stored: StoredDocument): void
  /** Forgets the kept encoding; the next joiner has it made again. */
  forget(): void
  /** The whole board, encoded now and kept for joiners from when it is stored; null while it is being built anew. */
  encode(): Uint8Array | null
  close(): void
}

/** `messages` and `packed` are made when they are asked for, and anew after something was added. */
type Snapshot = {
  message: Uint8Array
  since: Uint8Array[]
  sinceBytes: number
  messages: readonly Uint8Array[] | null
  packing: Packing | null
  packed: readonly Uint8Array[] | null
}
type Upcoming = { message: Uint8Array; upTo: number; since: Uint8Array[] }
/** What is stored while the store is read: it may be missing from what is read. */
type Reading = { since: Uint8Array[] }

const EMPTY = 1
/** Comes last, when all of the board was sent as updates: whoever is synced has everything. */
const END = syncMessage('step2', new Uint8Array([0, 0]))
const SLICE_MS = 8
const SLICE_BYTES = 32 * 1024 * 1024
/** What came after a snapshot is kept up to this many bytes, or half its size; then the board is encoded again. */
const MIN_SINCE = 64 * 1024

type Surroundings<P> = {
  /** The document with what was accepted and nothing else; null while it rests or is being built anew. */
  doc(): Y.Doc | null
  /** Whether it rests: then all of it is in the store. */
  isResting(): boolean
  /** What the store has. */
  read(): Promise<StoredDocument>
  journal: Journal
  now(): number
  /** Whether it understands packed messages. */
  unpacks(place: P): boolean
  /** Sends an answer, after which the peer follows changes. */
  deliver(place: P, messages: readonly Uint8Array[]): void
  onError(error: unknown): void
}

/** The answers of one room. */
export function createAnswers<P>(around: Surroundings<P>): Answers<P> {
  const { doc, journal, now, deliver, onError } = around
  let reading: Reading | null = null
  let closed = false
  let current: Snapshot | null = null
  let upcoming: Upcoming | null = null
  let waiting: { upTo: number; leave: () => void }[] = []
  let joiners: P[] = []

  const encode = () => {
    const board = doc()
    if (board === null) return null
    const update = Y.encodeStateAsUpdate(board)
    upcoming = {
      message: syncMessage('update', update),
      upTo: journal.accepted(),
      since: [],
    }
    promote()
    return update
  }
  const promote = () => {
    if (upcoming === null || journal.committed() < upcoming.upTo) return
    const { message, since } = upcoming
    current = createSnapshot(message, since)
    upcoming = null
  }
  /** Bytes as they are stored: nobody needs the document for them. */
  const keep = ({ snapshot, updates }: StoredDocument, stored: readonly Uint8Array[]) => {
    const all = snapshot ? [snapshot, ...updates] : updates
    const [first = END, ...rest] = all.map((update) => syncMessage('update', update))
    current = createSnapshot(first, [...rest, ...stored])
  }
  const read = async () => {
    const mine: Reading = { since: [] }
    reading = mine
    try {
      const stored = await around.read()
      if (closed) return
      if (current === null) keep(stored, mine.since)
      reading = null
      serve()
    } catch (error) {
      if (!closed) onError(error)
    }
  }
  const whenStored = (upTo: number, leave: () => void) => {
    if (journal.committed() >= upTo) leave()
    else waiting.push({ upTo, leave })
  }
  const serve = () => {
    if (current === null && upcoming === null && reading === null && joiners.length > 0) {
      if (around.isResting()) void read()
      else encode()
    }
    const start = now()
    let sent = 0
    const later: P[] = []
    while (joiners.length > 0 && current !== null && sent < SLICE_BYTES && now() - start < SLICE_MS) {
      const place = joiners.shift()
      if (place === undefined) break
      const messages = messagesFor(place, current)
      if (messages === null) later.push(place)
      else {
        deliver(place, messages)
        for (const message of messages) sent += message.length
      }
    }
    const isPacking = joiners.length === 0
    joiners = [...later, ...joiners]
    if (joiners.length > 0 && current !== null && !isPacking) turn.set(0)
  }
  /** What `place` gets of the board; null when it is being packed for it. */
  const messagesFor = (place: P, snapshot: Snapshot): readonly Uint8Array[] | null => {
    snapshot.messages ??= [snapshot.message, ...snapshot.since, END]
    if (!around.unpacks(place)) return snapshot.messages
    snapshot.packing ??= startPacking(snapshot.messages.slice(0, -1), () => closed || turn.set(0))
    if (snapshot.packing.isUnderWay()) return null
    const packed = snapshot.packing.get()
    if (packed === null) return snapshot.messages
    snapshot.packed ??= [packed.message, ...snapshot.messages.slice(packed.count)]
    return snapshot.packed
  }
  const turn = createAlarm(serve, onError)

  return {
    encode,
    keep: (stored) => keep(stored, []),
    answer(place, stateVector) {
      const board = doc()
      if (stateVector.length > EMPTY && board !== null && !journal.failing()) {
        const message = syncMessage('step2', Y.encodeStateAsUpdate(board, stateVector))
        whenStored(journal.accepted(), () => deliver(place, [message]))
        return
      }
      joiners.push(place)
      turn.set(0)
    },
    add(message) {
      // Stored while an encoding waits: it may hold this already, which does no harm.
      upcoming?.since.push(message)
      reading?.since.push(message)
      if (current === null) return
      current.since.push(message)
      current.sinceBytes += message.length
      current.messages = null
      current.packed = null
      if (current.sinceBytes > Math.max(MIN_SINCE, current.message.length / 2)) current = null
    },
    release() {
      promote()
      const due = waiting.filter((one) => one.upTo <= journal.committed())
      if (due.length > 0) waiting = waiting.filter((one) => one.upTo > journal.committed())
      for (const one of due) one.leave()
      if (joiners.length > 0) turn.set(0)
    },
    isIdle: () => waiting.length === 0 && joiners.length === 0,
    forget() {
      current = null
      upcoming = null
    },
    close() {
      closed = true
      turn.stop()
      waiting = []
      joiners = []
    },
  }
}

function createSnapshot(message: Uint8Array, since: Uint8Array[]): Snapshot {
  const sinceBytes = since.reduce((sum, one) => sum + one.length, 0)
  return { message, since, sinceBytes, messages: null, packing: null, packed: null }
}
