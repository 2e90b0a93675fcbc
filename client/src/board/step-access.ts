// What the session lets this person do on the board, for the editor: the rights that count now, and what is their own.
// The server decides the same (server/src/rooms/rules.ts); this keeps the screen from promising more.
import { rightsAt, type StepRights, stepOf } from '@kringbord/shared/session-steps'
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
  return {
    step: {
      get() {
        const state = session.get()
        return state && (stepOf(state)?.rights ?? null)
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
