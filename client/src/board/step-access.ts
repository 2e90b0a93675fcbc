// What the session lets this person do on the board, for the editor: the rights that count now, and what is their own.
// The server decides the same (server/src/rooms/rules.ts); this keeps the screen from promising more.
import type { SessionState } from '@kringbord/shared/session-state'
import { rightsAt, type StepRights } from '@kringbord/shared/session-steps'
import type { BoardConnection } from './board-connection.ts'
import type { Readable } from './readable.ts'

/** What is done now has to be at the server before the rights of the step before are gone there. */
const TRAVEL_MS = 500

export type StepAccess = {
  /** The rights of the step that everyone is in; null when everyone works freely. */
  step: Readable<StepRights>
  /** The rights that count now; what any of them allows is allowed. Just after a change the old ones still do. */
  now(): readonly StepRights[]
  /** Whether this person made the record. */
  isOwn(id: string): boolean
}

export function createStepAccess({ session, clock, isOwn }: BoardConnection): StepAccess {
  // The same object for as long as the session does not change.
  let known: SessionState | null = null
  let rights: StepRights = null
  return {
    step: {
      get() {
        const state = session.get()
        if (state !== known) {
          known = state
          rights = state && rightsOnBoard(state)
        }
        return rights
      },
      subscribe: session.subscribe,
    },
    now() {
      const state = session.get()
      return state ? rightsAt(state, clock.now() + TRAVEL_MS) : [null]
    },
    isOwn,
  }
}

/** What participants may do on the board in the step that is on, once it has begun in earnest. */
export function rightsOnBoard(state: SessionState): StepRights {
  return rightsAt(state, Number.POSITIVE_INFINITY)[0] ?? null
}
