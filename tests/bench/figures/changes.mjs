// Script time per change of someone else that a board shows, with 5,000 shapes on it and with 500: one person drags a note
// in view at 20 Hz, everything else is at rest.

import { scriptPerChange } from '../client/changes.mjs'
import { openBoards } from '../client/open-board.mjs'
import { workshopBoard } from '../client/workshop-board.mjs'
import { zoomTo } from '../client/zoom.mjs'

const sizes = { small: 500, kringbord: 5_000 }
const TRIES = 2

export default {
  title: 'script time per remote change, 5,000 shapes',
  unit: 'ms',
  servers: ['small', 'kringbord'],
  bars: [{ against: 'small', atMost: 2 }],
  async measure(server, { say }) {
    const boards = await openBoards(workshopBoard(sizes[server]))
    try {
      await zoomTo(boards.ours.page, 0.5)
      const tries = []
      for (let i = 0; i < TRIES; i++) tries.push(await scriptPerChange(boards))
      say(`${server}: ${tries.map((ms) => ms.toFixed(2)).join(', ')} ms of script per change`)
      return { value: Number(Math.min(...tries).toFixed(2)) }
    } finally {
      await boards.close()
    }
  },
}
