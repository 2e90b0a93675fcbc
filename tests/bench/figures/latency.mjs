// How long a lone edit takes to someone else on a quiet board; ours includes the commit to disk.
import { run } from '../load/run.mjs'
import { line } from '../load/verdict.mjs'

const TRIES = 3

export default {
  title: 'latency of a lone edit, p50',
  unit: 'ms',
  servers: ['ywss', 'kringbord'],
  bars: [{ against: 'ywss', atMostMore: 10 }],
  async measure(server, { say, main }) {
    const runs = []
    const quiet = { people: 3, editing: 0.34, editHz: 4, cursorHz: 0, shapes: 50, probes: 0, seconds: 10, warmUp: 1 }
    for (let i = 0; i < TRIES; i++) {
      runs.push(await run({ server, ...quiet, main }))
      say(line(runs.at(-1)))
    }
    const [, median] = runs.map(({ latency }) => latency.edit.p50).sort((a, b) => a - b)
    return { value: median, runs }
  },
}
