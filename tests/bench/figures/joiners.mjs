// A hundred people open a board of 5,000 shapes at the same moment, while ten are at work on it.
import { createHistogram } from '../instruments/histogram.mjs'
import { cpuSeconds } from '../instruments/process-usage.mjs'
import { openSession, sleep, workingSeats } from '../load/session.mjs'

const JOINERS = 100
const SHAPES = 5_000
/** Milliseconds that those at work may notice. */
const NOTICED = 150

export default {
  title: '100 open 5,000 shapes, time to the last',
  unit: 'ms',
  servers: ['ywss', 'hocuspocus', 'tldraw', 'kringbord'],
  bars: [
    { against: 'best', atMost: 0.06 },
    { title: 'staleness that ten at work notice meanwhile', of: 'noticedMs', below: NOTICED },
  ],
  async measure(server, { say, main }) {
    const session = await openSession({ server, people: 10, samplers: 6, probes: 0, shapes: SHAPES, main })
    try {
      await session.fill(SHAPES, { settle: 3_000 })
      const workers = workingSeats(session.o)
      const players = await session.play(workers, { total: workers.length })
      await players.ask('connect', { batch: 10 })
      await players.ask('start')
      const joiners = await session.play(session.idleSeats(Array(JOINERS).fill('board0')), { cursorHz: 0, editHz: 0 })
      await sleep(2_500)
      await players.ask('measure', { seconds: 10 })
      await sleep(1_000)
      const before = cpuSeconds(session.server.pid).total
      const joined = await joiners.ask('connect')
      const cpu = cpuSeconds(session.server.pid).total - before
      await sleep(1_500)
      const { stale } = await players.ask('report')
      const noticed = Math.max(...stale.map((one) => createHistogram(one).summary().max))
      const megabytes = joined.bytes.reduce((sum, bytes) => sum + bytes, 0) / JOINERS / 1e6
      const facts = { failed: joined.failed, cpuSeconds: cpu, megabytes, noticedMs: Math.round(noticed) }
      say(`${server}: last after ${joined.tookMs.toFixed(0)} ms, ${JSON.stringify(facts)}`)
      return { value: joined.failed > 0 ? null : Math.round(joined.tookMs), ...facts }
    } finally {
      await session.close()
    }
  },
}
