// A session on the side of who leads it: steps in order and at what pace, commands one after another, and changing steps.
import { agenda } from '@kringbord/shared/agenda'
import type { Step } from '@kringbord/shared/session'
import type { SessionCommand } from '@kringbord/shared/session-state'
import { startState } from '@kringbord/shared/session-steps'
import { describe, expect, test } from 'vitest'
import {
  doubleStep,
  faultsOf,
  freshId,
  moveStep,
  putBack,
  removeStep,
  startDraft,
} from '../../client/src/session/steer/edit/draft.ts'
import { placeAt } from '../../client/src/session/steer/edit/use-drag.ts'
import { paceOf } from '../../client/src/session/steer/pace.ts'
import { nextStep, placeOf, previousStep } from '../../client/src/session/steer/place-of.ts'
import { listOf, mayOf } from '../../client/src/session/steer/rights.ts'
import { createSteering } from '../../client/src/session/steer/steering.ts'
import { given, later, plainStep, plainSteps } from '../help/plain-steps.ts'

const MINUTE = 60_000

describe('steps in order', () => {
  test('a session begins after what is done beforehand', () => {
    expect(nextStep(plainSteps, null)?.id).toBe('a')
    expect(nextStep(plainSteps, 'b')?.id).toBe('c')
    expect(nextStep(plainSteps, 'c')).toBeNull()
    expect(previousStep(plainSteps, 'a')?.id).toBe('maak')
    expect(previousStep(plainSteps, 'maak')).toBeNull()
    expect(placeOf(plainSteps, plainStep('b'))).toEqual({ number: 2, total: 3 })
    expect(placeOf(plainSteps, plainStep('maak', { beforehand: true })).number).toBeNull()
  })
  test('rights in words', () => {
    const { rights } = plainStep('x')
    expect(mayOf({ rights: { ...rights, draw: true }, visibility: 'open', asks: '' })).toEqual(['may.note', 'may.draw'])
    expect(mayOf({ rights: { ...rights, note: false }, visibility: 'open', asks: '' })).toEqual(['may.text'])
    expect(mayOf({ rights: { ...rights, note: false, moveOwn: false }, visibility: 'open', asks: '' })).toEqual([])
    const looking = { ...rights, note: false, moveOwn: false }
    expect(mayOf({ rights: { ...looking, vote: true }, visibility: 'open', asks: '' })).toEqual(['may.vote'])
    expect(listOf(['a', 'b', 'c'], 'en')).toBe('a, b en c')
    expect(listOf(['a'], 'en')).toBe('a')
  })
  test('the pace: on time, behind, and too late with what can go', () => {
    const plan = [
      plainStep('a', { minutes: 10, minimumMinutes: 8 }),
      plainStep('b', { minutes: 20, minimumMinutes: 18 }),
    ]
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
  const draft = startDraft([plainStep('a'), plainStep('b'), plainStep('c')])

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
    expect(freshId([plainStep('eigen-2')])).toBe('eigen-3')
  })
  test('mistakes stand at their field', () => {
    expect(faultsOf(plainStep('a'))).toEqual({})
    expect(faultsOf(plainStep('a', { title: ' ', minutes: 3, minimumMinutes: 4 }))).toEqual({
      title: 'required',
      minimumMinutes: 'more-than-planned',
    })
    expect(faultsOf(plainStep('a', { minutes: Number.NaN }))).toMatchObject({ minutes: 'required' })
  })
  test('a dragged row goes past the middle of its neighbours', () => {
    const rows = [0, 50, 100].map((top) => ({ top, height: 40 }))
    expect(placeAt(rows, 60, 1)).toBe(1)
    expect(placeAt(rows, 19, 1)).toBe(0)
    expect(placeAt(rows, 200, 0)).toBe(2)
    expect(placeAt(rows, -50, 2)).toBe(0)
  })
})
