// So many at once and so many a minute, per network address. Addresses are kept in memory for minutes and nowhere else.

export type Rate = { atOnce: number; perMinute: number }

export type AddressBuckets = {
  /** Seconds until `address` may do it; 0 is now. */
  wait(address: string): number
  /** Counts one. */
  count(address: string): void
}

type Bucket = { left: number; at: number }

const MINUTE = 60_000
/** Above this many addresses the ones that have recovered are forgotten. */
const MANY = 10_000

/** Full buckets for everyone. `now` is in milliseconds. */
export function createAddressBuckets({ atOnce, perMinute }: Rate, now: () => number = Date.now): AddressBuckets {
  const buckets = new Map<string, Bucket>()

  function refill(bucket: Bucket): Bucket {
    const time = now()
    bucket.left = Math.min(atOnce, bucket.left + (Math.max(0, time - bucket.at) * perMinute) / MINUTE)
    bucket.at = time
    return bucket
  }
  function prune(): void {
    for (const [network, bucket] of buckets) if (refill(bucket).left >= atOnce) buckets.delete(network)
  }

  return {
    wait(address) {
      const bucket = buckets.get(networkOf(address))
      if (!bucket || refill(bucket).left >= 1) return 0
      return Math.ceil(((1 - bucket.left) * 60) / perMinute)
    },
    count(address) {
      const network = networkOf(address)
      const bucket = buckets.get(network) ?? { left: atOnce, at: now() }
      // Who goes on while they must wait does not have to wait ever longer.
      bucket.left = Math.max(0, refill(bucket).left - 1)
      buckets.set(network, bucket)
      if (buckets.size > MANY) prune()
    },
  }
}

/** Whoever has an IPv6 address has 2^64 of them: the network counts. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [head = ''] = address.split('::')
  return head.split(':').slice(0, 4).join(':')
}
