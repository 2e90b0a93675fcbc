// Time that passes when a test says so: timers, turns of the loop and performance.now; promises go on by themselves.
import { vi } from 'vitest'

/** `Date` too when the time of day passes along. */
export function useFakeTimers({ date = false } = {}): void {
  vi.useFakeTimers({
    toFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'setImmediate',
      'clearImmediate',
      'performance',
      ...(date ? (['Date'] as const) : []),
    ],
  })
}
