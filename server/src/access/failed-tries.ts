// Slows down guessing. Only failed tries count, so a class behind one address joins unhindered; a few mistakes at once are
// forgiven, guessing on and on is not.
import { createAddressBuckets, type Rate } from './address-buckets.ts'

export type FailedTries = {
  /** Seconds until `address` may try again; 0 is now. */
  wait(address: string): number
  /** Counts a failed try. */
  count(address: string): void
}

/** Wrong codes, eight characters: twenty mistakes at once and five a minute; ten a second from all addresses together. */
export const codeTries: Tries = { own: { atOnce: 20, perMinute: 5 }, all: { atOnce: 100, perMinute: 600 } }
/** Wrong keys, 128 bits and more, which nobody guesses: a room of 200 people may come with a link of before. */
export const keyTries: Tries = { own: { atOnce: 600, perMinute: 120 }, all: { atOnce: 6_000, perMinute: 6_000 } }

/** Per address, and from all addresses together. */
type Tries = { own: Rate; all: Rate }

/** No tries failed yet. `now` is in milliseconds. */
export function createFailedTries(tries: Tries, now: () => number = Date.now): FailedTries {
  const own = createAddressBuckets(tries.own, now)
  const all = createAddressBuckets(tries.all, now)
  return {
    wait: (address) => Math.max(own.wait(address), all.wait('')),
    count(address) {
      own.count(address)
      all.count('')
    },
  }
}
