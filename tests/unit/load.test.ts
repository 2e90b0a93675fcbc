// How long ticks of all rooms are while the process is busy.
import { defaultLimits } from '@kringbord/server/src/rooms/limits.ts'
import { createLoad } from '@kringbord/server/src/rooms/load.ts'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.useRealTimers()
})

const SECOND = 1_000

test('S10: a busy process makes ticks longer within seconds, an idle one takes them back', () => {
  vi.useFakeTimers()
  let busy = 0.3
  const load = createLoad(defaultLimits, () => busy)
  vi.advanceTimersByTime(5 * SECOND)
  expect(load.tick()).toBe(0)
  busy = 1
  vi.advanceTimersByTime(2 * SECOND)
  expect(load.tick()).toBe(defaultLimits.busyTick)
  busy = 0.65
  vi.advanceTimersByTime(5 * SECOND)
  expect(load.tick()).toBeGreaterThan(0.4 * defaultLimits.busyTick)
  expect(load.tick()).toBeLessThan(0.6 * defaultLimits.busyTick)
  busy = 0.1
  vi.advanceTimersByTime(5 * SECOND)
  expect(load.tick()).toBe(0)
  load.close()
})

test('S10: one long turn of the loop is no load', () => {
  vi.useFakeTimers()
  const turns = [1]
  const load = createLoad(defaultLimits, () => turns.pop() ?? 0)
  vi.advanceTimersByTime(250)
  expect(load.tick()).toBe(0)
  load.close()
  expect(vi.getTimerCount()).toBe(0)
})

test('S10: what the loop really does is noticed', async () => {
  const load = createLoad(defaultLimits)
  try {
    await vi.waitFor(
      () => {
        for (const start = performance.now(); performance.now() - start < 100; );
        expect(load.tick()).toBeGreaterThan(0)
      },
      { timeout: 20_000, interval: 1 },
    )
  } finally {
    load.close()
  }
})
