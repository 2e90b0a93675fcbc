// A log-linear histogram of microseconds (error below 1.6 %) that travels between processes and can be added up.

/** Buckets per power of two. */
const PARTS = 64
const BITS = 6
const SIZE = (32 - BITS + 1) * PARTS

/** An empty histogram, or the one that `toJSON` wrote. */
export function createHistogram(written) {
  const buckets = new Float64Array(SIZE)
  const facts = { n: written?.n ?? 0, max: written?.max ?? 0, sum: written?.sum ?? 0 }
  const sparse = written?.buckets ?? []
  for (let i = 0; i < sparse.length; i += 2) buckets[sparse[i]] = sparse[i + 1]

  /** The value in ms below which a share `q` lies; null when there is nothing. */
  const quantile = (q) => {
    if (facts.n === 0) return null
    const want = Math.max(1, Math.ceil(q * facts.n))
    let count = 0
    for (let i = 0; i < SIZE; i++) {
      count += buckets[i]
      if (count >= want) return Math.min(upperEdge(i), facts.max) / 1e3
    }
    return facts.max / 1e3
  }
  return {
    buckets,
    facts,
    add(us) {
      const value = Math.min(Math.max(0, Math.floor(us)), 0xffffffff)
      if (value > facts.max) facts.max = value
      facts.n++
      facts.sum += value
      buckets[bucketOf(value)]++
    },
    quantile,
    merge(other) {
      for (let i = 0; i < SIZE; i++) buckets[i] += other.buckets[i]
      facts.n += other.facts.n
      facts.sum += other.facts.sum
      facts.max = Math.max(facts.max, other.facts.max)
      return this
    },
    toJSON() {
      const pairs = []
      for (let i = 0; i < SIZE; i++) if (buckets[i]) pairs.push(i, buckets[i])
      return { ...facts, buckets: pairs }
    },
    summary() {
      const [p50, p95, p99] = [0.5, 0.95, 0.99].map((q) => round(quantile(q)))
      return { n: facts.n, p50, p95, p99, max: round(facts.max / 1e3) }
    },
  }
}

/** One histogram of several that were written. */
export function mergeHistograms(written) {
  return written.reduce((all, one) => all.merge(createHistogram(one)), createHistogram())
}

function bucketOf(value) {
  if (value < PARTS) return value
  const power = 31 - Math.clz32(value)
  return (power - BITS + 1) * PARTS + ((value >>> (power - BITS)) - PARTS)
}

function upperEdge(bucket) {
  if (bucket < PARTS) return bucket
  return (PARTS + (bucket % PARTS) + 1) * 2 ** (Math.floor(bucket / PARTS) - 1)
}

const round = (value) => (value === null ? null : Math.round(value * 10) / 10)
