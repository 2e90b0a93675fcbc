// The agenda of a session: when each step begins and ends, whether there is time enough, and how the steps ahead shrink to
// what is left. They shrink in proportion to what they can spare, never below their minimum; what does not fit even then
// is said, with the step to leave out. Times in ms of the server's clock, lengths in minutes.
import type { Step } from './session.ts'
import type { SessionState } from './session-state.ts'
import { timeLeft } from './session-steps.ts'

export type AgendaStep = {
  id: string
  title: string
  /** `beforehand` takes no time of the session. */
  status: 'beforehand' | 'done' | 'current' | 'ahead'
  /** As replanned: of the current step all of it, of those ahead what they get. */
  minutes: number
  /** Minutes spent in it so far. */
  used: number
  /** Of steps that are done or ahead as planned, now that things are as they are; null for `beforehand`. */
  start: number | null
  end: number | null
}

export type Agenda = {
  steps: AgendaStep[]
  /** When the session ends with this agenda, and when it was to end. */
  end: number
  plannedEnd: number
  /** Part of the time still needed that is not there; below zero there is time to spare. */
  behind: number
  /** `orange` more than a fifth behind; `red` the minimum of the steps ahead does not fit. */
  colour: 'green' | 'orange' | 'red'
  /** The step ahead that others need least, when it is red: leave it out. */
  leaveOut: string | null
  /** How much of the time of the current step is left, 0 to 1; null where nothing is on, or it has no time. */
  left: number | null
}

/** How a step stands by the part of its time that is left: `orange` from a fifth on, `red` from a twentieth. */
export function colourOfLeft(left: number): Agenda['colour'] {
  if (left <= LITTLE) return 'red'
  return left <= ORANGE ? 'orange' : 'green'
}

const MINUTE = 60_000
const ORANGE = 0.2
const LITTLE = 0.05

/** The agenda at `now`. A session that has not begun is planned as if it began now. */
export function agenda(state: SessionState, now: number): Agenda {
  const timed = state.steps.filter((step) => !step.beforehand)
  const at = timed.findIndex((step) => step.id === state.current)
  const begun = state.startedAt ?? now
  const plannedEnd = begun + sum(timed.map((step) => step.minutes)) * MINUTE
  const current = at < 0 ? null : (timed[at] ?? null)
  // Between steps, or in one that is done beforehand, nothing is behind us that was not spent.
  const ahead = current === null ? timed.filter((step) => !state.used[step.id]) : timed.slice(at + 1)
  const left = current === null ? 0 : currentLeft(state, current, now)
  const available = (plannedEnd - now) / MINUTE
  const lengths = shrink(ahead, available - left)
  const needed = left + sum(ahead.map((step) => step.minutes))
  const behind = needed === 0 ? (available < 0 ? 1 : 0) : (needed - available) / needed
  const red = ahead.length > 0 && available - left < sum(ahead.map((step) => step.minimumMinutes))
  const steps = placed(state, { now, begun, current, left, ahead, lengths })
  return {
    steps,
    end: now + (left + sum(lengths)) * MINUTE,
    plannedEnd,
    behind,
    colour: red ? 'red' : behind > ORANGE ? 'orange' : 'green',
    leaveOut: red ? leastNeeded(ahead) : null,
    left: current === null ? null : partLeft(left, usedMinutes(state, current, now)),
  }
}

/**
 * Minutes for each step so that together they take `available`, or what they were planned for if that is less; none below
 * its minimum.
 */
export function shrink(steps: readonly Pick<Step, 'minutes' | 'minimumMinutes'>[], available: number): number[] {
  const planned = sum(steps.map((step) => step.minutes))
  const minimum = sum(steps.map((step) => step.minimumMinutes))
  const part = planned === minimum ? 1 : Math.min(1, Math.max(0, (available - minimum) / (planned - minimum)))
  return steps.map((step) => step.minimumMinutes + (step.minutes - step.minimumMinutes) * part)
}

/** The step whose harvest the others read least; of equals the one that takes most time. Null when there are none. */
export function leastNeeded(steps: readonly Step[]): string | null {
  const uses = (step: Step) =>
    steps.filter(
      (other) => other !== step && [...other.zones, ...other.harvest].some((zone) => step.harvest.includes(zone)),
    ).length
  const order = [...steps].sort(
    (a, b) => uses(a) - uses(b) || a.harvest.length - b.harvest.length || b.minimumMinutes - a.minimumMinutes,
  )
  return order[0]?.id ?? null
}

type Plan = {
  now: number
  begun: number
  current: Step | null
  left: number
  ahead: readonly Step[]
  lengths: readonly number[]
}

function placed(state: SessionState, { now, begun, current, left, ahead, lengths }: Plan): AgendaStep[] {
  let planned = begun
  let next = now + left * MINUTE
  return state.steps.map((step) => {
    const used = usedMinutes(state, step, now)
    const common = { id: step.id, title: step.title, used }
    if (step.beforehand) return { ...common, status: 'beforehand', minutes: step.minutes, start: null, end: null }
    const start = planned
    planned += step.minutes * MINUTE
    if (step === current) {
      return { ...common, status: 'current', minutes: used + left, start: state.stepStartedAt ?? now, end: next }
    }
    const i = ahead.indexOf(step)
    if (i < 0) return { ...common, status: 'done', minutes: step.minutes, start, end: planned }
    const from = next
    next += (lengths[i] ?? 0) * MINUTE
    return { ...common, status: 'ahead', minutes: lengths[i] ?? 0, start: from, end: next }
  })
}

/** Minutes that the current step still gets: what its clock says, or what is left of its plan. */
function currentLeft(state: SessionState, step: Step, now: number): number {
  const left = timeLeft(state, now)
  return left === null ? Math.max(0, step.minutes - usedMinutes(state, step, now)) : left / MINUTE
}

function partLeft(left: number, used: number): number | null {
  const whole = Math.max(0, left) + used
  return whole === 0 ? null : Math.max(0, left) / whole
}

function usedMinutes({ used, current, stepStartedAt }: SessionState, step: Step, now: number): number {
  const running = current === step.id && stepStartedAt !== null ? Math.max(0, now - stepStartedAt) : 0
  return ((used[step.id] ?? 0) + running) / MINUTE
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
