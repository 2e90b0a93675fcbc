// The feed of a page that has the board: the same things, from the connection that is there anyway.
import type { BoardConnection } from '../../board/board-connection.ts'
import type { Readable } from '../../board/readable.ts'
import type { SaveState } from '../../board/save-state.ts'
import { EVERYTHING, type Feed, type FeedStatus } from './feed.ts'

type Connection = Pick<
  BoardConnection,
  'session' | 'clock' | 'live' | 'onReaction' | 'onChanged' | 'save' | 'role' | 'retry'
>

/** The feed of a board's own connection. Closing it lets the connection be. */
export function boardFeed(connection: Connection): Feed {
  const { session, clock, live, onReaction, save } = connection
  const status: Readable<FeedStatus> = { get: () => statusOf(save.get().kind), subscribe: save.subscribe }
  return {
    session,
    clock,
    now: clock.now,
    live,
    onReaction,
    onChanged(listener) {
      const stops = [connection.onChanged(listener), onReturn(status, () => listener(EVERYTHING))]
      return () => {
        for (const stop of stops) stop()
      }
    },
    status,
    role: connection.role,
    get reason() {
      const state = save.get()
      return state.reason ?? null
    },
    retry: connection.retry,
    close() {},
  }
}

function statusOf(kind: SaveState['kind']): FeedStatus {
  if (kind === 'connecting' || kind === 'offline') return kind
  return kind === 'ended' || kind === 'refused' ? 'ended' : 'open'
}

/** Calls `back` when it is open again after it was offline. */
function onReturn(status: Readable<FeedStatus>, back: () => void): () => void {
  let was = status.get()
  let away = false
  return status.subscribe(() => {
    const is = status.get()
    if (is === was) return
    was = is
    if (is === 'open' && away) back()
    away = is === 'offline' || (away && is !== 'open')
  })
}
