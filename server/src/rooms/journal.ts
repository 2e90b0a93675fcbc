// The updates of one board on their way to the store: queued, appended together, one append at a time, tried again
// until the store takes them. S2: what is not in the store is neither acknowledged nor shown to others.
// What cannot be put together is a fault of ours that no second try mends: the room is told, and ends with nothing
// acknowledged that is not stored. Those who wrote it still have it, and send it when they come back.
import * as Y from 'yjs'
import type { ClientClaim, Store } from '../store/store.ts'
import { createAlarm } from './alarm.ts'

/** One accepted update. `n` counts accepted updates of this room from 1. */
export type Entry = {
  n: number
  update: Uint8Array
  claims: readonly ClientClaim[]
  /** Hidden notes that it puts on the board. */
  shown: readonly string[]
}

export type Journal = {
  /** Queues an update. Returns its number. */
  push(update: Uint8Array, claims: readonly ClientClaim[], shown?: readonly string[]): number
  /** Number of the last update that was accepted, and of the last that is stored. */
  accepted(): number
  committed(): number
  /** Updates that are not stored yet, oldest first. */
  waiting(): Uint8Array[]
  waitingBytes(): number
  /** Milliseconds until what is pushed can leave for the store: 0 when that is now, or when the store makes us wait. */
  untilAppend(): number
  /** Lets what was pushed leave at once when its time has come, instead of in the next turn of the loop. */
  appendDue(): void
  /** Whether something is about to be stored: an append is under way, or will be within a tick. */
  storing(): boolean
  /** Whether the last append failed and the next has not succeeded yet. */
  failing(): boolean
  /** Resolves when nothing waits any more, or false after `timeout` milliseconds. */
  drain(timeout: number): Promise<boolean>
  close(): void
}

type Listeners = {
  /** `entries` are stored, as `update`, which is all of them in one; `seq` is the store's number of the append. */
  onCommitted(entries: readonly Entry[], update: Uint8Array, seq: number): void
  /** The store stopped (false) or started (true) to take updates. */
  onState(ok: boolean, error: unknown): void
  /** One of these listeners threw, or what waits cannot be put together; nothing is stored any more. */
  onError(error: unknown): void
}

const FIRST_RETRY = 250
const LAST_RETRY = 5_000
/** Milliseconds that timers may ring too early. */
const EARLY = 1

/** A journal of `boardId` whose first append starts at once and the next ones at most once per `tick()` milliseconds. */
export function createJournal(
  { boardId, store, tick, now }: { boardId: string; store: Store; tick(): number; now(): number },
  listeners: Listeners,
): Journal {
  let queue: Entry[] = []
  let inFlight: readonly Entry[] = []
  let accepted = 0
  let committed = 0
  let bytes = 0
  let retry = 0
  let startedAt = -Infinity
  let drained: (() => void)[] = []
  let closed = false

  const alarm = createAlarm(() => void start(), listeners.onError)
  const nextAppend = () => Math.max(0, startedAt + tick() - now())
  const start = async () => {
    if (inFlight.length > 0 || queue.length === 0 || closed) return
    inFlight = queue
    queue = []
    startedAt = now()
    try {
      const update = merged(inFlight)
      const done = await append(inFlight, update)
      if (closed) return
      if ('error' in done) failed(done.error)
      else stored(done.seq, update)
    } catch (error) {
      listeners.onError(error)
    }
  }
  const append = async (
    entries: readonly Entry[],
    update: Uint8Array,
  ): Promise<{ seq: number } | { error: unknown }> => {
    try {
      const seq = await store.append(
        boardId,
        update,
        entries.flatMap((entry) => entry.claims),
        entries.flatMap((entry) => entry.shown),
      )
      return { seq }
    } catch (error) {
      return { error }
    }
  }
  const stored = (seq: number, update: Uint8Array) => {
    const entries = inFlight
    inFlight = []
    for (const entry of entries) bytes -= entry.update.length
    committed = entries.at(-1)?.n ?? committed
    if (retry > 0) listeners.onState(true, null)
    retry = 0
    listeners.onCommitted(entries, update, seq)
    if (queue.length > 0) alarm.set(nextAppend())
    else for (const resolve of drained.splice(0)) resolve()
  }
  const failed = (error: unknown) => {
    queue = [...inFlight, ...queue]
    inFlight = []
    const first = retry === 0
    retry = first ? FIRST_RETRY : Math.min(LAST_RETRY, retry * 2)
    alarm.set(retry)
    if (first) listeners.onState(false, error)
  }

  return {
    push(update, claims, shown = []) {
      accepted += 1
      bytes += update.length
      queue.push({ n: accepted, update, claims, shown })
      // Frames that arrive in one turn of the loop are one append.
      if (inFlight.length === 0 && retry === 0) alarm.set(nextAppend())
      return accepted
    },
    accepted: () => accepted,
    committed: () => committed,
    waiting: () => [...inFlight, ...queue].map((entry) => entry.update),
    waitingBytes: () => bytes,
    untilAppend: nextAppend,
    appendDue() {
      if (queue.length === 0 || inFlight.length > 0 || retry > 0 || nextAppend() > EARLY) return
      alarm.stop()
      void start()
    },
    storing: () => retry === 0 && inFlight.length + queue.length > 0,
    failing: () => retry > 0,
    drain(timeout) {
      if (committed === accepted) return Promise.resolve(true)
      return new Promise((resolve) => {
        const late = setTimeout(() => resolve(false), timeout)
        drained.push(() => {
          clearTimeout(late)
          resolve(true)
        })
        alarm.stop()
        void start()
      })
    },
    close() {
      closed = true
      alarm.stop()
      drained = []
    },
  }
}

function merged(entries: readonly Entry[]): Uint8Array {
  const [first] = entries
  return entries.length === 1 && first ? first.update : Y.mergeUpdates(entries.map((entry) => entry.update))
}
