// `pnpm start`: builds what is missing or outdated, starts the server, and says where to go. In production, where
// something else supervises it, run `node --max-semi-space-size=64
// server/dist/main.mjs` instead.
import { fork } from 'node:child_process'
import { networkInterfaces } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildOutdated } from './build-outdated.mjs'
import { SERVER_ARGS } from './server-args.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Kringbord needs Node 20.19 or newer; this is ${process.version}.`)
  process.exit(1)
}

try {
  await buildOutdated({ say: (line) => console.log(line) })
} catch (error) {
  console.error(`Kringbord could not be built: ${error.message}`)
  process.exit(1)
}

const server = fork(join(ROOT, 'server', 'dist', 'main.mjs'), {
  cwd: ROOT,
  execArgv: SERVER_ARGS,
  // Someone watches this terminal: they get addresses, and lines of the log only when something is wrong.
  env: { LOG_LEVEL: 'warn', ...process.env },
  stdio: 'inherit',
})
server.on('message', (message) => {
  if (message?.kind === 'listening') printAddresses(message)
})
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
// The server stores what is in flight and ends by itself; we end with it. Ctrl+C reaches it directly as well.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
  process.on(signal, () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))

function printAddresses({ local, port, host, examples }) {
  const lines = ['', `  Kringbord is open:  ${local}`]
  const isOpen = host === '0.0.0.0' || host === '::'
  if (isOpen) for (const address of networkAddresses()) lines.push(`  on this network:    http://${address}:${port}`)
  else lines.push(`  To let phones on the same network join: HOST=0.0.0.0 npx --yes pnpm@10.34.9 start`)
  if (examples.length > 0) {
    lines.push('', '  Example boards, filled in, with you as facilitator:')
    const width = Math.max(...examples.map(({ title }) => title.length))
    for (const { title, url } of examples) lines.push(`  ${title.padEnd(width)}  ${url}`)
  }
  console.log([...lines, '', '  Ctrl+C stops it.', ''].join('\n'))
}

function networkAddresses() {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address)
}
