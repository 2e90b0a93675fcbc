// `pnpm dev`: pages with hot reload from Vite on one port, which hands API, images and sync on to the server; the server
// is rebuilt and started again when its sources change. Everything stops together.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const PAGES_PORT = Number(process.env.DEV_PORT ?? 5173)
const SERVER_PORT = process.env.PORT ?? '8787'
const vite = await import(join(ROOT, 'server', 'node_modules', 'vite', 'dist', 'node', 'index.js'))
const vitePages = await import(join(ROOT, 'client', 'node_modules', 'vite', 'dist', 'node', 'index.js'))

let server = null
let turn = Promise.resolve()

async function restart() {
  await stopServer()
  server = fork(join(ROOT, 'server', 'dist', 'main.mjs'), {
    cwd: ROOT,
    env: { ...process.env, PORT: SERVER_PORT, HOST: '127.0.0.1', PUBLIC_URL: `http://localhost:${PAGES_PORT}` },
    stdio: 'inherit',
  })
  server.on('message', (message) => {
    if (message?.kind !== 'listening') return
    console.log(`\n  Kringbord, being worked on:  ${message.local}`)
    for (const { title, url } of message.examples) console.log(`  ${title}: ${url}`)
    console.log('')
  })
}

async function stopServer() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  await ended
}

const watcher = await vite.build({ root: join(ROOT, 'server'), logLevel: 'warn', build: { watch: {} } })
watcher.on('event', (event) => {
  if (event.code === 'ERROR') console.error(event.error)
  if (event.code === 'BUNDLE_END') {
    event.result?.close()
    turn = turn.then(restart)
  }
})

const target = `http://127.0.0.1:${SERVER_PORT}`
const pages = await vitePages.createServer({
  root: join(ROOT, 'client'),
  server: {
    port: PAGES_PORT,
    strictPort: true,
    proxy: { '/api': target, '/assets': target, '/sync': { target, ws: true } },
  },
})
await pages.listen()

let stopping = false
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
  process.on(signal, async () => {
    if (stopping) return
    stopping = true
    await Promise.all([watcher.close(), pages.close(), turn.then(stopServer)])
    process.exit(0)
  })
