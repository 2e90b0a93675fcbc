// What the wall shows: an invitation before the session, a step as a large instruction or as its part of the board, or what
// is in the spotlight. Pure: the session in, the scene out.
import { writesHidden } from '@kringbord/shared/hidden-writing'
import type { Step } from '@kringbord/shared/session'
import type { SessionState, Spotlight, View } from '@kringbord/shared/session-state'
import { stepOf } from '@kringbord/shared/session-steps'

/** A part of the board: a view, or where the shape it is about is now; or the zones of a step, with those `beside` them if
 *  there is room. */
export type Target = { view: View; shape?: string } | { zones: readonly string[]; beside: readonly string[] }

export type Scene =
  /** Nothing has begun, or it is over: how to take part, as large as it goes. */
  | { kind: 'invite' }
  /** Nothing on the board to look at: what to do, as large as it goes. */
  | { kind: 'task'; step: Step }
  | { kind: 'board'; step: Step | null; target: Target; spotlight: Spotlight | null }

/** `shownAt`: when something hidden was shown last, ms by the server's clock; null for never. */
export function sceneOf(state: SessionState | null, shownAt: number | null = null): Scene {
  if (!state) return { kind: 'invite' }
  const step = stepOf(state)
  const { spotlight, call } = state
  const everyone = call && call.to === undefined ? call : null
  // Whichever was asked for last: both are numbered by the version of the session.
  if (spotlight && spotlight.id > (everyone?.id ?? 0)) return { kind: 'board', step, target: spotlight, spotlight }
  if (everyone) return { kind: 'board', step, target: { view: everyone.view }, spotlight: null }
  if (!step) return { kind: 'invite' }
  const since = state.stepStartedAt ?? Number.POSITIVE_INFINITY
  const shown = step.visibility === 'hidden-until-shown' && shownAt !== null && shownAt >= since
  if (step.zones.length === 0 || (writesHidden(step) && !shown)) return { kind: 'task', step }
  // What is written beside a poster belongs to what the step is about.
  return { kind: 'board', step, target: { zones: step.zones, beside: step.harvest }, spotlight: null }
}
