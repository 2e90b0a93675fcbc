// Numbers that look random and are the same for the same seed.

export type Random = {
  /** A number from 0 up to, not including, 1. */
  next(): number
  /** A whole number from `min` up to and including `max`. */
  int(min: number, max: number): number
  pick<T>(list: readonly T[]): T
  /** True in `part` of the cases. */
  chance(part: number): boolean
}

/** Mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    int,
    pick(list) {
      const one = list[int(0, list.length - 1)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
    chance: (part) => next() < part,
  }
}
