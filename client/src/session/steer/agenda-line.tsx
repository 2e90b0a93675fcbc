// How the session stands against its plan.
import type { SessionState } from '@kringbord/shared/session-state'
import type { ServerClock } from '../../board/server-clock.ts'

export function AgendaLine(_: { state: SessionState; server: ServerClock }) {
  return null
}
