// Reading a session: which step is on, and which rights count now. Light enough for every page: no schemas. Changing a
// session is in session-commands.ts, its times are in agenda.ts.
import { boardRights } from './hidden-writing.ts'
import type { Step } from './session.ts'
import { type Call, type SessionState, STEP_GRACE_MS } from './session-state.ts'

/** A session that has not begun: everyone works freely. */
export function startState(steps: readonly Step[]): SessionState {
  return {
    version: 0,
    steps: [...steps],
    current: null,
    startedAt: null,
    stepStartedAt: null,
    used: {},
    previous: null,
    clock: null,
    call: null,
    spotlight: null,
  }
}

/** The step that everyone is in, or null when everyone works freely. */
export function stepOf(state: SessionState): Step | null {
  return state.steps.find((step) => step.id === state.current) ?? null
}

/** What participants may do on the board: the rights of a step, or null for all that a board allows. */
export type StepRights = Step['rights'] | null

/**
 * The rights that count at `now` (ms, server time): the current step's, and shortly after a change those of the step
 * before. What any of them allows is allowed.
 */
export function rightsAt(state: SessionState, now: number): readonly StepRights[] {
  const step = stepOf(state)
  if (step === null) return [null]
  const fresh = state.stepStartedAt !== null && now - state.stepStartedAt < STEP_GRACE_MS
  if (!fresh) return [boardRights(step)]
  const before = state.steps.find((one) => one.id === state.previous)
  return [boardRights(step), before ? boardRights(before) : null]
}

/** Whether a call is for this participant. */
export function isCalled({ to }: Call, participant: string): boolean {
  return to === undefined || to.includes(participant)
}

/** Milliseconds that the clock has left at `now`; 0 when it is over, null without a clock. */
export function timeLeft({ clock }: Pick<SessionState, 'clock'>, now: number): number | null {
  if (clock === null) return null
  return clock.kind === 'paused' ? clock.left : Math.max(0, clock.endsAt - now)
}

/** The session as `facilitator` or another may see it: what steps tell the facilitator alone is left out for others. */
export function sessionFor(state: SessionState, { facilitator }: { facilitator: boolean }): SessionState {
  return facilitator ? state : { ...state, steps: withoutScripts(state.steps) }
}

/** The steps without their scripts. */
export function withoutScripts(steps: readonly Step[]): Step[] {
  return steps.map((step) => ({ ...step, script: '' }))
}
