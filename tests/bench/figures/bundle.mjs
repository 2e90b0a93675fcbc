// What the board's page loads as script and style, compressed, against the bare board's page.
import { brotliCompressSync, constants } from 'node:zlib'
import { openBoards, standing } from '../client/open-board.mjs'
import { workshopBoard } from '../client/workshop-board.mjs'

let both = null

export default {
  title: 'code of the board, compressed',
  unit: 'KB',
  servers: ['bare', 'kringbord'],
  bars: [{ against: 'bare', atMost: 1.1 }],
  async measure(server, { say }) {
    both ??= await measureBoth()
    const { kb, files } = server === 'kringbord' ? both.ours : both.bare
    say(`${server}: ${kb} KB in ${files} files`)
    return { value: kb, files }
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
  const bodies = new Map()
  page.on('response', (response) => {
    if (/\.(js|css)($|\?)/.test(response.url())) bodies.set(response.url(), response.body())
  })
  await page.goto('about:blank')
  await page.goto(url, { waitUntil: 'networkidle' })
  await standing(page)
  const sizes = new Map(await Promise.all([...bodies].map(async ([file, body]) => [file, compressed(await body)])))
  return { kb: Math.round([...sizes.values()].reduce((all, size) => all + size, 0) / 1e3), files: sizes.size }
}

const compressed = (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }).length
