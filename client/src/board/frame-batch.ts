// When what comes from others is shown: documents and presence together, in one batch per animation frame at most, and less
// often when showing it takes long. Each of them keeps the newest it has (update-queue.ts, others-in-store.ts) and asks here
// for its turn; one alarm rings for all.
import { type Alarm, createFrameAlarm } from './frame-alarm.ts'

export type FrameBatch = {
  /** One who takes part: `work` is done in a batch that it asked for. */
  join(work: () => void): Turn
  /**
   * `around` gets every batch and runs it: an editor makes it one change to whoever looks. `rest`, asked after a batch, is
   * how many milliseconds the next one waits at least: more while the screen has something better to do. One at a time; the
   * last counts.
   * @returns a function that takes it away
   */
  within(around: (batch: () => void) => void, rest?: () => number): () => void
  close(): void
}

export type Turn = {
  /** Its work is done in the first frame after `pause` milliseconds, or earlier when it asked for earlier. */
  ask(pause: number): void
  /** Does its work now, asked for or not. */
  now(): void
  leave(): void
}

type Waiting = { work: () => void; due: number }

/** Due before the next frame could be. */
const SAME_FRAME = 12
/** Share of time that batches may take: the rest after one is this many times as long as it was, up to `MAX_REST`. */
const REST = 2
const MAX_REST = 100

/** `alarm` and `now` (milliseconds that only go forward) are the screen's, but for tests. */
export function createFrameBatch(alarm = createFrameAlarm, now: () => number = () => performance.now()): FrameBatch {
  const all = new Set<Waiting>()
  const plain = (batch: () => void) => batch()
  const noRest = () => 0
  let around = plain
  let leastRest = noRest
  let rested = 0
  let rings = Number.POSITIVE_INFINITY
  const bell: Alarm = alarm(ring)

  function run(due: readonly Waiting[]) {
    const errors: unknown[] = []
    for (const one of due) one.due = Number.POSITIVE_INFINITY
    around(() => {
      for (const { work } of due) {
        // One that fails takes nothing from the others, nor from the batch.
        try {
          work()
        } catch (error) {
          errors.push(error)
        }
      }
    })
    if (errors.length > 0) throw errors[0]
  }
  function ring() {
    rings = Number.POSITIVE_INFINITY
    const start = now()
    try {
      run([...all].filter(({ due }) => due <= start + SAME_FRAME))
    } finally {
      rested = now() + Math.max(leastRest(), Math.min(MAX_REST, (now() - start) * REST))
      setBell()
    }
  }
  function setBell() {
    const next = Math.max(rested, Math.min(...[...all].map(({ due }) => due)))
    if (next >= rings) return
    bell.stop()
    rings = next
    bell.set(Math.max(0, next - now()))
  }
  return {
    join(work) {
      const one: Waiting = { work, due: Number.POSITIVE_INFINITY }
      all.add(one)
      return {
        ask(pause) {
          one.due = Math.min(one.due, now() + pause)
          setBell()
        },
        now: () => run([one]),
        leave: () => void all.delete(one),
      }
    },
    within(next, rest = noRest) {
      around = next
      leastRest = rest
      return () => {
        if (around !== next) return
        around = plain
        leastRest = noRest
      }
    },
    close() {
      bell.stop()
      all.clear()
    },
  }
}
