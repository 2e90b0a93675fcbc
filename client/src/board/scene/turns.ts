// Work that may wait, a few milliseconds of it per frame: the first pieces of a frame at once, the rest in later frames.
import { createFrameAlarm } from '../frame-alarm.ts'

export type Turns<T> = {
  /** Does `work(item)` now when this frame has time left, else in a later one. Once, however often it is added. */
  add(item: T): void
  stop(): void
}

/** @param budget milliseconds of a frame */
export function createTurns<T>(budget: number, work: (item: T) => void): Turns<T> {
  const waiting = new Set<T>()
  let spent = 0
  const bell = createFrameAlarm(run)

  function run() {
    spent = 0
    for (const item of waiting) {
      if (spent >= budget) break
      waiting.delete(item)
      measure(item)
    }
    if (waiting.size > 0 || spent > 0) bell.set(0)
  }
  function measure(item: T) {
    const start = performance.now()
    work(item)
    spent += performance.now() - start
  }
  return {
    add(item) {
      if (spent < budget && waiting.size === 0) measure(item)
      else waiting.add(item)
      bell.set(0)
    },
    stop() {
      bell.stop()
      waiting.clear()
    },
  }
}
