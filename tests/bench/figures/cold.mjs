// The first to open a board of 5,000 shapes after a restart: what the server's CPU does for it. Each shape was put on
// the board by itself and moved three times.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cpuSeconds, memory } from '../instruments/process-usage.mjs'
import { openSession, sleep } from '../load/session.mjs'

const SHAPES = 5_000
const MOVES = 15_000
/** Ours takes 200 frames a second from one connection: ten fill the board together. */
const WRITERS = 10
const PACE = { frames: 9, ms: 50 }
const RESTARTS = 3
/** tldraw stores a room some seconds after everyone left. */
const LEFT = 8_000
const PATIENCE = 120_000

export default {
  title: 'cold load of 5,000 shapes, server CPU',
  unit: 's',
  servers: ['ywss-stored', 'hocuspocus-stored', 'tldraw-stored', 'kringbord'],
  bars: [{ against: 'best', atMost: 0.6 }],
  async measure(server, { say, main }) {
    const dir = mkdtempSync(join(tmpdir(), 'kringbord-cold-'))
    try {
      const known = await write(server, { dir, main })
      const loads = []
      for (let i = 0; i < RESTARTS; i++) loads.push(await load(server, { dir, main, known }))
      say(`${server}: ${loads.map((one) => JSON.stringify(one)).join(' ')}`)
      const whole = loads.every(({ shapes }) => shapes >= SHAPES)
      const [, median] = loads.map(({ cpu }) => cpu).sort((a, b) => a - b)
      return { value: whole ? median : null, loads }
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  },
}

/** Fills the board and ends the server. Returns what is known of the boards, for after a restart. */
async function write(server, options) {
  const session = await openSession({ server, ...options, boards: 1 })
  try {
    await session.server.boards.open('board0', 0)
    const writers = await session.play(session.idleSeats(Array(WRITERS).fill('board0')))
    await writers.ask('connect')
    await writers.ask('seed', { shapes: SHAPES / WRITERS, each: 1, moves: MOVES / WRITERS, pace: PACE })
    await untilIdle(session.server.pid)
    await writers.stop()
    await sleep(LEFT)
    return session.server.boards.known
  } finally {
    await session.close({ gently: true })
  }
}

async function load(server, { known, ...options }) {
  const session = await openSession({ server, ...options })
  try {
    for (const [room, board] of known ?? []) session.server.boards.known.set(room, board)
    const [seat] = session.idleSeats(['board0'], 'probe')
    const probe = await session.play([seat])
    await sleep(500)
    const { pid } = session.server
    const [cpu, rss] = [cpuSeconds(pid).total, memory(pid).now]
    await probe.ask('connect')
    // A tldraw server sends JSON: whole when it is this large.
    const { ms, shapes, bytes } = await probe.ask('waitForShapes', {
      shapes: SHAPES,
      bytes: SHAPES * 300,
      patience: 60_000,
    })
    const used = cpuSeconds(pid).total - cpu
    return {
      ms: Math.round(ms),
      cpu: Number(used.toFixed(2)),
      shapes,
      megabytes: bytes / 1e6,
      rise: (memory(pid).peak - rss) / 1e6,
    }
  } finally {
    await session.close({ gently: true })
  }
}

/** Until the server has nothing more to do: stored, merged, at rest. */
async function untilIdle(pid) {
  const start = Date.now()
  for (let last = -1; Date.now() - start < PATIENCE; ) {
    await sleep(3_000)
    const now = cpuSeconds(pid).total
    if (now - last < 0.06) return
    last = now
  }
}
