// What is measured while everyone works: the age of what receivers know, how long changes take, and what came in.
import { nowUs } from '../instruments/clock.mjs'
import { createHistogram } from '../instruments/histogram.mjs'
import { CURSOR, EDIT } from '../instruments/marker.mjs'
import { traffic } from './socket.mjs'

export const KINDS = [CURSOR, EDIT]
/** No divisor of the senders' period, so that samples do not lock on to their phase. In milliseconds. */
const SAMPLE_EVERY = 37

/** Opens a window of `seconds` on what `samplers` receive; `close` gives the report. */
export function openWindow(samplers, seconds) {
  const from = nowUs()
  const cpu = process.cpuUsage()
  const before = { ...traffic }
  const pair = () => KINDS.map(() => createHistogram())
  const [latency, stale, late] = [pair(), pair(), createHistogram()]
  const thirds = [0, 1, 2].map(() => createHistogram())
  const counts = { marks: [0, 0], sent: [0, 0], skipped: 0 }

  const sample = () => {
    const now = nowUs()
    const third = thirds[Math.min(2, Math.floor((now - from) / ((seconds * 1e6) / 3)))]
    for (const { known } of samplers)
      for (const kind of KINDS)
        for (const us of known?.[kind] ?? []) {
          if (us === 0) continue
          stale[kind].add(now - us)
          third.add(now - us)
        }
  }
  const sampling = setInterval(sample, SAMPLE_EVERY)
  return {
    /** A change of this age reached a sampler. */
    arrived(kind, age) {
      counts.marks[kind]++
      latency[kind].add(age)
    },
    sent: (kind) => void counts.sent[kind]++,
    late(us, skipped) {
      late.add(us)
      counts.skipped += skipped
    },
    close() {
      clearInterval(sampling)
      const taken = (nowUs() - from) / 1e6
      const used = process.cpuUsage(cpu)
      const since = (key) => traffic[key] - before[key]
      return {
        ...counts,
        latency,
        stale,
        thirds,
        late,
        seconds: taken,
        samplers: samplers.length,
        framesIn: since('framesIn'),
        bytesIn: since('bytesIn'),
        bytesOut: since('bytesOut'),
        lost: traffic.lost,
        errors: traffic.errors.slice(0, 5),
        cpu: (used.user + used.system) / 1e6 / taken,
      }
    },
  }
}
