// Document updates of others on their way in: applied together, in the batch of their frame (frame-batch.ts). Before
// that what waits here is written, so that Yjs merges and not we.
import * as Y from 'yjs'
import type { FrameBatch } from './frame-batch.ts'

/** Of Yjs, for updates. */
type Encoding = 1 | 2

export type UpdateQueue = {
  /** `encoding`: the first, which is how changes travel, or the second. */
  push(update: Uint8Array, encoding?: Encoding): void
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
  batch: Pick<FrameBatch, 'join'>
}

export function createUpdateQueue({ doc, origin, before, broken, batch }: Options): UpdateQueue {
  let updates: { update: Uint8Array; encoding: Encoding }[] = []

  function applyAll() {
    if (updates.length === 0) return
    before()
    const came = updates
    updates = []
    // One transaction, so that each record is read once, as it is after all of them.
    Y.transact(doc, () => came.forEach(apply), origin, false)
  }
  function apply({ update, encoding }: (typeof updates)[number]) {
    try {
      if (encoding === 2) Y.applyUpdateV2(doc, update, origin)
      else Y.applyUpdate(doc, update, origin)
    } catch (error) {
      broken(error)
    }
  }
  const turn = batch.join(applyAll)
  return {
    push(update, encoding = 1) {
      updates.push({ update, encoding })
      turn.ask(0)
    },
    drain: turn.now,
    close() {
      turn.leave()
      updates = []
    },
  }
}
