// A session: a server, boards on it, and players at work.
import { raiseSession, waitForQuiet } from '../instruments/process-usage.mjs'
import { startServer } from '../servers/start.mjs'
import { startPlayers } from './player.mjs'

/** Observers are numbered from here: they are no participants. */
const OBSERVERS = 90_000
const SETTLE = 500
const QUIET_PATIENCE = 8_000

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

export const defaults = {
  server: 'kringbord',
  /** Participants per board, and boards. */
  people: 50,
  boards: 1,
  cursorHz: 20,
  editHz: 20,
  /** Share of participants that also edit. */
  editing: 0.3,
  /** Shapes on each board before anybody joins. */
  shapes: 300,
  /** Receivers whose stream is scanned, and those of which a real document is made. */
  samplers: 8,
  probes: 2,
  nodeArgs: [],
}

/** Starts the server and fills its boards; `o` as in `defaults`. Close it when done. */
export async function openSession(options = {}) {
  const o = { ...defaults, ...options }
  raiseSession()
  const foreign = await waitForQuiet(o.quietPatience ?? QUIET_PATIENCE)
  const server = await startServer(o.server, o)
  const open = []
  const rooms = Array.from({ length: o.boards }, (_, i) => `board${i}`)

  /** Players with these seats; `o` may change the rates. */
  const play = async (seats, { total = 0, ...settings } = {}) => {
    const players = startPlayers()
    open.push(players)
    const entered = []
    // In order, as they are numbered; some at a time.
    for (let i = 0; i < seats.length; i += 20) {
      const part = seats.slice(i, i + 20)
      entered.push(
        ...(await Promise.all(part.map(async (s) => ({ ...s, ...(await server.boards.enter(s.room, s.n)) })))),
      )
    }
    const { cursorHz, editHz } = o
    const base = { port: server.port, wire: server.wire, cursorHz, editHz }
    await players.ask('prepare', { settings: { ...base, ...settings }, total, seats: entered })
    return players
  }
  const idleSeats = (names, role = 'sink') =>
    names.map((room, i) => ({ n: OBSERVERS + i, room, role, editor: false, boardFrom: 0, boardTo: 0 }))
  /** Makes the boards. One observer stays on each, because some peers forget a board that nobody looks at. */
  const fill = async (shapes = o.shapes, { settle = SETTLE } = {}) => {
    let made = true
    for (const room of rooms) made = (await server.boards.open(room, shapes)) && made
    const observers = await play(idleSeats(rooms))
    const { failed, errors } = await observers.ask('connect', { batch: 50 })
    if (failed > 0) throw new Error(`no board: ${errors}\n${server.log()}`)
    if (!made && shapes > 0) await observers.ask('seed', { shapes })
    await sleep(settle)
  }
  return {
    o,
    server,
    foreign,
    rooms,
    fill,
    play,
    idleSeats,
    players: () => open,
    async close(how) {
      await Promise.allSettled(open.map((players) => players.stop()))
      await server.stop(how)
    },
  }
}

/** The seats of everyone at work on the boards of a session. */
export function workingSeats({ people, boards, editing, samplers, probes }) {
  const isEditor = (i) => Math.floor((i + 1) * editing + 1e-9) > Math.floor(i * editing + 1e-9)
  const sampled = Math.ceil(boards / samplers)
  return Array.from({ length: boards }, (_, board) => {
    const from = board * people
    const perBoard = boards === 1 ? samplers : Math.max(1, Math.floor(samplers / boards))
    const scanning = board % sampled === 0 ? spread(Math.max(1, Math.min(perBoard, people - 3)), people) : new Set()
    const wanted = boards === 1 ? probes : board < probes ? 1 : 0
    const probing = [...spread(wanted * 3, people)].filter((i) => !scanning.has(i)).slice(0, wanted)
    return Array.from({ length: people }, (_, i) => ({
      n: from + i,
      room: `board${board}`,
      boardFrom: from,
      boardTo: from + people,
      role: probing.includes(i) ? 'probe' : scanning.has(i) ? 'sampler' : 'sink',
      editor: isEditor(i),
    }))
  }).flat()
}

/** `count` of `people`, evenly spaced: a server that walks its connections in order serves the last ones later. */
function spread(count, people) {
  return new Set(
    Array.from({ length: count }, (_, i) => Math.min(people - 1, Math.floor(((i + 0.5) * people) / count))),
  )
}
