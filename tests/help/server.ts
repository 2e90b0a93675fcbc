// The real, built server as a process of its own, on a free port with a data directory of its own; it can be killed and
// started again on the same data.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createdBoard, joined } from '@kringbord/shared/api'

export type RunningServer = {
  /** `http://127.0.0.1:<port>`, without a slash at its end. Another one after a restart. */
  readonly url: string
  /** `ws://127.0.0.1:<port>/sync` */
  readonly syncUrl: string
  readonly dataDir: string
  readonly pid: number
  /** What the server wrote to its log since it started. */
  log(): string
  isRunning(): boolean
  /** Ends the process without a chance to finish anything; resolves when it is gone. */
  kill(signal?: 'SIGKILL' | 'SIGTERM'): Promise<number | null>
  /** Starts it again on the same data and the same port. */
  start(): Promise<void>
  /** Ends the process and removes its data. */
  stop(): Promise<void>
}

const MAIN = fileURLToPath(new URL('../../server/dist/main.mjs', import.meta.url))
const START_TIMEOUT = 90_000

/** Starts a server; `env` goes over the defaults (no examples, log level info). */
export async function startServer(env: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kringbord-test-'))
  let port = 0
  let child = launch()
  let output = ''

  function launch(): ChildProcess {
    const settings = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, EXAMPLES: 'off', ...env }
    const started = spawn(process.execPath, [MAIN], {
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    for (const stream of [started.stdout, started.stderr]) {
      stream?.on('data', (bytes: Buffer) => {
        output += bytes.toString()
      })
    }
    return started
  }
  const listening = (): Promise<number> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`the server does not start:\n${output}`)), START_TIMEOUT)
      child.once('message', (message) => {
        clearTimeout(late)
        resolve(parsePort(message))
      })
      child.once('exit', (code) => {
        clearTimeout(late)
        reject(new Error(`the server ended with ${code}:\n${output}`))
      })
    })
  const isRunning = () => child.exitCode === null && child.signalCode === null
  const kill = (signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<number | null> => {
    if (!isRunning()) return Promise.resolve(child.exitCode)
    const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
    child.kill(signal)
    return gone
  }

  port = await listening()
  return {
    get url() {
      return `http://127.0.0.1:${port}`
    },
    get syncUrl() {
      return `ws://127.0.0.1:${port}/sync`
    },
    dataDir,
    get pid() {
      return child.pid ?? 0
    },
    log: () => output,
    isRunning,
    kill,
    async start() {
      output = ''
      child = launch()
      port = await listening()
    },
    async stop() {
      await kill()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function parsePort(message: unknown): number {
  if (typeof message === 'object' && message !== null && 'port' in message && typeof message.port === 'number')
    return message.port
  throw new Error('the server said something else than its port')
}

/** Makes a board through the API. */
export async function makeBoard(server: RunningServer, body: object = { form: 'posterpresentatie' }) {
  return createdBoard.parse(await post(server, '/api/boards', body))
}

/** Joins a board through the API with one of its keys. */
export async function joinBoard(server: RunningServer, boardId: string, key: string, name: string) {
  return joined.parse(await post(server, `/api/boards/${boardId}/join`, { key, person: { name } }))
}

async function post(server: RunningServer, path: string, body: object): Promise<unknown> {
  const response = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return response.json()
}
