// The session on the side of who looks: the server's time, what is left, where the view goes, and commands in order.
import { agenda } from '@kringbord/shared/agenda'
import type { Step } from '@kringbord/shared/session'
import { applyCommand } from '@kringbord/shared/session-commands'
import type { SessionCommand, SessionState } from '@kringbord/shared/session-state'
import { startState } from '@kringbord/shared/session-steps'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createServerClock } from '../../client/src/board/server-clock.ts'
import { digitsOf, leftOf, momentBetween, phaseOf, untilNextDigit } from '../../client/src/session/steer/countdown.ts'
import {
  addStep,
  doubleStep,
  faultsOf,
  freshId,
  moveStep,
  putBack,
  removeStep,
  startDraft,
} from '../../client/src/session/steer/edit/draft.ts'
import { placeAt } from '../../client/src/session/steer/edit/use-drag.ts'
import { groupView, holding, moveFor, type Seen } from '../../client/src/session/steer/moves.ts'
import { paceOf } from '../../client/src/session/steer/pace.ts'
import { nextStep, placeOf, previousStep } from '../../client/src/session/steer/place-of.ts'
import { listOf, mayOf } from '../../client/src/session/steer/rights.ts'
import { createSteering } from '../../client/src/session/steer/steering.ts'

const MINUTE = 60_000
const step = (id: string, more: Partial<Step> = {}): Step => ({
  ...(addStep(startDraft([]), { id, title: id }).steps[0] ?? expect.unreachable()),
  ...more,
})
const steps = [
  step('maak', { beforehand: true }),
  step('a', { zones: ['za'] }),
  step('b', { zones: ['zb'] }),
  step('c'),
]
const given = { now: 1000, by: 'anne' }
const later = (state: SessionState, ...commands: SessionCommand[]) =>
  commands.reduce((now, command) => applyCommand(now, command, given), state)
const view = { x: 0, y: 0, w: 100, h: 100 }

describe('the time at the server', () => {
  /** A device whose clock is `wrong` ms off, and requests that take `there` and `back` ms. */
  function device(wrong: number) {
    let real = 1_000_000
    const clock = createServerClock(() => real + wrong)
    const ask = (there: number, back: number) => {
      const sentAt = real + wrong
      const now = real + there
      real += there + back
      clock.answered(now, sentAt)
    }
    const tell = (back: number) => {
      const now = real
      real += back
      clock.told(now)
    }
    return { clock, ask, tell, error: () => Math.abs(clock.now() - real), turn: (ms: number) => (wrong += ms) }
  }

  test('the shortest round trip decides, and errs by half of it at most', () => {
    const wrong = fc.integer({ min: -1e7, max: 1e7 })
    const trips = fc.array(fc.tuple(fc.nat(2000), fc.nat(2000)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(wrong, trips, (off, asked) => {
        const one = device(off)
        for (const [there, back] of asked) one.ask(there, back)
        const shortest = Math.min(...asked.map(([there, back]) => there + back))
        expect(one.error()).toBeLessThanOrEqual(shortest / 2 + 0.5)
      }),
    )
  })
  test('a message that only arrives is better than nothing, and never makes it worse', () => {
    const one = device(-40_000)
    one.tell(80)
    expect(one.error()).toBe(80)
    one.ask(10, 10)
    one.tell(900)
    expect(one.error()).toBe(0)
  })
  test('a device clock that is set is noticed with the next answer', () => {
    const one = device(0)
    one.ask(5, 5)
    one.turn(-3_600_000)
    one.ask(100, 60)
    expect(one.error()).toBeLessThanOrEqual(80)
  })
})

describe('what is left', () => {
  test('of a clock that runs, stands still, or is not there', () => {
    expect(leftOf({ kind: 'running', endsAt: 5000 }, 2000)).toBe(3000)
    expect(leftOf({ kind: 'paused', left: 700 }, 2000)).toBe(700)
    expect(leftOf(null, 2000)).toBeNull()
  })
  test('as digits: 0:00 is the end, and what is over counts up', () => {
    const digits = [4 * MINUTE + 5000, 60_001, 1, 0, -999, -12_300, 64 * MINUTE + 5000].map(digitsOf)
    expect(digits).toEqual(['4:05', '1:01', '0:01', '0:00', '0:00', '+0:12', '1:04:05'])
    expect([60_001, 60_000, 0, -1].map(phaseOf)).toEqual(['running', 'last-minute', 'over', 'over'])
  })
  test('digits stand until the moment that is told', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 10_000_000 }), (left) => {
        const wait = untilNextDigit(left)
        expect(wait).toBeGreaterThan(0)
        expect(wait).toBeLessThanOrEqual(1000)
        expect(digitsOf(left - wait + 1)).toBe(digitsOf(left - Math.min(1, wait - 1)))
      }),
    )
  })
  test('five minutes, one minute and the end are said once', () => {
    expect(momentBetween(5 * MINUTE + 1, 5 * MINUTE)).toBe(5)
    expect(momentBetween(5 * MINUTE, 4 * MINUTE)).toBeNull()
    expect(momentBetween(MINUTE + 500, MINUTE - 500)).toBe(1)
    expect(momentBetween(6 * MINUTE, -1)).toBe(0)
  })
})

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
  const begun = later(startState(steps), { kind: 'go', step: 'a' })

  test('to a step when it begins, not when its clock or the steps change', () => {
    const paused = later(begun, { kind: 'pause' })
    const edited = later(paused, { kind: 'steps', steps: [...steps].reverse() })
    const next = applyCommand(edited, { kind: 'go', step: 'b' }, { ...given, now: 2000 })
    const again = applyCommand(next, { kind: 'go', step: 'b' }, { ...given, now: 9000 })
    expect(walk(bob, startState(steps), begun, paused, edited, next, again)).toEqual([
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

describe('steps in order', () => {
  test('a session begins after what is done beforehand', () => {
    expect(nextStep(steps, null)?.id).toBe('a')
    expect(nextStep(steps, 'b')?.id).toBe('c')
    expect(nextStep(steps, 'c')).toBeNull()
    expect(previousStep(steps, 'a')?.id).toBe('maak')
    expect(previousStep(steps, 'maak')).toBeNull()
    expect(placeOf(steps, step('b'))).toEqual({ number: 2, total: 3 })
    expect(placeOf(steps, step('maak', { beforehand: true })).number).toBeNull()
  })
  test('rights in words', () => {
    const { rights } = step('x')
    expect(mayOf({ rights: { ...rights, draw: true }, visibility: 'open', asks: '' })).toEqual(['may.note', 'may.draw'])
    expect(mayOf({ rights: { ...rights, note: false }, visibility: 'open', asks: '' })).toEqual(['may.text'])
    expect(mayOf({ rights: { ...rights, note: false, moveOwn: false }, visibility: 'open', asks: '' })).toEqual([])
    const looking = { ...rights, note: false, moveOwn: false }
    expect(mayOf({ rights: { ...looking, vote: true }, visibility: 'open', asks: '' })).toEqual(['may.vote'])
    expect(listOf(['a', 'b', 'c'], 'en')).toBe('a, b en c')
    expect(listOf(['a'], 'en')).toBe('a')
  })
  test('the pace: on time, behind, and too late with what can go', () => {
    const plan = [step('a', { minutes: 10, minimumMinutes: 8 }), step('b', { minutes: 20, minimumMinutes: 18 })]
    const state = later(startState(plan), { kind: 'go', step: 'a' })
    const at = (minutes: number, used = state) => {
      const now = given.now + minutes * MINUTE
      return paceOf(agenda(used, now), now)
    }
    expect(at(4)).toEqual({ kind: 'on-time' })
    expect(at(2, later(state, { kind: 'add', ms: 2 * MINUTE }))).toEqual({ kind: 'behind', minutes: 2 })
    expect(at(1, later(state, { kind: 'add', ms: -3 * MINUTE }))).toEqual({ kind: 'ahead', minutes: 3 })
    const late = at(1, later(state, { kind: 'add', ms: 9 * MINUTE }))
    expect(late).toEqual({ kind: 'late', minutes: 7, skip: 'b', saves: 18 })
  })
})

describe('commands of a facilitator', () => {
  function line() {
    const sent: string[] = []
    const open: (() => void)[] = []
    const failures: unknown[] = []
    let fails = false
    const steering = createSteering({
      send: (command) => {
        sent.push(command.kind)
        return fails ? Promise.reject(new Error('away')) : new Promise((resolve) => open.push(() => resolve(null)))
      },
      failed: (error) => failures.push(error),
      wait: () => new Promise((resolve) => open.push(resolve)),
    })
    const answer = async () => {
      for (const one of open.splice(0)) one()
      await new Promise((resolve) => setTimeout(resolve))
    }
    return { sent, steering, failures, answer, fail: () => (fails = true) }
  }
  const go: SessionCommand = { kind: 'go', step: 'a' }

  test('a second press on the same button is the same press, also just after the answer', async () => {
    const { sent, steering, answer } = line()
    const first = steering.run(go)
    expect(await steering.run(go)).toBe(false)
    expect(steering.pending.get()).toBe('go')
    await answer()
    expect(await steering.run(go)).toBe(false)
    await answer()
    expect(await first).toBe(true)
    expect(sent).toEqual(['go'])
    expect(steering.pending.get()).toBeNull()
  })
  test('other presses wait their turn, and every minute more counts', async () => {
    const { sent, steering, answer } = line()
    void steering.run(go)
    const others = [
      steering.run({ kind: 'end' }),
      steering.run({ kind: 'add', ms: MINUTE }),
      steering.run({ kind: 'add', ms: MINUTE }),
    ]
    for (let i = 0; i < 6; i++) await answer()
    expect(await Promise.all(others)).toEqual([true, true, true])
    expect(sent).toEqual(['go', 'end', 'add', 'add'])
  })
  test('a failure is told, and the button works again', async () => {
    const { steering, failures, fail } = line()
    fail()
    expect(await steering.run(go)).toBe(false)
    expect(failures).toHaveLength(1)
    expect(steering.pending.get()).toBeNull()
  })
})

describe('changing steps', () => {
  const ids = (draft: { steps: readonly Step[] }) => draft.steps.map(({ id }) => id).join('')
  const draft = startDraft([step('a'), step('b'), step('c')])

  test('what is removed is put back where it stood', () => {
    const without = removeStep(draft, 'b')
    expect(ids(without)).toBe('ac')
    expect(ids(putBack(without))).toBe('abc')
    expect(putBack(draft)).toEqual(draft)
  })
  test('in another order, doubled, and added with an id of their own', () => {
    expect(ids(moveStep(draft, 'c', 0))).toBe('cab')
    expect(moveStep(draft, 'c', 3)).toBe(draft)
    expect(ids(doubleStep(draft, 'a', { id: 'd', title: 'x'.repeat(90) }))).toBe('adbc')
    expect(doubleStep(draft, 'a', { id: 'd', title: 'x'.repeat(90) }).steps[1]?.title).toHaveLength(60)
    expect(freshId([step('eigen-2')])).toBe('eigen-3')
  })
  test('mistakes stand at their field', () => {
    expect(faultsOf(step('a'))).toEqual({})
    expect(faultsOf(step('a', { title: ' ', minutes: 3, minimumMinutes: 4 }))).toEqual({
      title: 'required',
      minimumMinutes: 'more-than-planned',
    })
    expect(faultsOf(step('a', { minutes: Number.NaN }))).toMatchObject({ minutes: 'required' })
  })
  test('a dragged row goes past the middle of its neighbours', () => {
    const rows = [0, 50, 100].map((top) => ({ top, height: 40 }))
    expect(placeAt(rows, 60, 1)).toBe(1)
    expect(placeAt(rows, 19, 1)).toBe(0)
    expect(placeAt(rows, 200, 0)).toBe(2)
    expect(placeAt(rows, -50, 2)).toBe(0)
  })
})
