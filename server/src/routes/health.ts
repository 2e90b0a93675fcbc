// For whoever keeps the server running: /live says that it turns, /ready that it can store.
import { Hono } from 'hono'
import type { RouteContext } from './context.ts'

/** A store that takes longer than this, in milliseconds, cannot serve a workshop. */
const PROBE_LIMIT = 1_000

export function healthRoutes({ store, log, isReady }: RouteContext) {
  return new Hono()
    .get('/live', (c) => c.json({ live: true }))
    .get('/ready', async (c) => {
      if (!isReady()) return c.json({ ready: false, reason: 'stopping' }, 503)
      const failure = await probe(() => store.probe())
      if (failure === null) return c.json({ ready: true })
      log.error({ reason: failure }, 'the store cannot store')
      return c.json({ ready: false, reason: 'store' }, 503)
    })
}

/** Why the store cannot store now, or null. */
async function probe(store: () => Promise<void>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('too slow'), PROBE_LIMIT)
  })
  const stored = store().then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  const failure = await Promise.race([stored, late])
  clearTimeout(timer)
  return failure
}
