// Sessions commanded at random: clocks, versions and steps stay sound, and the agenda adds up.
import { agenda, colourOfLeft, leastNeeded, shrink } from '@kringbord/shared/agenda'
import { boardRights, fillsBoxes, writesHidden } from '@kringbord/shared/hidden-writing'
import { askings, groupings, type Step } from '@kringbord/shared/session'
import { applyCommand } from '@kringbord/shared/session-commands'
import { SessionError } from '@kringbord/shared/session-error'
import type { SessionCommand, SessionState } from '@kringbord/shared/session-state'
import { STEP_GRACE_MS } from '@kringbord/shared/session-state'
import { isCalled, rightsAt, startState, stepOf, timeLeft } from '@kringbord/shared/session-steps'
import { parseSessionState, parseSteps } from '@kringbord/shared/step-schema'
import { session } from '@kringbord/shared/werkvormen/instantiate'
import { forms } from '@kringbord/shared/werkvormen/registry'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const MINUTE = 60_000
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
const steps: fc.Arbitrary<Step[]> = fc
  .array(step, { minLength: 1, maxLength: 8 })
  .map((all) => all.map((one, i) => ({ ...one, id: `stap-${i}` })))

type Move = { wait: number; kind: SessionCommand['kind']; pick: number; ms: number; hold: boolean }
const move: fc.Arbitrary<Move> = fc.record({
  wait: fc.nat(20 * MINUTE),
  kind: fc.constantFrom('go', 'go', 'go', 'end', 'pause', 'resume', 'add', 'call', 'release', 'spotlight', 'steps'),
  pick: fc.nat(7),
  ms: fc.integer({ min: -3_600_000, max: 3_600_000 }),
  hold: fc.boolean(),
})
const view = { x: 0, y: 0, w: 100, h: 50 }

function commandOf({ kind, pick, ms, hold }: Move, state: SessionState): SessionCommand {
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
function attempt(state: SessionState, command: SessionCommand, now: number): SessionState {
  try {
    return applyCommand(state, command, { now, by: 'p' })
  } catch (error) {
    if (error instanceof SessionError) return state
    throw error
  }
}

/** Plays `moves`; `look` sees every state on the way with the time of it. */
function play(start: readonly Step[], moves: readonly Move[], look: (state: SessionState, now: number) => void) {
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

test('T2: the agenda keeps the order, stays at or above every minimum, and adds up', () => {
  fc.assert(
    fc.property(steps, fc.array(move, { maxLength: 20 }), (start, moves) => {
      play(start, moves, (state, now) => {
        const plan = agenda(state, now)
        expect(plan.steps.map((one) => one.id)).toEqual(state.steps.map((one) => one.id))
        let last = now
        const onTheirWay = plan.steps.filter((one) => one.status === 'current' || one.status === 'ahead')
        for (const [i, one] of onTheirWay.entries()) {
          const planned = state.steps.find((known) => known.id === one.id)
          if (one.status === 'ahead') {
            expect(one.minutes).toBeGreaterThanOrEqual((planned?.minimumMinutes ?? 0) - 1e-9)
            expect(one.minutes).toBeLessThanOrEqual((planned?.minutes ?? 0) + 1e-9)
            expect(one.start).toBeCloseTo(last, 3)
          }
          expect(one.end, 'no step ends before it begins').toBeGreaterThanOrEqual((one.start ?? 0) - 1e-3)
          last = one.end ?? last
          expect(i === 0 || one.status === 'ahead').toBe(true)
        }
        expect(plan.end).toBeCloseTo(last, 3)
        // It ends in time unless it is said that it cannot, or only the current step is left.
        const ahead = plan.steps.some((one) => one.status === 'ahead')
        if (ahead && plan.colour !== 'red') expect(plan.end).toBeLessThanOrEqual(plan.plannedEnd + 1)
        if (plan.colour === 'red') expect(plan.steps.find((one) => one.id === plan.leaveOut)?.status).toBe('ahead')
        else expect(plan.leaveOut).toBeNull()
        if (plan.colour === 'green') expect(plan.behind).toBeLessThanOrEqual(0.2)
      })
    }),
  )
})

test('T3: steps share what there is in proportion to what they can spare', () => {
  fc.assert(
    fc.property(steps, fc.double({ min: -100, max: 900, noNaN: true }), (all, available) => {
      const lengths = shrink(all, available)
      const total = (key: 'minutes' | 'minimumMinutes') => all.reduce((sum, one) => sum + one[key], 0)
      const wanted = Math.min(total('minutes'), Math.max(total('minimumMinutes'), available))
      expect(lengths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(wanted, 6)
      const parts = all.flatMap((one, i) =>
        one.minutes === one.minimumMinutes
          ? []
          : [((lengths[i] ?? 0) - one.minimumMinutes) / (one.minutes - one.minimumMinutes)],
      )
      for (const part of parts) expect(part).toBeCloseTo(parts[0] ?? 0, 6)
    }),
  )
})

describe('the agenda of a posterpresentatie', () => {
  const { steps } = session('posterpresentatie', 'nl', {})
  const [first] = steps.filter((one) => !one.beforehand)
  const begun = applyCommand(startState(steps), { kind: 'go', step: first?.id ?? '' }, { now: 0, by: 'p' })
  const total = steps.reduce((sum, one) => sum + (one.beforehand ? 0 : one.minutes), 0)

  test('is green and as planned when it begins', () => {
    const plan = agenda(begun, 0)
    expect(plan).toMatchObject({ colour: 'green', end: total * MINUTE, plannedEnd: total * MINUTE, behind: 0 })
    expect(plan.steps.find((one) => one.id === first?.id)).toMatchObject({ status: 'current', start: 0, used: 0 })
  })

  test('turns orange and then red while everyone stays in the first step, and names what can go', () => {
    const colours = Array.from({ length: total + 1 }, (_, minute) => agenda(begun, minute * MINUTE).colour)
    expect([...new Set(colours)]).toEqual(['green', 'orange', 'red'])
    const late = agenda(begun, total * MINUTE)
    expect(late.leaveOut).toBe(leastNeeded(steps.filter((one) => !one.beforehand).slice(1)))
    expect(late.steps.find((one) => one.id === first?.id)?.used).toBe(total)
  })
})

test('T6: the time of a step is green, orange when a fifth is left and red when a twentieth is', () => {
  const plan = session('posterpresentatie', 'nl', {}).steps.map((one) => ({ ...one, minutes: 40, minimumMinutes: 20 }))
  const [first] = plan.filter((one) => !one.beforehand)
  const begun = applyCommand(startState(plan), { kind: 'go', step: first?.id ?? '' }, { now: 0, by: 'p' })
  const leftAt = (minute: number, state = begun) => agenda(state, minute * MINUTE).left ?? -1
  const colours = Array.from({ length: 45 }, (_, minute) => colourOfLeft(leftAt(minute)))
  expect([colours.indexOf('orange'), colours.indexOf('red'), colours.lastIndexOf('green')]).toEqual([32, 38, 31])
  expect(leftAt(60)).toBe(0)
  const longer = applyCommand(begun, { kind: 'add', ms: 40 * MINUTE }, { now: 36 * MINUTE, by: 'p' })
  expect(colourOfLeft(leftAt(36, longer)), 'with more time').toBe('green')
  expect(agenda(startState(plan), 0).left).toBeNull()
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
