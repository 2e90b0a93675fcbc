// Answers to sync step 1: the whole board as it is kept for all, or the difference with what a peer has.
// S2: an answer leaves when all that it contains is stored. Joiners are served in slices, so that those at work do not
// notice them.
import * as Y from 'yjs'
import { packSnapshot } from '../store/snapshot.ts'
import type { Snapshot, StoredDocument } from '../store/store.ts'
import { createAlarm } from './alarm.ts'
import type { Journal } from './journal.ts'
import { type KeptBoard, keepBoard } from './kept-board.ts'
import { syncMessage } from './messages.ts'

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
  /**
   * The whole board as it is now, kept for joiners from when it is packed and all of it stored; null while it is not in
   * memory. @throws in the promise when it cannot be packed
   */
  encode(): Promise<Snapshot> | null
  close(): void
}

/** An encoding that joiners cannot have yet: it is being packed, or holds what is not stored up to `upTo`. */
type Upcoming = { snapshot: Snapshot | null; upTo: number; since: Uint8Array[] }
/** What is stored while the store is read: it may be missing from what is read. */
type Reading = { since: Uint8Array[] }

const EMPTY = 1
const SLICE_MS = 8
const SLICE_BYTES = 32 * 1024 * 1024

type Surroundings<P> = {
  /** The document with what was accepted and nothing else; null while it rests or is being built anew. */
  doc(): Y.Doc | null
  /** Whether it rests: then all of it is in the store. */
  isResting(): boolean
  /** What the store has. */
  read(): Promise<StoredDocument>
  journal: Journal
  now(): number
  /** Whether it understands what is packed. */
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
  let current: KeptBoard | null = null
  let upcoming: Upcoming | null = null
  let waiting: { upTo: number; leave: () => void }[] = []
  let joiners: P[] = []

  const fail = (error: unknown) => {
    if (!closed) onError(error)
  }
  const kept = { onReady: () => closed || turn.set(0), onError: fail }
  const encode = () => {
    const board = doc()
    if (board === null) return null
    const mine: Upcoming = { snapshot: null, upTo: journal.accepted(), since: [] }
    upcoming = mine
    const packed = packSnapshot(Y.encodeStateAsUpdateV2(board))
    packed.then((snapshot) => {
      mine.snapshot = snapshot
      promote()
      if (joiners.length > 0) turn.set(0)
    }, fail)
    return packed
  }
  const promote = () => {
    if (closed || upcoming === null || upcoming.snapshot === null || journal.committed() < upcoming.upTo) return
    const { snapshot, since } = upcoming
    current = keepBoard({ snapshot, since, ...kept })
    upcoming = null
  }
  /** As it is stored: nobody needs the document for that. */
  const keep = ({ snapshot, updates }: StoredDocument, stored: readonly Uint8Array[]) => {
    const since = [...updates.map((update) => syncMessage('update', update)), ...stored]
    current = keepBoard({ snapshot, since, ...kept })
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
      fail(error)
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
      const messages = current.messages(around.unpacks(place))
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
      current.add(message)
      if (current.isOutgrown()) current = null
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
