// How often one network address may do what costs the server something. Generous: a room of two hundred people is one address.
import { AppError } from '../app-error.ts'
import { createAddressBuckets, type Rate } from './address-buckets.ts'

/** `join` also counts asking to be let in; an `image` may be ten million bytes. */
const rates = {
  makeBoard: { atOnce: 250, perMinute: 30 },
  openFile: { atOnce: 60, perMinute: 10 },
  join: { atOnce: 1_000, perMinute: 300 },
  image: { atOnce: 400, perMinute: 60 },
} as const satisfies Record<string, Rate>

export type Limited = keyof typeof rates

export type RateLimits = {
  /** Counts one. @throws AppError 'too-many' with the seconds to wait; then it is not counted */
  take(what: Limited, address: string): void
}

/** Nothing counted yet; not `on`, nothing is ever too much. `now` is in milliseconds. */
export function createRateLimits({ on, now = Date.now }: { on: boolean; now?: () => number }): RateLimits {
  const makers = {
    makeBoard: createAddressBuckets(rates.makeBoard, now),
    openFile: createAddressBuckets(rates.openFile, now),
    join: createAddressBuckets(rates.join, now),
    image: createAddressBuckets(rates.image, now),
  }
  return {
    take(what, address) {
      if (!on) return
      const buckets = makers[what]
      const seconds = buckets.wait(address)
      if (seconds > 0) throw tooMany(seconds)
      buckets.count(address)
    },
  }
}

/** Too much from one address; `seconds` says when it may be tried again. */
export function tooMany(seconds: number): AppError {
  return new AppError('too-many', `too much from one address; try again in ${seconds} s`, undefined, seconds)
}
