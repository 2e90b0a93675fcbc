// `pnpm bench` measures every figure, prints the table and fails when a ratio falls below its bar.
//   pnpm bench cpu latency       these figures, a line each
//   pnpm bench --table           the table of what was measured last
//   pnpm bench cpu --servers kringbord --main <file>   one server, another build of ours
// Linux with two CPUs or more; peers are installed when they are first asked for.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { takeLock } from './instruments/lock.mjs'
import { loadFigures } from './report/figures.mjs'
import { judge, sentence } from './report/judge.mjs'
import { readResults, saveFigure } from './report/results.mjs'
import { table, writeReport } from './report/table.mjs'
import { BENCH, isOurs } from './servers/catalogue.mjs'

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    servers: { type: 'string' },
    main: { type: 'string' },
    table: { type: 'boolean' },
    quick: { type: 'boolean' },
  },
})
const say = (text) => console.error(`  ${text}`)
const figures = await loadFigures()
const unknown = names.filter((name) => !figures.has(name))
if (unknown.length > 0) {
  console.error(`no figure ${unknown.join(', ')}; there are: ${[...figures.keys()].join(' ')}`)
  process.exit(2)
}

if (!options.table) {
  const release = await takeLock(say)
  process.once('exit', release)
  if (!options.main) build()
  for (const name of names.length > 0 ? names : figures.keys()) await measure(name, figures.get(name))
}
const results = await readResults()
const asked = names.length > 0 ? names : [...figures.keys()]
const judged = asked.flatMap((name) => judge(figures.get(name), results.figures[name]))
if (names.length > 0) for (const name of asked) console.log(sentence(figures.get(name), results.figures[name]))
else console.log(table(figures, results))
await writeReport(figures, results)
process.exit(judged.some(({ ok }) => ok === false) ? 1 : 0)

async function measure(name, figure) {
  const wanted = options.servers?.split(',') ?? figure.servers
  const measured = {}
  for (const server of figure.servers.filter((one) => wanted.includes(one))) {
    const main = isOurs(server) ? options.main : undefined
    measured[server] = await figure.measure(server, { say, main, shortest: options.quick })
  }
  await saveFigure(name, measured)
}

function build() {
  const { status } = spawnSync(process.execPath, [join(BENCH, '../../scripts/build.mjs')], { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}
