// Starts a server of the catalogue on a CPU of its own, on a free port and with a folder of its own; installs a peer's
// packages when they are not there yet.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pinned } from '../instruments/process-usage.mjs'
import { createBoards } from './boards.mjs'
import { BENCH, catalogue } from './catalogue.mjs'

const PATIENCE = 20_000
/** Of all output, what is kept to show when something goes wrong. */
const LOG_LENGTH = 20_000

/**
 * A running server. `dir` keeps what is stored over a restart; without one a folder is made and removed again.
 * `main` starts another build of our own.
 */
export async function startServer(name, { cpu = 0, dir, nodeArgs = [], main = catalogue[name].main } = {}) {
  const { title, wire, env, store, install, documents, args: ownArgs = [] } = catalogue[name]
  if (install && !existsSync(join(install, 'node_modules')))
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: install, stdio: 'inherit' })
  const port = await freePort()
  const folder = store && (dir ?? mkdtempSync(join(tmpdir(), 'kringbord-bench-')))
  const hook = ['--expose-gc', '--import', join(BENCH, 'servers/hook.mjs')]
  const [command, ...args] = [...pinned(cpu), process.execPath, ...hook, ...ownArgs, ...nodeArgs, main]
  const settings = { ...env, PORT: String(port), NODE_ENV: 'production', ...(store ? { [store]: folder } : {}) }
  const child = spawn(command, args, {
    cwd: dirname(main),
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes) => {
      log = (log + bytes).slice(-LOG_LENGTH)
    })
  const isAlive = () => child.exitCode === null && child.signalCode === null
  let questions = 0
  const ask = (bench) =>
    new Promise((resolve, reject) => {
      const id = ++questions
      const late = setTimeout(() => reject(new Error(`${name} does not answer`)), PATIENCE)
      const listen = (message) => {
        if (message?.bench !== bench || message.id !== id) return
        clearTimeout(late)
        child.off('message', listen)
        resolve(message)
      }
      child.on('message', listen)
      child.send({ bench, id })
    })
  await reachable(port, isAlive, () => log)
  const schema = wire.kind === 'tldraw' ? await (await fetch(`http://127.0.0.1:${port}/`)).json() : undefined
  return {
    name,
    title,
    port,
    pid: child.pid,
    documents,
    wire: { ...wire, schema },
    log: () => log,
    isAlive,
    boards: createBoards(name, port),
    /** Bytes on the heap and beside it after a collection. */
    memory: async () => {
      const { memory } = await ask('memory')
      return { used: memory.heapUsed + memory.external, resident: memory.rss }
    },
    /** `gently` lets it store what it has; `profile` lets it write its profile. */
    async stop({ gently = false, profile = false } = {}) {
      const gone = new Promise((resolve) => (isAlive() ? child.once('exit', resolve) : resolve()))
      if (profile || (gently && name !== 'kringbord')) child.send({ bench: 'exit' })
      else child.kill(gently ? 'SIGTERM' : 'SIGKILL')
      const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
      await gone
      clearTimeout(late)
      if (folder && !dir) rmSync(folder, { recursive: true, force: true })
    },
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

async function reachable(port, isAlive, log) {
  const answers = () =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy() !== null))
      socket.on('error', () => resolve(false))
    })
  for (const start = Date.now(); Date.now() - start < PATIENCE; await new Promise((wait) => setTimeout(wait, 25))) {
    if (!isAlive()) throw new Error(`the server ended:\n${log()}`)
    if (await answers()) return
  }
  throw new Error(`the server does not listen:\n${log()}`)
}
