// Chance that can be repeated: the same seed gives the same draws, so a division can be made again and checked.

export type Draw = {
  /** A number from 0 up to, not including, 1. */
  next(): number
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number
  /** The same things in a drawn order; the list itself stays as it is. Fisher–Yates. */
  shuffle<T>(list: readonly T[]): T[]
}

/** Draws from a whole number. Mulberry32 (Tommy Ettinger, public domain): fair enough for seats, not for secrets. */
export function createDraw(seed: number): Draw {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    shuffle(list) {
      const drawn = [...list]
      for (let last = drawn.length - 1; last > 0; last--) {
        const other = below(last + 1)
        drawn.splice(other, 1, ...drawn.splice(last, 1, ...drawn.slice(other, other + 1)))
      }
      return drawn
    },
  }
}
