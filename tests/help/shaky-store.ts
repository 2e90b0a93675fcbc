// A store that takes its time, fails now and then (also after it stored), and can be pulled from under a server.
import { openStored } from '@kringbord/server/src/store/snapshot.ts'
import type { Store } from '@kringbord/server/src/store/store.ts'
import * as Y from 'yjs'
import type { Random } from './random.ts'

export type ShakyStore = {
  store: Store
  /** What is stored, at this very moment. */
  committed: Y.Doc
  /** From now on nothing answers and nothing is stored, as after a power cut. */
  kill(): void
  /** Part of the appends that fail. */
  failures: { rate: number }
}

/** `inner` with faults. Two of them on the same `inner` are two lives of one server. */
export function createShakyStore(inner: Store, committed: Y.Doc, random: Random): ShakyStore {
  const failures = { rate: 0 }
  let dead = false
  const never = () => new Promise<never>(() => {})
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, random.int(0, 12)))
  const store: Store = {
    ...inner,
    async append(boardId, update, claims, shown) {
      await pause()
      if (dead) return never()
      if (random.chance(failures.rate)) throw new Error('disk full')
      const seq = await inner.append(boardId, update, claims, shown)
      Y.applyUpdate(committed, update)
      await pause()
      if (dead) return never()
      if (random.chance(failures.rate / 2)) throw new Error('stored, but the answer was lost')
      return seq
    },
    async document(boardId) {
      await pause()
      const stored = await inner.document(boardId)
      await pause()
      return dead ? never() : stored
    },
    async compact(boardId, snapshot, seq) {
      await pause()
      if (dead) return never()
      await inner.compact(boardId, snapshot, seq)
      const fill = await openStored({ snapshot, updates: [], seq })
      fill(committed)
    },
  }
  return {
    store,
    committed,
    failures,
    kill() {
      dead = true
    },
  }
}
