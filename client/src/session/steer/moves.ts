// Where a change of the session takes someone's view: to the zones of a new step, to where the facilitator calls, or nowhere.
// Pure: what was seen before and the state now in, the move out. Knows no editor.
import type { Call, SessionState } from '@kringbord/shared/session-state'
import { stepOf } from '@kringbord/shared/session-steps'

/** What this person was last taken to; null before the first state. */
export type Seen = { step: string | null; call: number | null } | null

export type Move = { kind: 'step'; zones: readonly string[] } | { kind: 'call'; call: Call }

/** Whose call it is when someone comes back to their own call. */
type Person = { participant: string; facilitates: boolean }

/** The call that keeps this person in a view, or null. Who facilitates is never kept. */
export function holding(state: SessionState | null, { facilitates }: Person): Call | null {
  return state?.call?.hold && !facilitates ? state.call : null
}

/** The move that belongs to going from `seen` to `state`, and what is seen then. */
export function moveFor(seen: Seen, state: SessionState, me: Person): { seen: Seen; move: Move | null } {
  const now = { step: stepMark(state), call: state.call?.id ?? null }
  const latecomer = seen === null
  const { call } = state
  const called = call !== null && call.by !== me.participant && (latecomer ? call.hold : call.id !== seen.call)
  if (called) return { seen: now, move: { kind: 'call', call } }
  const step = stepOf(state)
  const moved = step !== null && now.step !== seen?.step
  return { seen: now, move: moved ? { kind: 'step', zones: step.zones } : null }
}

/** Another value each time that everyone is taken to a step. */
function stepMark(state: SessionState): string | null {
  return state.current && `${state.current} ${state.stepStartedAt}`
}
