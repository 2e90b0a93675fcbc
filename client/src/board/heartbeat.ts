// Notices a connection that only seems to be there: after some silence it asks for a sign of life, and gives up when
// none comes. A page that slept asks first: silence while nobody listened says nothing.

/** Asks after this much silence, and gives up this long after asking; milliseconds. */
export const SILENCE = 5_000
export const DEAD_AFTER = 10_000

type Line = {
  now(): number
  isOpen(): boolean
  /** When the last message came. */
  heardAt(): number
  /** Sends something that is always answered. */
  ask(): void
  drop(): void
}

export type Heartbeat = {
  /** Call now and then. */
  look(): void
  /** Asks now. */
  ask(): void
}

export function createHeartbeat(line: Line): Heartbeat {
  let askedAt: number | null = null

  function ask() {
    if (!line.isOpen() || askedAt !== null) return
    askedAt = line.now()
    line.ask()
  }
  return {
    ask,
    look() {
      if (!line.isOpen() || (askedAt !== null && line.heardAt() >= askedAt)) askedAt = null
      if (!line.isOpen()) return
      if (askedAt !== null && line.now() - askedAt > DEAD_AFTER) {
        askedAt = null
        line.drop()
      } else if (line.now() - line.heardAt() > SILENCE) ask()
    },
  }
}
