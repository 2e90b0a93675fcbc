// Someone else drags a note that a page is looking at, and how much script that costs the page.
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

const CHANGES = 100
const PAUSE = 50

/** Milliseconds of script per change, less what the page does anyhow. */
export async function scriptPerChange({ server, ours: { page } }) {
  const { path } = await server.boards.enter('board', 7)
  const [, id, params] = /^\/sync\/([^?]+)\?(.*)$/.exec(path)
  const doc = new Y.Doc()
  const { pack, ...plain } = Object.fromEntries(new URLSearchParams(params))
  const provider = new WebsocketProvider(`ws://127.0.0.1:${server.port}/sync`, id, doc, {
    // A stock client cannot read what is packed: it would wait for the board for ever.
    params: plain,
    WebSocketPolyfill: WebSocket,
    disableBc: true,
  })
  // Our own kinds of message, which a stock client does not know.
  for (const kind of [120, 121]) provider.messageHandlers[kind] = () => undefined
  const session = await page.context().newCDPSession(page)
  try {
    await new Promise((resolve) => provider.once('synced', resolve))
    const seen = await page.evaluate(noteInView)
    while (!doc.getMap('records').has(seen)) await new Promise((resolve) => doc.once('update', resolve))
    const note = doc.getMap('records').get(seen)
    const [x, y] = note.get('pos')
    await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' })
    await session.send('Performance.enable')
    const script = async () => {
      const { metrics } = await session.send('Performance.getMetrics')
      return metrics.find(({ name }) => name === 'ScriptDuration').value * 1e3
    }
    const during = async (change) => {
      const before = await script()
      for (let i = 0; i < CHANGES; i++) {
        change(i)
        await new Promise((resolve) => setTimeout(resolve, PAUSE))
      }
      return (await script()) - before
    }
    const atRest = await during(() => undefined)
    const atWork = await during((i) => note.set('pos', [x + 40 * Math.sin(i / 8), y + 40 * Math.cos(i / 8)]))
    note.set('pos', [x, y])
    return Math.max(0.01, (atWork - atRest) / CHANGES)
  } finally {
    await session.detach()
    provider.destroy()
  }
}

function noteInView() {
  const inside = ({ x, y, right, bottom }) =>
    x > 100 && y > 100 && right < innerWidth - 100 && bottom < innerHeight - 100
  const notes = [...document.querySelectorAll('[data-shape-type="note"]')]
  return notes.find((note) => inside(note.getBoundingClientRect())).dataset.shapeId
}
