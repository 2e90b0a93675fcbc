// Replaces a board's log by a snapshot when it has grown. Runs beside the work of the room: only the encoding takes the
// loop's time, and joiners use the same encoding.
import { isPacked } from '../store/snapshot.ts'
import type { Snapshot, Store, StoredDocument } from '../store/store.ts'
import type { RoomLimits } from './limits.ts'
import type { RoomLog } from './peer.ts'

export type Compaction = {
  /** An append of `bytes` is stored as `seq`. Compacts when it is time. */
  appended(seq: number, bytes: number): void
  /**
   * Nobody needs the document for a while: compacts if that makes it easier to open next time. Resolves when it is done or
   * turned out impossible.
   */
  rest(): Promise<void>
  /** Size of the board as stored, in bytes, before anything is compressed. */
  size(): number
}

type Surroundings = {
  boardId: string
  store: Store
  limits: RoomLimits
  log: RoomLog
  /** The whole board as it is now, with everything that is stored and perhaps more; null when that cannot be had now. */
  encode(): Promise<Snapshot> | null
  /** Resolves when all that was accepted until now is stored; rejects when the room ends before that. */
  stored(): Promise<void>
}

/** Rows of the log from which it is worth a snapshot when the document rests. */
const REST_ROWS = 50
/** And bytes that are stored as they are: a snapshot is a tenth of them. */
const REST_BYTES = 32 * 1024

/** Compaction of a board whose log is as in `stored`. */
export function createCompaction(
  { boardId, store, limits, log, encode, stored: allStored }: Surroundings,
  stored: StoredDocument,
): Compaction {
  let rows = stored.updates.length
  let logBytes = stored.updates.reduce((sum, update) => sum + update.length, 0)
  /** Of the snapshot, and how much of that is not packed because it is an older one. */
  let snapshotBytes = stored.snapshot ? (stored.snapshot.size ?? stored.snapshot.bytes.length) : 0
  let plainBytes = isPacked(stored.snapshot) ? 0 : snapshotBytes
  let last = stored.seq
  let running: Promise<void> | null = null

  const compact = async (): Promise<void> => {
    const packing = encode()
    if (packing === null) return
    const covered = { rows, logBytes, seq: last }
    // A snapshot never holds what is not in the log with the client ids that it claims.
    const complete = settles(allStored())
    try {
      const snapshot = await packing
      if (!(await complete)) return
      await store.compact(boardId, snapshot, covered.seq)
      rows -= covered.rows
      logBytes -= covered.logBytes
      snapshotBytes = snapshot.size ?? snapshot.bytes.length
      plainBytes = 0
    } catch (error) {
      // The log is complete without it; the next append tries again.
      log.warn({ board: boardId, err: error }, 'compaction failed')
    }
  }
  const run = (): Promise<void> => {
    running ??= compact().finally(() => {
      running = null
    })
    return running
  }

  return {
    appended(seq, bytes) {
      last = seq
      rows += 1
      logBytes += bytes
      if (rows >= limits.compactRows || logBytes >= limits.compactBytes) void run()
    },
    rest() {
      const isLarge = rows >= REST_ROWS || logBytes + plainBytes >= REST_BYTES
      return running ?? (rows > 0 && isLarge ? run() : Promise.resolve())
    },
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
