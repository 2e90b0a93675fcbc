// How much time a step has left, how that looks, and when it is worth saying out loud. Pure; times in ms.
import type { Clock } from '@kringbord/shared/session-state'

const MINUTE = 60_000

/** `over` when time is up, also while it stands still. */
export type Phase = 'running' | 'last-minute' | 'over'

/** Time left by server time `now`; negative when it is over, null without a clock. */
export function leftOf(clock: Clock | null, now: number): number | null {
  if (!clock) return null
  return clock.kind === 'running' ? clock.endsAt - now : clock.left
}

export function phaseOf(left: number): Phase {
  if (left <= 0) return 'over'
  return left <= MINUTE ? 'last-minute' : 'running'
}

/** `4:05`, `1:04:05`; seconds are rounded up, so that 0:00 is the end. What is over counts up: `+0:12`. */
export function digitsOf(left: number): string {
  const seconds = left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const tail = `${h > 0 ? String(m).padStart(2, '0') : m}:${String(s).padStart(2, '0')}`
  return `${left < 0 && seconds > 0 ? '+' : ''}${h > 0 ? `${h}:` : ''}${tail}`
}

/** How long the digits of `left` still stand, in ms: they change at the same moment in every browser. */
export function untilNextDigit(left: number): number {
  const rest = ((left % 1000) + 1000) % 1000
  return rest === 0 ? 1000 : rest
}

/** Minutes left at which something is said. */
const MOMENTS = [5, 1, 0] as const
export type Moment = (typeof MOMENTS)[number]

/** The moment that was passed between `before` and `now`; the last one when there were several, null when none. */
export function momentBetween(before: number, now: number): Moment | null {
  const passed = MOMENTS.filter((minutes) => before > minutes * MINUTE && now <= minutes * MINUTE)
  return passed.at(-1) ?? null
}
