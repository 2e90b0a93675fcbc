// Where a step stands among the others: its number in the session, and the steps before and after it.
import type { Step } from '@kringbord/shared/session'

type Counted = Pick<Step, 'id' | 'beforehand'>

/** Number in the session from 1, or null for what is done beforehand, and how many there are. */
export function placeOf(steps: readonly Counted[], step: Counted): { number: number | null; total: number } {
  const during = steps.filter((one) => !one.beforehand)
  const at = during.findIndex((one) => one.id === step.id)
  return { number: at < 0 ? null : at + 1, total: during.length }
}

/** The step that comes after `current`, or the first of the session when nothing has begun; null after the last. */
export function nextStep<S extends Counted>(steps: readonly S[], current: string | null): S | null {
  const at = steps.findIndex((one) => one.id === current)
  return steps.slice(at + 1).find((one) => !one.beforehand) ?? null
}

/** The step before `current`, or null. */
export function previousStep<S extends Counted>(steps: readonly S[], current: string | null): S | null {
  const at = steps.findIndex((one) => one.id === current)
  return at <= 0 ? null : (steps[at - 1] ?? null)
}
