// What time it is at the server, so that a timer ends at the same moment in every browser. A request whose times are known
// says it within half its round trip; a message that only arrives says that it is at least so late. Reads one device clock.
// The estimate is Cristian's (1989): of all round trips the shortest says most.
import { createValue, type Readable } from './readable.ts'

export type ServerClock = {
  /** Server time minus this device's, in ms. */
  offset: Readable<number>
  /** Server time, ms since 1970. */
  now(): number
  /** An answer that left the server at `now`, on a request of `sentAt` by this device's clock. */
  answered(now: number, sentAt: number): void
  /** A message that left the server at `now`. */
  told(now: number): void
  /** Round trip behind the estimate in ms; Infinity without one. */
  roundTrip(): number
}

/** `local` is this device's clock, ms since 1970. */
export function createServerClock(local: () => number = Date.now): ServerClock {
  const offset = createValue(0)
  let best: { offset: number; trip: number } | null = null
  let heard = false

  return {
    offset,
    now: () => local() + offset.get(),
    answered(now, sentAt) {
      const heardAt = local()
      const trip = Math.max(0, heardAt - sentAt)
      const next = { offset: now + trip / 2 - heardAt, trip }
      // Further apart than both can be wrong: the device's clock was set.
      const apart = best !== null && Math.abs(next.offset - best.offset) > (best.trip + trip) / 2 + 1
      if (best && !apart && trip > best.trip) return
      best = next
      heard = true
      offset.set(next.offset)
    },
    told(now) {
      const least = now - local()
      if (heard && least <= offset.get()) return
      heard = true
      offset.set(least)
    },
    roundTrip: () => best?.trip ?? Number.POSITIVE_INFINITY,
  }
}

/** Good enough to agree with everyone else. */
const GOOD_TRIP = 200
const AGAIN_MS = 2_500
const RENEW_MS = 10 * 60_000
const TRIES = 4

/**
 * Asks until the round trip is short enough, and again every ten minutes: device clocks drift. `ask` asks the server and
 * tells the clock. @returns a function that stops
 */
export function keepMeasuring(clock: ServerClock, ask: () => Promise<unknown>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  let stopped = false
  const look = async () => {
    const good = clock.roundTrip() <= GOOD_TRIP
    if (!good || tries >= TRIES) {
      tries += 1
      await ask().catch(() => undefined) // The save light says that the server is away; the next round comes by itself.
    }
    if (stopped) return
    const again = clock.roundTrip() > GOOD_TRIP && tries < TRIES
    if (!again) tries = TRIES
    // Not everyone at once: a room of people opens its boards at the same moment.
    timer = setTimeout(look, (again ? AGAIN_MS : RENEW_MS) * (0.8 + Math.random() * 0.4))
  }
  timer = setTimeout(look, AGAIN_MS * Math.random())
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
