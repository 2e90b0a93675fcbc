// What the board's page loads as script and style, compressed, against the bare board's page.
import { brotliCompressSync, constants } from 'node:zlib'
import { openBoards, standing } from '../client/open-board.mjs'
import { workshopBoard } from '../client/workshop-board.mjs'

let both = null

export default {
  title: 'code of the board, compressed',
  unit: 'KB',
  servers: ['bare', 'kringbord'],
  bars: [
    { against: 'bare', atMost: 1.1 },
    { title: 'run before the board can be worked on', value: 'standing', against: 'bare', atMost: 1.1 },
    { title: 'run before it is seen', value: 'seen', against: 'bare', atMost: 1 },
  ],
  async measure(server, { say }) {
    both ??= await measureBoth()
    const { kb, files, standing, seen } = server === 'kringbord' ? both.ours : both.bare
    say(`${server}: ${kb} KB in ${files} files, ${standing} KB until it can be worked on, ${seen} KB until it is seen`)
    return { value: kb, files, standing, seen }
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
  const session = await page.context().newCDPSession(page)
  const run = new Set()
  const until = {}
  session.on('Debugger.scriptParsed', (script) => run.add(script.url))
  session.on('Runtime.bindingCalled', ({ payload }) => {
    const { what, styles } = JSON.parse(payload)
    until[what] = new Set([...run, ...styles])
  })
  await session.send('Debugger.enable')
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: 'tellBench' })
  await page.addInitScript(tellWhen)
  await page.goto('about:blank')
  await page.goto(url, { waitUntil: 'networkidle' })
  await standing(page)
  await session.detach()
  const sizes = new Map(await Promise.all([...bodies].map(async ([file, body]) => [file, compressed(await body)])))
  const sum = (files) => Math.round(files.reduce((all, file) => all + (sizes.get(file) ?? 0), 0) / 1e3)
  return {
    kb: sum([...sizes.keys()]),
    files: sizes.size,
    standing: sum([...until.standing]),
    // The bare board is seen when it stands.
    seen: sum([...(until.seen ?? until.standing)]),
  }
}

const compressed = (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }).length

/** In the page: tells once when its picture is there, and when the editor is, with the styles of that moment. */
function tellWhen() {
  const moments = { seen: '.k-preview-picture[data-shapes]', standing: '.tl-html-layer .tl-shape' }
  const look = () => {
    for (const [what, selector] of Object.entries(moments)) {
      if (!document.querySelector(selector)) continue
      delete moments[what]
      const styles = [...document.styleSheets].flatMap(({ href }) => href ?? [])
      globalThis.tellBench(JSON.stringify({ what, styles }))
    }
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
}
