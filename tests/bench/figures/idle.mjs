// What a board costs in memory that somebody looks at and nobody changes: 1,000 boards of 50 shapes, one person each.
import { openSession, sleep } from '../load/session.mjs'

const BOARDS = 1_000
const SHAPES = 50
/** Milliseconds without a change; ours lets go of a document after 20 s. */
const AT_REST = 30_000

export default {
  title: 'memory per idle board of 50 shapes',
  unit: 'KB',
  servers: ['ywss', 'hocuspocus', 'tldraw', 'kringbord'],
  bars: [{ against: 'best', atMost: 0.5 }],
  async measure(server, { say, main }) {
    const session = await openSession({ server, boards: BOARDS, cursorHz: 0, editHz: 0, main })
    try {
      await sleep(1_000)
      const before = await session.server.memory()
      let made = true
      for (const room of session.rooms) made = (await session.server.boards.open(room, SHAPES)) && made
      const people = await session.play(session.idleSeats(session.rooms), { drainEvery: 100 })
      const { failed } = await people.ask('connect', { batch: 50 })
      if (!made) await people.ask('seed', { shapes: SHAPES })
      await people.ask('greet')
      await sleep(AT_REST)
      const after = await session.server.memory()
      const kb = (what) => Number(((after[what] - before[what]) / BOARDS / 1e3).toFixed(1))
      say(`${server}: ${kb('used')} KB on the heap, ${kb('resident')} KB resident, ${failed} failed`)
      return { value: failed > 0 ? null : kb('used'), resident: kb('resident') }
    } finally {
      await session.close()
    }
  },
}
