// The server's time as a browser knows it, and what a clock has left by it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createServerClock } from '../../client/src/board/server-clock.ts'
import { digitsOf, leftOf, momentBetween, phaseOf, untilNextDigit } from '../../client/src/session/steer/countdown.ts'

const MINUTE = 60_000

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
