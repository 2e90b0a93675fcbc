// Replaces a board's log by a snapshot when it has grown. Runs beside the work of the room: only the encoding takes the
// loop's time, and joiners use the same encoding.
import type { Store, StoredDocument } from '../store/store.ts'
import type { RoomLimits } from './limits.ts'
import type { RoomLog } from './peer.ts'

export type Compaction = {
  /** An append of `bytes` is stored as `seq`. Compacts when it is time. */
  appended(seq: number, bytes: number): void
  /** Compacts a log of at least `rows`; resolves when it is done or turned out impossible. */
  run(rows: number): Promise<void>
  /** Size of the board as stored, in bytes. */
  size(): number
}

type Surroundings = {
  boardId: string
  store: Store
  limits: RoomLimits
  log: RoomLog
  /** The whole board, with everything that is stored and perhaps more; null when that cannot be had now. */
  encode(): Uint8Array | null
  /** Resolves when all that was accepted until now is stored; rejects when the room ends before that. */
  stored(): Promise<void>
}

/** Compaction of a board whose log is as in `stored`. */
export function createCompaction(
  { boardId, store, limits, log, encode, stored: allStored }: Surroundings,
  stored: StoredDocument,
): Compaction {
  let rows = stored.updates.length
  let logBytes = stored.updates.reduce((sum, update) => sum + update.length, 0)
  let snapshotBytes = stored.snapshot?.length ?? 0
  let last = stored.seq
  let running: Promise<void> | null = null

  const compact = async (): Promise<void> => {
    const snapshot = encode()
    if (snapshot === null) return
    const covered = { rows, logBytes, seq: last }
    // A snapshot never holds what is not in the log with the client ids that it claims.
    if (!(await settles(allStored()))) return
    try {
      await store.compact(boardId, snapshot, covered.seq)
      rows -= covered.rows
      logBytes -= covered.logBytes
      snapshotBytes = snapshot.length
    } catch (error) {
      // The log is complete without it; the next append tries again.
      log.warn({ board: boardId, err: error }, 'compaction failed')
    }
  }
  const run = (atLeast: number): Promise<void> => {
    if (running !== null) return running
    if (rows < atLeast) return Promise.resolve()
    running = compact().finally(() => {
      running = null
    })
    return running
  }

  return {
    appended(seq, bytes) {
      last = seq
      rows += 1
      logBytes += bytes
      if (rows >= limits.compactRows || logBytes >= limits.compactBytes) void run(1)
    },
    run,
    size: () => snapshotBytes + logBytes,
  }
}

/** Whether it resolves: when the room ends, there is nothing left to do. */
function settles(promise: Promise<void>): Promise<boolean> {
  return promise.then(
    () => true,
    () => false,
  )
}
