// Sessions of all boards: commands one after another per board, stored before anyone hears of it. Who may command is
// decided by the route; what a command does is in shared/session-commands.ts.
import { applyCommand } from '@kringbord/shared/session-commands'
import type { SessionCommand, SessionState } from '@kringbord/shared/session-state'
import type { BoardRow, Store } from '../store/store.ts'
import { createTurns } from '../turns.ts'
import { loadSession } from './form-session.ts'

export type Sessions = {
  /** Where the session of a board is. */
  get(board: Pick<BoardRow, 'id'>): Promise<SessionState>
  /** Does what `by` (a participant's id) commands. @throws SessionError, or StoreError; then nothing changed */
  command(board: Pick<BoardRow, 'id'>, command: SessionCommand, by: string): Promise<SessionState>
  /** The server's clock, ms since 1970. */
  now(): number
}

type Surroundings = {
  store: Store
  rooms: { setSession(boardId: string, state: SessionState): Promise<void> | void }
  clock(): number
}

/** The sessions of the boards in `store`. */
export function createSessions({ store, rooms, clock }: Surroundings): Sessions {
  const inTurn = createTurns()

  async function run(boardId: string, command: SessionCommand, by: string): Promise<SessionState> {
    const before = await loadSession(store, boardId)
    const after = applyCommand(before, command, { now: clock(), by })
    if (after === before) return before
    await store.putSession(boardId, after)
    await rooms.setSession(boardId, after)
    return after
  }

  return {
    get: ({ id }) => loadSession(store, id),
    command: ({ id }, command, by) => inTurn(id, () => run(id, command, by)),
    now: clock,
  }
}
