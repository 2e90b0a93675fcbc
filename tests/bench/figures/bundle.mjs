// The script and style that a page fetches before its board can be worked on, and what it fetches after that, compressed:
// for a participant with nothing in the browser's cache, against the page of the bare board.
import { brotliCompressSync, constants } from 'node:zlib'
import { openBoards, standing } from '../client/open-board.mjs'
import { workshopBoard } from '../client/workshop-board.mjs'

let both = null

export default {
  title: 'code fetched before a board can be worked on, compressed',
  unit: 'KB',
  servers: ['bare', 'kringbord'],
  bars: [
    { against: 'bare', atMost: 1.1 },
    { title: 'and afterwards, when there is nothing better to do', of: 'later', unit: 'KB' },
  ],
  async measure(server, { say }) {
    both ??= await measureBoth()
    const { kb, files, later, laterFiles } = server === 'kringbord' ? both.ours : both.bare
    say(`${server}: ${kb} KB in ${files} files, and ${later} KB in ${laterFiles} afterwards`)
    return { value: kb, files, later, laterFiles }
  },
}

async function measureBoth() {
  const boards = await openBoards(workshopBoard(20))
  try {
    return { ours: await codeOf(boards.ours), bare: await codeOf(boards.bare) }
  } finally {
    await boards.close()
  }
}

async function codeOf({ page, url }) {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.setCacheDisabled', { cacheDisabled: true })
  await page.addInitScript(watchStanding)
  const bodies = new Map()
  page.on('response', (response) => {
    if (/\.(js|css)($|\?)/.test(response.url())) bodies.set(response.url(), response.body())
  })
  await page.goto('about:blank')
  await page.goto(url, { waitUntil: 'networkidle' })
  await standing(page)
  await page.waitForLoadState('networkidle')
  const before = new Set(await page.evaluate(askedBefore))
  const sizes = await Promise.all([...bodies].map(async ([file, body]) => [file, compressed(await body)]))
  const [first, later] = [sizes.filter(([file]) => before.has(file)), sizes.filter(([file]) => !before.has(file))]
  return { kb: sum(first), files: first.length, later: sum(later), laterFiles: later.length }
}

/** In the page, before anything else of it: notes when the editor has a shape, as `standing` waits for it. */
function watchStanding() {
  const look = () => {
    if (!document.querySelector('.tl-html-layer .tl-shape') || document.querySelector('.k-loading')) return
    globalThis.stoodAt = performance.now()
    watcher.disconnect()
  }
  const watcher = new MutationObserver(look)
  watcher.observe(document, { childList: true, subtree: true })
}

/** In the page: addresses that were asked for before the editor had a shape. */
function askedBefore() {
  const asked = performance.getEntriesByType('resource')
  return asked.filter(({ startTime }) => startTime < globalThis.stoodAt).map(({ name }) => name)
}

const sum = (sizes) => Math.round(sizes.reduce((all, [, size]) => all + size, 0) / 1e3)
const compressed = (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }).length
