// Starts the server: settings, store, rooms, app, sync, in that order; stops them in the other. Everything that the
// process has exactly one of is made here and handed on.
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { createApp } from './app.ts'
import { clientAddress } from './client-address.ts'
import { type Config, parseConfig } from './config.ts'
import { openExamples } from './examples.ts'
import { createLog, type Log } from './log.ts'
import type { Rehearsals } from './rehearsal/rehearsals.ts'
import { defaultLimits } from './rooms/limits.ts'
import { createLoad } from './rooms/load.ts'
import { createRooms } from './rooms/rooms.ts'
import { attachSync } from './routes/sync.ts'
import { stopOnSignals } from './stop.ts'
import { openSqliteStore } from './store/sqlite.ts'

/** Milliseconds that open requests get to finish when the server stops. */
const DRAIN = 8_000

try {
  const config = parseConfig(process.env)
  await run(config, createLog(config.logLevel))
} catch (error) {
  process.stderr.write(`Kringbord does not start: ${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}

async function run(config: Config, log: Log): Promise<void> {
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  const onFailure = (error: Error) => {
    log.fatal({ reason: error.message }, 'the store failed')
    end(1)
  }
  const store = await openSqliteStore(join(config.dataDir, 'kringbord.sqlite'), { onFailure })
  const load = createLoad(defaultLimits)
  const rooms = createRooms({ store, log, load })
  let ready = true
  const rehearsals: Rehearsals[] = []
  const app = createApp({
    store,
    rooms,
    config,
    log,
    clientDir: fileURLToPath(new URL('../../client/dist', import.meta.url)),
    addressOf: clientAddress(config),
    isReady: () => ready,
    onRehearsals: (made) => void rehearsals.push(made),
  })
  for (const one of rehearsals) await one.clean()
  const server = createServer(getRequestListener(app.fetch))
  const sync = attachSync(server, { store, rooms, config, log })
  const end = stopOnSignals(log, async () => {
    ready = false
    const closed = new Promise((resolve) => server.close(resolve))
    const forced = setTimeout(() => server.closeAllConnections(), DRAIN)
    for (const one of rehearsals) await one.close()
    // Sockets first: what people typed last is stored before anything else ends.
    await rooms.close()
    load.close()
    sync.close()
    server.closeIdleConnections()
    await closed
    clearTimeout(forced)
    await store.close()
  })

  const port = await listen(server, config)
  const local = config.publicUrl ?? `http://localhost:${port}`
  const examples = config.examples ? await openExamples(store, config.dataDir, local, log) : []
  log.info({ port, host: config.host, examples: examples.length }, 'listening')
  // To scripts/start.mjs, which prints the addresses; links with keys never go into the log.
  process.send?.({ kind: 'listening', port, host: config.host, local, examples })
  // Whoever started us that way and is gone, however it went, leaves no server behind.
  process.once('disconnect', () => end(0))
}

function listen(server: ReturnType<typeof createServer>, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`port ${port} is in use; choose another with PORT`) : error),
    )
    server.listen(port, host, () => resolve(portOf(server.address())))
  })
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}
