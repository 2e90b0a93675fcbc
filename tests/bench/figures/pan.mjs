// Frames per second while panning over 1,000 shapes: ours with 50 others all over the board who move a cursor 20 times a
// second, a third of them dragging and typing, over our real server; the bare board with nobody else.
import { openBoards, standing } from '../client/open-board.mjs'
import { framesWhilePanning } from '../client/pan.mjs'
import { workshopBoard } from '../client/workshop-board.mjs'
import { zoomTo } from '../client/zoom.mjs'
import { startPlayers } from '../load/player.mjs'

const SHAPES = 1_000
const PEOPLE = 50
const SECONDS = 4
/** In board units: the tables of the board. */
const AREA = { w: 10_600, h: 7_900 }
const TRIES = 5
/** Milliseconds before each try, until what came before is done. */
const SETTLE = 1_000

let both = null

export default {
  title: 'frame rate while panning 1,000 shapes, 50 others at work',
  unit: 'fps',
  servers: ['bare', 'kringbord'],
  bars: [{ against: 'bare', atLeast: 0.9 }],
  async measure(server, { say }) {
    both ??= await measureBoth()
    const { fps, busy } = server === 'kringbord' ? both.ours : both.bare
    say(`${server}: ${fps} fps, main thread busy ${busy} %`)
    return { value: fps, busy }
  },
}

async function measureBoth() {
  const boards = await openBoards(workshopBoard(SHAPES))
  const { ours, bare, server } = boards
  const players = startPlayers({ cpu: null })
  try {
    await bare.page.goto(bare.url)
    await standing(bare.page)
    for (const { page } of [ours, bare]) await zoomTo(page, 0.5)
    await seatAll(players, server)
    await ours.page.locator('.k-faces-count', { hasText: String(PEOPLE + 1) }).waitFor()
    const tries = { ours: [], bare: [] }
    // In turns: how fast this machine is changes by the minute. Nobody else is at work while the bare board is panned: the
    // players would take its CPU.
    for (let i = 0; i < TRIES; i++) {
      players.pause()
      await bare.page.waitForTimeout(SETTLE)
      tries.bare.push(await framesWhilePanning(bare.page, SECONDS))
      players.resume()
      await ours.page.waitForTimeout(SETTLE)
      tries.ours.push(await framesWhilePanning(ours.page, SECONDS))
    }
    return { ours: mean(tries.ours), bare: mean(tries.bare) }
  } finally {
    await players.stop()
    await boards.close()
  }
}

async function seatAll(players, server) {
  const seats = Array.from({ length: PEOPLE }, (_, n) => ({
    n,
    room: 'board',
    role: 'sink',
    editor: n % 3 === 0,
    boardFrom: 0,
    boardTo: PEOPLE,
  }))
  const entered = await Promise.all(
    seats.map(async (seat) => ({ ...seat, ...(await server.boards.enter(seat.room, seat.n)) })),
  )
  await players.ask('prepare', {
    settings: { port: server.port, wire: { ...server.wire, marked: false }, area: AREA, cursorHz: 20, editHz: 20 },
    total: PEOPLE,
    seats: entered,
  })
  await players.ask('connect', { batch: 10 })
  await players.ask('start')
}

function mean(tries) {
  const of = (field) => tries.reduce((sum, one) => sum + one[field], 0) / tries.length
  return { fps: Math.round(of('fps') * 10) / 10, busy: Math.round(of('busy')) }
}
