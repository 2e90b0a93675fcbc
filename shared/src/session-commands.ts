// Commands to a session: state and command in, state out. Knows no clock, no store and no people; who may command is
// decided by the server.
import { SessionError } from './session-error.ts'
import type { Call, Clock, SessionCommand, SessionState } from './session-state.ts'
import { parseSteps } from './step-schema.ts'

/** When the command came, in ms of the server's clock, and from whom (a participant's id). */
export type Given = { now: number; by: string }

const MINUTE = 60_000

/**
 * The session after `command`. A command that changes nothing, such as a pause of a clock that stands still, gives back
 * the same state.
 * @throws SessionError 'unknown-step', 'no-session' or 'bad-steps'
 */
export function applyCommand(state: SessionState, command: SessionCommand, { now, by }: Given): SessionState {
  const changes = changesOf(state, command, { now, by })
  return changes === null ? state : { ...state, ...changes, version: state.version + 1 }
}

type Changes = Partial<SessionState> | null

function changesOf(state: SessionState, command: SessionCommand, { now, by }: Given): Changes {
  switch (command.kind) {
    case 'go':
      return go(state, command.step, now)
    case 'end':
      return end(state)
    case 'pause':
      return setClock(state.clock, pause(needClock(state), now))
    case 'resume':
      return setClock(state.clock, resume(needClock(state), now))
    case 'add':
      return setClock(state.clock, add(state.clock, command.ms, now))
    case 'call':
      // A number that no call had before, also not one that was let go of.
      return { call: callOf(command, { id: state.version + 1, by }) }
    case 'release':
      return state.call === null ? null : { call: null }
    case 'spotlight':
      return spotlight(state, command, { now, by })
    case 'steps':
      return replaceSteps(state, command.steps)
  }
}

function go(state: SessionState, id: string, now: number): Changes {
  const step = state.steps.find((one) => one.id === id)
  if (step === undefined)
    throw new SessionError('unknown-step', 'there is no such step', [{ path: 'step', reason: 'unknown' }])
  // What is done beforehand takes as long as it takes.
  const endsAt = step.beforehand || step.minutes === 0 ? null : now + step.minutes * MINUTE
  return {
    current: id,
    previous: state.current,
    startedAt: step.beforehand ? state.startedAt : (state.startedAt ?? now),
    stepStartedAt: now,
    used: usedUntil(state, now),
    clock: endsAt === null ? null : { kind: 'running', endsAt },
    // The step brings its own picture.
    call: null,
    spotlight: null,
  }
}

function usedUntil({ used, current, stepStartedAt }: SessionState, now: number): SessionState['used'] {
  if (current === null || stepStartedAt === null) return used
  return { ...used, [current]: (used[current] ?? 0) + Math.max(0, now - stepStartedAt) }
}

function end(state: SessionState): Changes {
  const { current, clock, call, spotlight } = state
  if ([current, clock, call, spotlight].every((one) => one === null)) throw noSession('nothing to end')
  const none = { current: null, clock: null, call: null, spotlight: null }
  return { ...none, previous: null, startedAt: null, stepStartedAt: null, used: {} }
}

type CommandOf<K extends SessionCommand['kind']> = Extract<SessionCommand, { kind: K }>

function callOf({ view, hold, to }: CommandOf<'call'>, { id, by }: { id: number; by: string }): Call {
  return { id, view, hold, by, ...(to && { to: [...new Set(to)] }) }
}

function spotlight(state: SessionState, command: CommandOf<'spotlight'>, { now, by }: Given): Changes {
  const { view, shape, title, follow = false, seconds } = command
  if (view === null) return state.spotlight === null ? null : { spotlight: null }
  const endsAt = seconds === undefined ? null : now + seconds * 1000
  const about = { ...(shape && { shape }), ...(title && { title }) }
  return { spotlight: { id: state.version + 1, view, ...about, follow, endsAt, by } }
}

function needClock({ clock }: SessionState): Clock {
  if (clock === null) throw noSession('there is no clock')
  return clock
}

function noSession(message: string): SessionError {
  return new SessionError('no-session', message, [{ path: 'kind', reason: 'no-session' }])
}

function pause(clock: Clock, now: number): Clock {
  return clock.kind === 'paused' ? clock : { kind: 'paused', left: Math.max(0, clock.endsAt - now) }
}

function resume(clock: Clock, now: number): Clock {
  return clock.kind === 'running' ? clock : { kind: 'running', endsAt: now + clock.left }
}

/** A minute more of a clock that has run out is a minute from now. */
function add(clock: Clock | null, ms: number, now: number): Clock | null {
  if (clock?.kind === 'paused') return { kind: 'paused', left: Math.max(0, clock.left + ms) }
  if (clock === null && ms <= 0) return null
  return { kind: 'running', endsAt: Math.max(now, Math.max(now, clock?.endsAt ?? now) + ms) }
}

function setClock(before: Clock | null, after: Clock | null): Changes {
  return before === after ? null : { clock: after }
}

function replaceSteps(state: SessionState, value: readonly unknown[]): Changes {
  const steps = parseSteps(value)
  const ids = new Set(steps.map((step) => step.id))
  if (state.current !== null && !ids.has(state.current))
    throw new SessionError('bad-steps', 'the step that everyone is in cannot be left out', [
      { path: 'steps', reason: 'current-missing' },
    ])
  // Without the step before, nothing more than the current one allows: no step at all would allow everything.
  const previous = state.previous === null || ids.has(state.previous) ? state.previous : state.current
  const used = Object.fromEntries(Object.entries(state.used).filter(([id]) => ids.has(id)))
  return { steps, previous, used }
}
