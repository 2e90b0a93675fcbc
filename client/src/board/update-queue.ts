// Document updates of others on their way in: applied together, at most once per animation frame, and less often when
// applying them takes long. Before each batch what waits here is written, so that Yjs merges and not we.
import * as Y from 'yjs'
import { type Alarm, createFrameAlarm } from './frame-alarm.ts'

export type UpdateQueue = {
  push(update: Uint8Array): void
  /** Applies all that came. */
  drain(): void
  close(): void
}

type Options = {
  doc: Y.Doc
  /** Of the transactions. */
  origin: unknown
  /** Called before a batch is applied. */
  before(): void
  /** An update that Yjs could not read; the others were applied. */
  broken(error: unknown): void
  alarm?: (ring: () => void) => Alarm
}

/** Share of time that applying may take: the pause is this many times as long as the work was, up to `MAX_PAUSE`. */
const REST = 2
const MAX_PAUSE = 100

export function createUpdateQueue({ doc, origin, before, broken, alarm = createFrameAlarm }: Options): UpdateQueue {
  let updates: Uint8Array[] = []
  let pause = 0

  function drain() {
    if (updates.length === 0) return
    const start = performance.now()
    before()
    const batch = updates
    updates = []
    // One transaction, so that one batch is one change to whoever looks.
    Y.transact(doc, () => batch.forEach(apply), origin, false)
    pause = Math.min(MAX_PAUSE, (performance.now() - start) * REST)
  }
  function apply(update: Uint8Array) {
    try {
      Y.applyUpdate(doc, update, origin)
    } catch (error) {
      broken(error)
    }
  }
  const bell = alarm(drain)
  return {
    push(update) {
      updates.push(update)
      bell.set(pause)
    },
    drain,
    close() {
      bell.stop()
      updates = []
    },
  }
}
