// Where a change of the session takes someone's view: to the zones of a new step, to where the facilitator calls, to what
// is presented, or nowhere.
// Pure: what was seen before and the state now in, the move out. Knows no editor.
import type { Call, SessionState, View } from '@kringbord/shared/session-state'
import { isCalled, stepOf } from '@kringbord/shared/session-steps'

/** What this person was last taken to; null before the first state. */
export type Seen = { step: string | null; call: number | null; spotlight: number | null; place: string } | null

export type Move =
  | { kind: 'step'; zones: readonly string[] }
  | { kind: 'call'; call: Call }
  | { kind: 'spotlight'; view: View }

/** Whose call it is when someone comes back to their own call. */
type Person = { participant: string; facilitates: boolean }

/** The call that keeps this person in a view, or null. Who facilitates is never kept. */
export function holding(state: SessionState | null, { participant, facilitates }: Person): Call | null {
  const call = state?.call
  return call?.hold && !facilitates && isCalled(call, participant) ? call : null
}

/**
 * The move that belongs to going from `seen` to `state`, and what is seen then.
 * @param place zones of the own table in the step that is on, or of the own poster in a rondgang; empty without one
 */
export function moveFor(
  seen: Seen,
  state: SessionState,
  me: Person,
  place: readonly string[] = [],
): { seen: Seen; move: Move | null } {
  const { call, spotlight } = state
  const own = place.join(' ')
  const now = { step: stepMark(state), call: call?.id ?? null, spotlight: spotlight?.id ?? null, place: own }
  const latecomer = seen === null
  const mine = call !== null && call.by !== me.participant && isCalled(call, me.participant)
  if (mine && (latecomer ? call.hold : call.id !== seen.call)) return { seen: now, move: { kind: 'call', call } }
  // Who presents moves their own view.
  const shown = spotlight?.follow === true && spotlight.by !== me.participant
  if (shown && spotlight.id !== seen?.spotlight) return { seen: now, move: { kind: 'spotlight', view: spotlight.view } }
  const step = stepOf(state)
  // Another table in the same step is a move too, but not out of a view in which one is kept.
  const seated = own !== '' && own !== seen?.place && holding(state, me) === null
  const moved = step !== null && (now.step !== seen?.step || seated)
  return { seen: now, move: moved ? { kind: 'step', zones: own === '' ? step.zones : place } : null }
}

/** Where the group is looking, unless that is the zones of the step: a call to this participant, or what is presented. */
export function groupView({ call, spotlight }: SessionState, participant: string): View | null {
  if (call && call.by !== participant && isCalled(call, participant)) return call.view
  return spotlight?.follow ? spotlight.view : null
}

/** Another value each time that everyone is taken to a step. */
function stepMark(state: SessionState): string | null {
  return state.current && `${state.current} ${state.stepStartedAt}`
}
