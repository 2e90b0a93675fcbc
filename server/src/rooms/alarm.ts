// One thing to do soon: set it as often as you like, it rings once. At once means after what is happening now.

export type Alarm = {
  /** Rings in `wait` milliseconds, unless it is set already. */
  set(wait: number): void
  stop(): void
}

/** An alarm that calls `ring`, and `onError` with what it throws. */
export function createAlarm(ring: () => void, onError: (error: unknown) => void): Alarm {
  let stop: (() => void) | null = null
  const rings = () => {
    stop = null
    try {
      ring()
    } catch (error) {
      onError(error)
    }
  }
  return {
    set(wait) {
      if (stop !== null) return
      if (wait > 0.5) {
        const timer = setTimeout(rings, wait)
        stop = () => clearTimeout(timer)
      } else {
        const turn = setImmediate(rings)
        stop = () => clearImmediate(turn)
      }
    },
    stop() {
      stop?.()
      stop = null
    },
  }
}
