// What one delivered change costs the server with 50 people on a board: CPU of all its threads, kernel included.
import { run } from '../load/run.mjs'
import { line } from '../load/verdict.mjs'

const TRIES = 3
/** Seconds of work before it is measured: a board is worked on for hours, and compiling takes the first ten seconds. */
const WARM_UP = 20

export default {
  title: 'server CPU per delivered change, 50 people',
  unit: 'µs',
  servers: ['ywss', 'kringbord', 'kringbord-stock'],
  bars: [
    { against: 'ywss', atMost: 0.2 },
    { title: 'with stock clients', ours: 'kringbord-stock', against: 'ywss', atMost: 0.2 },
  ],
  async measure(server, { say, main }) {
    const runs = []
    for (let i = 0; i < TRIES; i++) {
      runs.push(await run({ server, people: 50, warmUp: WARM_UP, main }))
      say(line(runs.at(-1)))
    }
    // The median: a neighbour on the machine costs both ways.
    const [, median] = runs.map(({ microseconds }) => microseconds).sort((a, b) => a - b)
    return { value: median, runs }
  },
}
