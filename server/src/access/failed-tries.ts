// Slows down guessing of codes. Only failed tries count, so a class behind one address joins unhindered; a few mistakes
// at once are forgiven, guessing on and on is not. Addresses are kept in memory for minutes and nowhere else.

const MINUTE = 60_000
/** Per address: twenty mistakes at once, five more each minute. */
const OWN = { size: 20, perMillisecond: 5 / MINUTE }
/** From all addresses together: ten mistakes each second. */
const ALL = { size: 100, perMillisecond: 10 / 1000 }
/** Above this many addresses the ones that have recovered are forgotten. */
const MANY = 10_000

type Bucket = { left: number; at: number }

export type FailedTries = {
  /** Seconds until `address` may try again; 0 is now. */
  wait(address: string): number
  /** Counts a failed try. */
  count(address: string): void
}

/** No tries failed yet. `now` is in milliseconds. */
export function createFailedTries(now: () => number = Date.now): FailedTries {
  const own = new Map<string, Bucket>()
  const all: Bucket = { left: ALL.size, at: now() }

  function refill(bucket: Bucket, { size, perMillisecond }: typeof OWN): Bucket {
    const time = now()
    bucket.left = Math.min(size, bucket.left + Math.max(0, time - bucket.at) * perMillisecond)
    bucket.at = time
    return bucket
  }

  function prune(): void {
    for (const [address, bucket] of own) if (refill(bucket, OWN).left >= OWN.size) own.delete(address)
  }

  const seconds = (bucket: Bucket, { perMillisecond }: typeof OWN) =>
    bucket.left >= 1 ? 0 : Math.ceil((1 - bucket.left) / perMillisecond / 1000)

  return {
    wait(address) {
      const bucket = own.get(address)
      return Math.max(bucket ? seconds(refill(bucket, OWN), OWN) : 0, seconds(refill(all, ALL), ALL))
    },
    count(address) {
      const bucket = own.get(address) ?? { left: OWN.size, at: now() }
      refill(bucket, OWN).left -= 1
      refill(all, ALL).left -= 1
      own.set(address, bucket)
      if (own.size > MANY) prune()
    },
  }
}
