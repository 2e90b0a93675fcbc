// The agenda of a session that is commanded at random: it keeps the order and every minimum, and adds up.
import { agenda, colourOfLeft, leastNeeded, shrink } from '@kringbord/shared/agenda'
import { applyCommand } from '@kringbord/shared/session-commands'
import { startState } from '@kringbord/shared/session-steps'
import { session } from '@kringbord/shared/werkvormen/instantiate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MINUTE, move, play, steps } from '../help/session-moves.ts'

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
