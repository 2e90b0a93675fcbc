// Frames per second while panning over 1,000 shapes: ours with 50 others who move a cursor 20 times a second, a third of
// them editing, over our real server; the bare board with nobody else.
import { openBoards, standing } from '../client/open-board.mjs'
import { framesWhilePanning } from '../client/pan.mjs'
import { workshopBoard } from '../client/workshop-board.mjs'
import { zoomTo } from '../client/zoom.mjs'
import { startPlayers } from '../load/player.mjs'

const SHAPES = 1_000
const PEOPLE = 50
const SECONDS = 4
const TRIES = 3

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
  let players = null
  try {
    await bare.page.goto(bare.url)
    await standing(bare.page)
    for (const { page } of [ours, bare]) await zoomTo(page, 0.5)
    const seats = Array.from({ length: PEOPLE }, (_, n) => ({
      n,
      room: 'board',
      role: 'sink',
      editor: n % 3 === 0,
      boardFrom: 0,
      boardTo: PEOPLE,
    }))
    const result = { ours: [], bare: [] }
    // Nobody else while the bare board is measured: the players would take its CPU.
    for (let i = 0; i < TRIES; i++) result.bare.push(await framesWhilePanning(bare.page, SECONDS))
    players = startPlayers({ cpu: null })
    const entered = await Promise.all(
      seats.map(async (seat) => ({ ...seat, ...(await server.boards.enter(seat.room, seat.n)) })),
    )
    await players.ask('prepare', {
      settings: { port: server.port, wire: server.wire, cursorHz: 20, editHz: 20 },
      total: PEOPLE,
      seats: entered,
    })
    await players.ask('connect', { batch: 10 })
    await players.ask('start')
    await ours.page
      .locator('.tl-collaborator__cursor, .tl-collaborator__cursor-hint')
      .nth(PEOPLE / 2)
      .waitFor({ state: 'attached' })
    for (let i = 0; i < TRIES; i++) result.ours.push(await framesWhilePanning(ours.page, SECONDS))
    return { ours: best(result.ours), bare: best(result.bare) }
  } finally {
    await players?.stop()
    await boards.close()
  }
}

const best = (tries) => tries.sort((a, b) => b.fps - a.fps)[0]
