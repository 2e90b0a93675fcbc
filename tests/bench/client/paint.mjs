// First paint of a board: from the moment its address is opened to the frame in which every shape in view stands on the
// screen. Both pages come from the browser's cache, as for someone who comes back.
import { openBoards } from './open-board.mjs'
import { watchPaint } from './paint-watch.mjs'
import { workshopBoard } from './workshop-board.mjs'

/** The first visit warms the cache and the compiled code; of the others the best counts, the rest had a neighbour. */
const VISITS = 4
const PATIENCE = 60_000
/** Of the shapes of the board, those with a text. */
const WITH_TEXT = 0.85

export function paintFigure(title, count) {
  let both = null
  return {
    title,
    unit: 'ms',
    servers: ['bare', 'kringbord'],
    bars: [
      { against: 'bare', atMost: 0.5 },
      { title: 'until it can be worked on', value: 'standing', against: 'bare', atMost: 1 },
    ],
    async measure(server, { say, shortest }) {
      both ??= await measureBoth(count, shortest ? 2 : VISITS)
      const { first, shapes, texts } = server === 'kringbord' ? both.ours : both.bare
      say(`${server}: first paint after ${first} ms, everything after ${shapes} ms, all texts after ${texts} ms`)
      return { value: first, standing: shapes, texts }
    },
  }
}

async function measureBoth(count, visits) {
  const boards = await openBoards(workshopBoard(count))
  try {
    const { shapes } = boards.view
    const want = { shapes, texts: Math.floor(shapes * WITH_TEXT) }
    for (const { page } of [boards.ours, boards.bare]) await page.addInitScript(watchPaint, want)
    const seen = { ours: [], bare: [] }
    // In turn, so that a neighbour disturbs both.
    for (let i = 0; i < visits; i++)
      for (const name of ['ours', 'bare']) {
        const paints = await visit(boards[name])
        if (i > 0) seen[name].push(paints)
      }
    return { ours: best(seen.ours), bare: best(seen.bare) }
  } finally {
    await boards.close()
  }
}

async function visit({ page, url }) {
  await page.goto('about:blank')
  await page.goto(url, { waitUntil: 'commit' })
  const done = () => globalThis.paints.shapes > 0 && globalThis.paints.texts > 0
  await page.waitForFunction(done, null, { timeout: PATIENCE, polling: 250 })
  return page.evaluate(() => globalThis.paints)
}

function best(visits) {
  const least = (what) => Math.round(Math.min(...visits.map((paints) => paints[what])))
  return { first: least('first'), shapes: least('shapes'), texts: least('texts') }
}
