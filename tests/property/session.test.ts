// Sessions commanded at random: clocks, versions, steps and rights stay sound.
import { boardRights, fillsBoxes, writesHidden } from '@kringbord/shared/hidden-writing'
import { applyCommand } from '@kringbord/shared/session-commands'
import { SessionError } from '@kringbord/shared/session-error'
import type { SessionState } from '@kringbord/shared/session-state'
import { STEP_GRACE_MS } from '@kringbord/shared/session-state'
import { isCalled, rightsAt, startState, stepOf, timeLeft } from '@kringbord/shared/session-steps'
import { parseSessionState, parseSteps } from '@kringbord/shared/step-schema'
import { session } from '@kringbord/shared/werkvormen/instantiate'
import { forms } from '@kringbord/shared/werkvormen/registry'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attempt, commandOf, MINUTE, move, play, steps, view } from '../help/session-moves.ts'

test('T1: whatever is commanded, the clock is never below zero and the state stays one that can be stored', () => {
  fc.assert(
    fc.property(steps, fc.array(move, { maxLength: 30 }), (start, moves) => {
      play(start, moves, (state, now) => {
        expect(timeLeft(state, now) ?? 0).toBeGreaterThanOrEqual(0)
        expect(parseSessionState(JSON.parse(JSON.stringify(state)))).toEqual(state)
        expect(state.current === null || stepOf(state) !== null, 'the current step exists').toBe(true)
        expect(Object.values(state.used).every((ms) => ms >= 0)).toBe(true)
        if (state.clock?.kind === 'paused') expect(state.clock.left).toBeGreaterThanOrEqual(0)
      })
    }),
  )
})

test('G2: a minute more of a clock that ran out is a minute from now', () => {
  const [first] = session('posterpresentatie', 'nl', {}).steps.filter((one) => !one.beforehand)
  const begun = applyCommand(
    startState(first ? [first] : []),
    { kind: 'go', step: first?.id ?? '' },
    { now: 0, by: 'p' },
  )
  const late = ((first?.minutes ?? 0) + 10) * MINUTE
  const more = applyCommand(begun, { kind: 'add', ms: MINUTE }, { now: late, by: 'p' })
  expect(timeLeft(more, late)).toBe(MINUTE)
})

test('W1: a spotlight is new each time, shines on one part, and goes out with the step, the session or on command', () => {
  fc.assert(
    fc.property(steps, fc.array(move, { maxLength: 30 }), (start, moves) => {
      const ids = new Set<number>()
      let state = startState(start)
      let now = 1_700_000_000_000
      for (const one of moves) {
        now += one.wait
        const command = commandOf(one, state)
        const next = attempt(state, command, now)
        if (next === state) continue
        if (command.kind === 'spotlight' && command.view !== null) {
          expect(next.spotlight).toMatchObject({ view, title: command.title, follow: command.follow, by: 'p' })
          expect(next.spotlight?.endsAt).toBe(command.seconds === undefined ? null : now + command.seconds * 1000)
          expect(ids.has(next.spotlight?.id ?? 0), 'an id that no spotlight had before').toBe(false)
          ids.add(next.spotlight?.id ?? 0)
        } else if (['go', 'end', 'spotlight'].includes(command.kind)) expect(next.spotlight).toBeNull()
        else expect(next.spotlight).toEqual(state.spotlight)
        state = next
      }
    }),
  )
})

test('W2: a call to some is for them alone, each of them once', () => {
  const called = applyCommand(
    startState([]),
    { kind: 'call', view, hold: true, to: ['a', 'b', 'a'] },
    { now: 0, by: 'p' },
  )
  expect(called.call?.to).toEqual(['a', 'b'])
  expect(['a', 'b', 'c'].filter((id) => called.call && isCalled(called.call, id))).toEqual(['a', 'b'])
  const everyone = applyCommand(called, { kind: 'call', view, hold: true }, { now: 0, by: 'p' })
  expect(everyone.call && isCalled(everyone.call, 'c')).toBe(true)
})

test('a session that was stored before there were spotlights opens without one', () => {
  const { spotlight: _, ...old } = startState(session('tegeltjeswijsheden', 'nl', {}).steps)
  expect(parseSessionState(old).spotlight).toBeNull()
})

describe('steps', () => {
  test('of every form pass as they are', () => {
    for (const { id } of forms())
      for (const lang of ['nl', 'en'] as const) {
        const { steps } = session(id, lang, {})
        expect(parseSteps(JSON.parse(JSON.stringify(steps)))).toEqual(steps)
      }
  })

  test('that do not fit are refused with where and why', () => {
    const [good] = session('posterpresentatie', 'nl', {}).steps
    const fieldsOf = (value: unknown[]) => {
      try {
        parseSteps(value)
      } catch (error) {
        if (error instanceof SessionError) return error.fields
      }
      return []
    }
    const wrong = (change: object) => fieldsOf([{ ...good, ...change }])
    expect(wrong({ title: ' ' })).toEqual([{ path: 'steps.0.title', reason: 'required' }])
    expect(wrong({ minutes: -1 })[0]).toEqual({ path: 'steps.0.minutes', reason: 'out-of-range' })
    expect(wrong({ minutes: 5, minimumMinutes: 6 })).toEqual([
      { path: 'steps.0.minimumMinutes', reason: 'out-of-range' },
    ])
    expect(wrong({ grouping: 'zaal' })).toEqual([{ path: 'steps.0.grouping', reason: 'wrong-type' }])
    expect(wrong({ zones: 'a' })).toEqual([{ path: 'steps.0.zones', reason: 'wrong-type' }])
    expect(fieldsOf([null])).toEqual([{ path: 'steps.0', reason: 'wrong-type' }])
    expect(fieldsOf(Array.from({ length: 41 }, () => good))).toEqual([{ path: 'steps', reason: 'too-many' }])
    expect(wrong({ instruction: 'woord '.repeat(60).trim() }), 'long instructions are advised against only').toEqual([])
  })
})

describe('rights', () => {
  const { steps } = session('tegeltjeswijsheden', 'nl', {})
  const [one, two] = steps
  const go = (state: SessionState, id: string | undefined, now: number) =>
    applyCommand(state, { kind: 'go', step: id ?? '' }, { now, by: 'p' })

  test('of the step before count for a moment, and everything before the first step', () => {
    const begun = go(startState(steps), one?.id, 1_000)
    expect(rightsAt(startState(steps), 1_000)).toEqual([null])
    expect(rightsAt(begun, 1_000 + STEP_GRACE_MS - 1)).toEqual([one?.rights, null])
    expect(rightsAt(begun, 1_000 + STEP_GRACE_MS)).toEqual([one?.rights])
    const next = go(begun, two?.id, 60_000)
    expect(rightsAt(next, 60_001)).toEqual([two && boardRights(two), one?.rights])
    const ended = applyCommand(next, { kind: 'end' }, { now: 70_000, by: 'p' })
    expect(rightsAt(ended, 70_001)).toEqual([null])
  })

  test('the text boxes of the form are closed while people write hidden, also where the step says they are filled in', () => {
    const open = forms().flatMap(({ id }) =>
      session(id, 'nl', {}).steps.flatMap((step) =>
        writesHidden(step) && fillsBoxes(boardRights(step)) ? [`${id} ${step.id}`] : [],
      ),
    )
    // At a table, where the step says so: what is filled in, everyone sees.
    expect(open).toEqual(['whole-system toekomst'])
    const rights = { note: true, moveOwn: true, moveAll: true, vote: true, draw: true, tegel: true }
    expect(fillsBoxes(boardRights({ visibility: 'hidden-until-shown', rights }))).toBe(false)
    expect(fillsBoxes(boardRights({ visibility: 'hidden-until-shown', rights: { ...rights, fill: true } }))).toBe(false)
    expect(fillsBoxes(boardRights({ visibility: 'open', rights }))).toBe(true)
    // So is drawing at a table, where everyone sees it: that is one choice, which has to be made.
    expect(boardRights({ visibility: 'own-table', rights })).toMatchObject({ draw: false, fill: false })
    const chosen = { ...rights, fill: true }
    expect(boardRights({ visibility: 'own-table', rights: chosen })).toMatchObject({
      draw: true,
      fill: true,
      note: false,
    })
    expect(fillsBoxes({ ...rights, fill: false })).toBe(false)
  })

  test('leaving out the step before never gives more rights than the current one has', () => {
    const next = go(go(startState(steps), one?.id, 0), two?.id, 1_000)
    const without = steps.filter((step) => step.id !== one?.id)
    const edited = applyCommand(next, { kind: 'steps', steps: without }, { now: 1_500, by: 'p' })
    expect(rightsAt(edited, 1_600)).not.toContain(null)
  })
})
