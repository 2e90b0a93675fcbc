// The process that plays participants. A session starts it and asks it things over IPC, one answer per question.
import { nowUs } from '../instruments/clock.mjs'
import { CURSOR, EDIT } from '../instruments/marker.mjs'
import { converge, finalsOf, inspect, waitForShapes } from './convergence.mjs'
import { createKringbordWire } from './kringbord-wire.mjs'
import { makeShapes } from './records.mjs'
import { createSeat } from './seat.mjs'
import { createTldrawWire } from './tldraw-wire.mjs'
import { createRound } from './traffic.mjs'
import { KINDS, openWindow } from './window.mjs'
import { createYjsWire } from './yjs-wire.mjs'

const DRAIN_EVERY = 10
const ROUND_EVERY = 2

const state = { settings: null, wire: null, seats: [], rounds: [], timers: [], window: null, lastSent: [] }
const wires = { tldraw: createTldrawWire, kringbord: createKringbordWire }
const inRole = (role) => state.seats.filter((seat) => seat.role === role)

const questions = {
  /** Who plays here. `total` is the number of participants of all boards; `settings.area`, { w, h }: where they work. */
  prepare({ settings, total, seats }) {
    const wire = (wires[settings.wire.kind] ?? createYjsWire)(settings.wire)
    const onMark = (kind, age) => state.window?.arrived(kind, age)
    Object.assign(state, { settings, wire, lastSent: KINDS.map(() => new Float64Array(total)) })
    state.seats = seats.map((spec) => createSeat(spec, { port: settings.port, area: settings.area, wire, onMark }))
    const sinks = inRole('sink')
    every(settings.drainEvery ?? DRAIN_EVERY, () => {
      for (const seat of sinks) seat.socket?.drain()
    })
  },

  /** Connects everybody, `batch` at a time or all at once. */
  async connect({ batch = state.seats.length }) {
    const all = []
    for (let i = 0; i < state.seats.length; i += batch) {
      const part = state.seats.slice(i, i + batch).map((seat) => seat.connect())
      all.push(...part)
      if (batch < state.seats.length) await Promise.all(part)
    }
    await Promise.all(all)
    const failed = state.seats.filter((seat) => seat.error)
    const [begin, end] = [state.seats.map((s) => s.startUs), state.seats.map((s) => s.startUs + (s.joinUs ?? 0))]
    return {
      failed: failed.length,
      errors: failed.slice(0, 5).map((seat) => `${seat.n}: ${seat.error}`),
      bytes: state.seats.map((seat) => seat.joinBytes),
      tookMs: (Math.max(...end) - Math.min(...begin)) / 1e3,
    }
  },

  /** Fills boards through every seat: `shapes`, `each` in a frame, then `moves`; `pace.frames` every `pace.ms`. */
  async seed({ pace, ...content }) {
    await Promise.all(state.seats.map((seat) => seedThrough(seat, content, pace)))
  },

  /** Everyone begins to work. */
  start() {
    const { cursorHz, editHz } = state.settings
    const working = state.seats.filter((seat) => seat.joinUs !== null)
    const editors = working.filter((seat) => seat.editing)
    for (const seat of editors) seat.createShapes()
    const onLate = (late, skipped) => state.window?.late(late, skipped)
    const sends = (kind, change) => (seat) => {
      if (!seat.socket.open) return
      state.lastSent[kind][seat.n] = change(seat)
      state.window?.sent(kind)
    }
    const cursor = sends(CURSOR, (seat) => seat.sendCursor())
    const edit = sends(EDIT, (seat) => seat.sendEdit())
    state.rounds = [
      createRound(cursorHz, cursorHz > 0 ? working : [], { phase: (seat) => seat.phase, send: cursor, onLate }),
      createRound(editHz, editHz > 0 ? editors : [], { phase: (seat) => seat.editPhase, send: edit, onLate }),
    ]
    every(ROUND_EVERY, () => {
      const now = nowUs()
      for (const round of state.rounds) round.run(now)
    })
  },

  /** Everyone shows itself once. */
  greet() {
    for (const seat of state.seats) seat.sendCursor()
  },
  measure({ seconds }) {
    state.window = openWindow(inRole('sampler'), seconds)
  },
  report() {
    const report = state.window.close()
    state.window = null
    return report
  },
  /** Ends the work. */
  stop() {
    for (const round of state.rounds) round.stop()
    return { lastSent: state.lastSent.map((times) => [...times]), finals: finalsOf(state.seats) }
  },
  converge: (about) => converge(inRole('sampler'), about),
  inspect: ({ finals }) => inspect(inRole('probe'), { wire: state.wire, finals }),
  waitForShapes: (wanted) => waitForShapes(inRole('probe')[0], { wire: state.wire, ...wanted }),
  close() {
    for (const timer of state.timers) clearInterval(timer)
    for (const seat of state.seats) {
      clearInterval(seat.pinger)
      seat.socket?.close()
    }
  },
}

async function seedThrough(seat, { shapes, each, moves }, pace) {
  // Another client id than the seat's: what it writes is nobody's who works here.
  const writer = { ...seat, client: seat.client + 1 }
  let sent = 0
  for (const frame of state.wire.seedFrames(writer, makeShapes(shapes, 1 + seat.n), { each, moves })) {
    seat.socket.sendFrame(frame)
    if (pace && ++sent % pace.frames === 0) await new Promise((resolve) => setTimeout(resolve, pace.ms))
  }
}

function every(ms, action) {
  state.timers.push(setInterval(action, ms))
}

process.on('message', async ({ id, question, ...rest }) => {
  try {
    process.send({ id, answer: (await questions[question](rest)) ?? {} })
  } catch (error) {
    process.send({ id, error: error.stack })
  }
})
process.on('disconnect', () => process.exit(0))
