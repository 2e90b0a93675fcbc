// One measured run: everyone joins, works, is measured for a while and stops; then everything must have arrived.
import { cpuSeconds, machineBusy, memory, resetPeak } from '../instruments/process-usage.mjs'
import { openSession, sleep, workingSeats } from './session.mjs'
import { summarize } from './verdict.mjs'

const CONVERGE_PATIENCE = 6_000

/** Runs the workload (`session.mjs` says its options) for `seconds` after `warmUp`. Returns what `verdict.mjs` makes of it. */
export async function run({ seconds = 8, warmUp = 3, closing, ...options } = {}) {
  const session = await openSession(options)
  const { o, server } = session
  try {
    await session.fill()
    const seats = workingSeats(o)
    const players = await session.play(seats, { total: seats.length })
    const joined = await players.ask('connect', { batch: 20 })
    await players.ask('start')
    await sleep(warmUp * 1e3)

    resetPeak(server.pid)
    await players.ask('measure', { seconds })
    const before = usage(session)
    await sleep(seconds * 1e3)
    const after = usage(session)
    const report = await players.ask('report')
    const { lastSent, finals } = await players.ask('stop')
    const converged = await players.ask('converge', { lastSent, patience: CONVERGE_PATIENCE })
    const probes = await players.ask('inspect', { finals })
    const used = { cpu: after.server - before.server, foreign: Math.max(0, after.others - before.others) }
    const facts = { ...used, peak: memory(server.pid).peak, alive: server.isAlive(), documents: server.documents }
    const result = summarize(o, { report, converged, probes, joined, server: facts })
    return result.errors.length > 0 ? { ...result, log: server.log().slice(-600) } : result
  } finally {
    await session.close(closing)
  }
}

function usage({ server, players }) {
  const own = [process.pid, server.pid, ...players().map(({ pid }) => pid)]
  const used = own.reduce((sum, pid) => sum + cpuSeconds(pid).total, 0)
  return { server: cpuSeconds(server.pid).total, others: machineBusy() - used }
}
