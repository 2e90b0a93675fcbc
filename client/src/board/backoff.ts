// When to try again after a connection was lost: soon at first, then ever less often, each time at a random moment of the
// span so that a class of thirty does not come back in one beat.

/** Longest span of the first try and of all, in milliseconds. */
const FIRST = 500
const LONGEST = 30_000
/** A connection that lasted this long was a good one: the next loss counts as the first. */
const STABLE = 10_000

export type Backoff = {
  opened(): void
  /** A connection, or a try, ended. @returns how long to wait, in milliseconds */
  closed(): number
}

export function createBackoff({ now, random }: { now(): number; random(): number }): Backoff {
  let tries = 0
  let openedAt: number | null = null
  return {
    opened() {
      openedAt = now()
    },
    closed() {
      if (openedAt !== null && now() - openedAt > STABLE) tries = 0
      openedAt = null
      const span = Math.min(LONGEST, FIRST * 2 ** tries)
      tries++
      return random() * span
    },
  }
}
