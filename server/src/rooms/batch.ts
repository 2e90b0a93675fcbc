// What comes between two commits, handled together just before the next: nobody would hear of it earlier, and code that runs
// ten times in a row is several times faster than code that runs ten times between other things.
import { createAlarm } from './alarm.ts'

export type Batch<T> = {
  /** Keeps `one` until the wait is over; whether it did: when there is nothing to wait for it is the caller's. */
  keeps(one: T): boolean
  /** Handles what was kept, in order. */
  flush(): void
  isEmpty(): boolean
  close(): void
}

type Surroundings<T> = {
  /** Milliseconds until it is of use to handle something; 0 for now. */
  wait(): number
  handle(one: T): void
  /** All that was kept is handled. */
  handled(): void
  onError(error: unknown): void
}

/** An empty batch. */
export function createBatch<T>({ wait, handle, handled, onError }: Surroundings<T>): Batch<T> {
  let kept: T[] = []
  const flush = () => {
    if (kept.length === 0) return
    alarm.stop()
    const due = kept
    kept = []
    for (const one of due) handle(one)
    handled()
  }
  const alarm = createAlarm(flush, onError)
  return {
    keeps(one) {
      const left = kept.length > 0 ? 1 : wait()
      if (left <= 0) return false
      if (kept.push(one) === 1) alarm.set(left)
      return true
    },
    flush,
    isEmpty: () => kept.length === 0,
    close() {
      alarm.stop()
      kept = []
    },
  }
}
