// When participants send: everyone at the same rate and each at a moment of its own, like timers in real browsers.
import { nowUs } from '../instruments/clock.mjs'

/**
 * Calls `send(item)` `hz` times a second for each item. Call `run` often.
 * `onLate(us, skipped)`: how late a send was, and how many periods were left out. A backlog is never sent in a burst:
 * that would measure the burst.
 */
export function createRound(hz, items, { phase, send, onLate }) {
  const period = 1e6 / hz
  const order = [...items].sort((a, b) => phase(a) - phase(b))
  let base = nowUs()
  let next = 0
  return {
    run(now) {
      while (order.length > 0) {
        const item = order[next]
        const late = now - (base + phase(item) * period)
        if (late < 0) return
        const skipped = Math.floor(late / period)
        base += skipped * period
        onLate(late, skipped)
        if (skipped > 0) continue
        send(item)
        next = (next + 1) % order.length
        if (next === 0) base += period
      }
    },
    stop() {
      order.length = 0
    },
  }
}
