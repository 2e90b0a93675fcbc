// Where the session is, as the server tells it over the connection of a board, and what time it is there.
import type { SessionState } from '@kringbord/shared/session-state'
import { createValue, type Readable } from './readable.ts'
import { createServerClock, type ServerClock } from './server-clock.ts'

export type SessionFeed = {
  /** null until the server told it. */
  session: Readable<SessionState | null>
  clock: ServerClock
  /** `json` is a session that left the server at `now`; an older one than is known is left alone. */
  take(message: { json: string; now: number }): void
  /** A connection begins: the server that answers may have gone back to what it had stored. */
  restart(): void
}

export function createSessionFeed(localNow: () => number): SessionFeed {
  const session = createValue<SessionState | null>(null)
  const clock = createServerClock(localNow)
  let fresh = true
  return {
    session,
    clock,
    take({ json, now }) {
      clock.told(now)
      const next = parse(json)
      const known = session.get()
      if (!next || (known && !fresh && next.version <= known.version)) return
      const same = known?.version === next.version
      fresh = false
      if (!same) session.set(next)
    },
    restart() {
      fresh = true
    },
  }
}

/** The server checked what it keeps; looking again would cost every light page a schema library. */
function parse(json: string): SessionState | null {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value !== 'object' || value === null || !('steps' in value && 'version' in value))
      throw new Error('this is not a session')
    return value as SessionState
  } catch (error) {
    console.error('[kringbord] the session could not be read', error)
    return null
  }
}
