// Sessions at random: steps of every kind, and what a facilitator does with them, played one after another.
import { askings, groupings, type Step } from '@kringbord/shared/session'
import { applyCommand } from '@kringbord/shared/session-commands'
import { SessionError } from '@kringbord/shared/session-error'
import type { SessionCommand, SessionState } from '@kringbord/shared/session-state'
import { startState } from '@kringbord/shared/session-steps'
import fc from 'fast-check'
import { expect } from 'vitest'

export const MINUTE = 60_000
const zone = fc.constantFrom('a', 'b', 'c', 'd')

const step = fc
  .record({
    title: fc.constantFrom('Welkom', 'Ronde', 'Oogst'),
    instruction: fc.string({ maxLength: 40 }).map((text) => text.trim()),
    minutes: fc.integer({ min: 0, max: 90 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    grouping: fc.constantFrom(...groupings),
    zones: fc.array(zone, { maxLength: 3 }),
    visibility: fc.constantFrom('open', 'hidden-until-shown', 'own-table'),
    anonymity: fc.constantFrom('name', 'organisation', 'anonymous'),
    rights: fc.record({
      note: fc.boolean(),
      moveOwn: fc.boolean(),
      moveAll: fc.boolean(),
      vote: fc.boolean(),
      draw: fc.boolean(),
      tegel: fc.boolean(),
    }),
    asks: fc.constantFrom(...askings),
    budget: fc.record({ notes: fc.nat(5), votes: fc.nat(5) }),
    harvest: fc.array(zone, { maxLength: 3 }),
    beforehand: fc.boolean(),
    script: fc.constant(''),
  })
  .map(({ part, ...rest }) => ({ ...rest, minimumMinutes: Math.floor(rest.minutes * part) }))
/** The steps of a session. */
export const steps: fc.Arbitrary<Step[]> = fc
  .array(step, { minLength: 1, maxLength: 8 })
  .map((all) => all.map((one, i) => ({ ...one, id: `stap-${i}` })))

/** Something that a facilitator does, `wait` milliseconds after what came before. */
export type Move = { wait: number; kind: SessionCommand['kind']; pick: number; ms: number; hold: boolean }
export const move: fc.Arbitrary<Move> = fc.record({
  wait: fc.nat(20 * MINUTE),
  kind: fc.constantFrom('go', 'go', 'go', 'end', 'pause', 'resume', 'add', 'call', 'release', 'spotlight', 'steps'),
  pick: fc.nat(7),
  ms: fc.integer({ min: -3_600_000, max: 3_600_000 }),
  hold: fc.boolean(),
})
export const view = { x: 0, y: 0, w: 100, h: 50 }

export function commandOf({ kind, pick, ms, hold }: Move, state: SessionState): SessionCommand {
  const id = state.steps[pick % state.steps.length]?.id ?? ''
  if (kind === 'go') return { kind, step: id }
  if (kind === 'add') return { kind, ms }
  if (kind === 'call') return { kind, view, hold, ...(pick % 2 && { to: ['p', 'q', 'p'] }) }
  if (kind === 'spotlight') {
    const seconds = ms > 0 ? Math.max(5, Math.round(ms / 1000)) : undefined
    return { kind, view: pick === 0 ? null : view, title: `deel ${pick}`, follow: hold, seconds }
  }
  if (kind === 'steps') return { kind, steps: state.steps.filter((one) => one.id !== id).reverse() }
  return { kind }
}

/** The state after `command`, or the same state when it is refused as it should be. */
export function attempt(state: SessionState, command: SessionCommand, now: number): SessionState {
  try {
    return applyCommand(state, command, { now, by: 'p' })
  } catch (error) {
    if (error instanceof SessionError) return state
    throw error
  }
}

/** Plays `moves`; `look` sees every state on the way with the time of it. */
export function play(start: readonly Step[], moves: readonly Move[], look: (state: SessionState, now: number) => void) {
  let state = startState(start)
  let now = 1_700_000_000_000
  for (const one of moves) {
    now += one.wait
    look(state, now)
    const next = attempt(state, commandOf(one, state), now)
    if (next !== state) expect(next.version).toBe(state.version + 1)
    state = next
    look(state, now)
  }
}
