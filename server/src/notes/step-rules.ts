// What someone may write now, by the same rules as on the board (shared/access.ts): which step counts, in which of its
// zones, and how many.
import { forbidden, type Role } from '@kringbord/shared/access'
import { isZoneToWrite, type OwnNoteKind } from '@kringbord/shared/hidden-writing'
import type { Step } from '@kringbord/shared/session'
import { type SessionState, STEP_GRACE_MS } from '@kringbord/shared/session-state'
import { rightsAt, stepOf } from '@kringbord/shared/session-steps'

/** Most notes per person in a step without a limit of its own: more is no writing. */
const MOST_NOTES = 200

export type StepRules = {
  /** The step that a note in `zone` counts for; null when everyone works freely, undefined when it is no zone of the step. */
  stepFor(zone: string): Step | null | undefined
  mayMake(kind: OwnNoteKind): boolean
  /** Whether one may change or remove one's own. */
  mayChange(kind: OwnNoteKind): boolean
  mayRemove(kind: OwnNoteKind): boolean
}

/** The rules for someone with `role` at `now`, ms of the server's clock. */
export function stepRules(state: SessionState, role: Role, now: number): StepRules {
  const step = stepOf(state)
  const fresh = state.stepStartedAt !== null && now - state.stepStartedAt < STEP_GRACE_MS
  const before = fresh ? state.steps.find(({ id }) => id === state.previous) : undefined
  const may = (kind: 'create' | 'update' | 'delete', type: OwnNoteKind) => {
    const fields = kind === 'update' ? ['props.richText'] : []
    const change = { id: 'shape:own', kind, fields, typeName: 'shape', type, own: true }
    return forbidden(role, change, { rights: rightsAt(state, now) }) === null
  }
  return {
    stepFor(zone) {
      if (step === null || role === 'facilitator') return step
      return [step, before].find((one) => one && isZoneToWrite(one, zone))
    },
    mayMake: (kind) => may('create', kind),
    mayChange: (kind) => may('update', kind),
    mayRemove: (kind) => may('delete', kind),
  }
}

/** How many one may write in a step. */
export function mostNotes(step: Pick<Step, 'budget'> | null): number {
  return step && step.budget.notes > 0 ? step.budget.notes : MOST_NOTES
}
