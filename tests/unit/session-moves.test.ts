// Where the view goes when the session goes on, when someone calls, and when tables change.
import { applyCommand } from '@kringbord/shared/session-commands'
import type { SessionState } from '@kringbord/shared/session-state'
import { startState } from '@kringbord/shared/session-steps'
import { describe, expect, test } from 'vitest'
import { groupView, holding, moveFor, type Seen } from '../../client/src/session/steer/moves.ts'
import { given, later, plainSteps } from '../help/plain-steps.ts'

const view = { x: 0, y: 0, w: 100, h: 100 }

describe('where the view goes', () => {
  const bob = { participant: 'bob', facilitates: false }
  const anne = { participant: 'anne', facilitates: true }
  const walk = (me: typeof bob, ...states: SessionState[]) => {
    let seen: Seen = null
    return states.map((state) => {
      const next = moveFor(seen, state, me)
      seen = next.seen
      return next.move?.kind === 'step' ? next.move.zones.join() : (next.move?.kind ?? null)
    })
  }
  const begun = later(startState(plainSteps), { kind: 'go', step: 'a' })

  test('to a step when it begins, not when its clock or the steps change', () => {
    const paused = later(begun, { kind: 'pause' })
    const edited = later(paused, { kind: 'steps', steps: [...plainSteps].reverse() })
    const next = applyCommand(edited, { kind: 'go', step: 'b' }, { ...given, now: 2000 })
    const again = applyCommand(next, { kind: 'go', step: 'b' }, { ...given, now: 9000 })
    expect(walk(bob, startState(plainSteps), begun, paused, edited, next, again)).toEqual([
      null,
      'za',
      null,
      null,
      'zb',
      'zb',
    ])
  })
  test('Z7: to the own table instead of the step, and along when one is moved, but not out of a held view', () => {
    const next = applyCommand(begun, { kind: 'go', step: 'b' }, { ...given, now: 2000 })
    const held = later(next, { kind: 'call', view, hold: true })
    let seen: Seen = null
    const goes = (state: SessionState, place: string[]) => {
      const answer = moveFor(seen, state, bob, place)
      seen = answer.seen
      return answer.move?.kind === 'step' ? answer.move.zones.join() : (answer.move?.kind ?? null)
    }
    expect(goes(begun, ['tafel.1'])).toBe('tafel.1')
    expect(goes(begun, ['tafel.1'])).toBeNull()
    expect(goes(begun, ['tafel.2'])).toBe('tafel.2')
    expect(goes(begun, []), 'who has no table any more stays').toBeNull()
    expect(goes(next, [])).toBe('zb')
    expect(goes(next, ['tafel.3']), 'the tables come in later').toBe('tafel.3')
    expect(goes(held, ['tafel.3'])).toBe('call')
    expect(goes(held, ['tafel.4'])).toBeNull()
  })
  test('of who comes late to the step, or where everyone is held; a call that is over is over', () => {
    const called = later(begun, { kind: 'call', view, hold: false })
    const held = later(begun, { kind: 'call', view, hold: true })
    expect(walk(bob, begun)).toEqual(['za'])
    expect(walk(bob, called)).toEqual(['za'])
    expect(walk(bob, held)).toEqual(['call'])
  })
  test('to a call, and nowhere when it is let go; who calls stays', () => {
    const called = later(begun, { kind: 'call', view, hold: true })
    const free = later(called, { kind: 'release' })
    expect(walk(bob, begun, called, free)).toEqual(['za', 'call', null])
    expect(walk(anne, begun, called, free)).toEqual(['za', null, null])
    expect(holding(called, bob)).not.toBeNull()
    expect(holding(called, anne)).toBeNull()
    expect(holding(later(begun, { kind: 'call', view, hold: false }), bob)).toBeNull()
  })
  test('W2: to a call of a subgroup only for who is in it', () => {
    const called = later(begun, { kind: 'call', view, hold: true, to: ['bob'] })
    const carl = { participant: 'carl', facilitates: false }
    expect(walk(bob, begun, called)).toEqual(['za', 'call'])
    expect(walk(carl, begun, called)).toEqual(['za', null])
    expect(holding(called, carl)).toBeNull()
    expect(groupView(called, 'bob')).toEqual(view)
    expect(groupView(called, 'carl')).toBeNull()
  })
  test('W3: along with what is presented, each part once, and not to a spotlight that only the wall shows', () => {
    const shown = later(begun, { kind: 'spotlight', view, follow: true })
    const paused = later(shown, { kind: 'pause' })
    const next = later(paused, { kind: 'spotlight', view, follow: true })
    const out = later(next, { kind: 'spotlight', view: null })
    expect(walk(bob, begun, shown, paused, next, out)).toEqual(['za', 'spotlight', null, 'spotlight', null])
    expect(walk(anne, begun, shown, next)).toEqual(['za', null, null])
    expect(walk(bob, shown), 'who comes late sees it too').toEqual(['spotlight'])
    expect(walk(bob, begun, later(begun, { kind: 'spotlight', view }))).toEqual(['za', null])
  })
})
