// One thing to do soon: set it as often as you like, it rings once. At once means after what is happening now.

export type Alarm = {
  /** Rings in `wait` milliseconds, unless it is set already. */
  set(wait: number): void
  stop(): void
}

/** An alarm that calls `ring`, and `onError` with what it throws. */
export function createAlarm(ring: () => void, onError: (error: unknown) => void): Alarm {
  return new OneAlarm(ring, onError)
}

/** A class, because a room has ten of them and a thousand rooms may be at rest: what is not set is three fields, no closures. */
class OneAlarm implements Alarm {
  private readonly ring: () => void
  private readonly onError: (error: unknown) => void
  private stopTimer: (() => void) | null = null

  constructor(ring: () => void, onError: (error: unknown) => void) {
    this.ring = ring
    this.onError = onError
  }

  set(wait: number): void {
    if (this.stopTimer !== null) return
    const rings = () => this.rings()
    if (wait > 0.5) {
      const timer = setTimeout(rings, wait)
      this.stopTimer = () => clearTimeout(timer)
    } else {
      const turn = setImmediate(rings)
      this.stopTimer = () => clearImmediate(turn)
    }
  }

  stop(): void {
    this.stopTimer?.()
    this.stopTimer = null
  }

  private rings(): void {
    this.stopTimer = null
    try {
      this.ring()
    } catch (error) {
      this.onError(error)
    }
  }
}
