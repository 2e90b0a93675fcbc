// Our board and the bare one with the same records, ready to be visited by one browser: the server is ours as it is
// built, and someone who has joined before comes back.
import { join } from 'node:path'
import { BENCH } from '../servers/catalogue.mjs'
import { startServer } from '../servers/start.mjs'
import { buildPage } from '../writing/load.mjs'
import { openChromium } from './chromium.mjs'
import { serveSite } from './site.mjs'

const BARE = join(BENCH, 'client/bare')
const ASSETS = join(BENCH, '../../client/node_modules/@tldraw/assets')
const VIEWPORT = { width: 1440, height: 900 }
/** Until what a board fetches after it stands is done. */
const SETTLE = 1_500

/**
 * A browser with both boards of `records`.
 * `ours` and `bare`: { page, url }; `view`: where our board looks first, { camera, size, shapes in view }.
 */
export async function openBoards(records, { cpu = null } = {}) {
  buildPage(join(BARE, 'vite.config.mjs'))
  const server = await startServer('kringbord', { cpu })
  const site = await serveSite({
    folders: { '/tla/': ASSETS, '/': join(BARE, 'dist') },
    answers: { '/records.json': JSON.stringify(records) },
  })
  const browser = await openChromium()
  const newPage = async () => (await browser.newContext({ viewport: VIEWPORT, locale: 'nl-NL' })).newPage()
  const page = await newPage()
  await server.boards.open('board', records)
  const { id, joinKey } = server.boards.known.get('board')
  const url = `http://127.0.0.1:${server.port}/b/${id}`
  await page.goto(`${url}#k=${joinKey}`)
  await page.getByLabel('Je naam').fill('Bench')
  await page.getByLabel('Je naam').press('Enter')
  await standing(page)
  const view = await page.evaluate(viewOf)
  return {
    server,
    browser,
    view,
    ours: { page, url },
    bare: { page: await newPage(), url: `${site.url}/?camera=${view.camera}&size=${view.size}` },
    async close() {
      await browser.close()
      await site.close()
      await server.stop()
    },
  }
}

/** Waits until a board, ours or the bare one, can be worked on. */
export async function standing(page) {
  await page.locator('.tl-html-layer .tl-shape').first().waitFor({ state: 'attached' })
  await page.locator('.k-loading').waitFor({ state: 'detached' })
  await page.waitForTimeout(SETTLE)
}

/** In the page. */
function viewOf() {
  const [zoom, x, y] = document.querySelector('.tl-html-layer').style.transform.match(/-?[\d.]+/g)
  const { width, height } = document.querySelector('.tl-canvas').getBoundingClientRect()
  const shown = [...document.querySelectorAll('.tl-shape')].filter(({ style }) => style.display !== 'none')
  // A shape at the very edge may count or not.
  return { camera: [x, y, zoom].join(','), size: [width, height].join(','), shapes: Math.floor(shown.length * 0.98) }
}
