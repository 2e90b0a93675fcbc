// Rings once at the next animation frame after a pause, however often it is set. A hidden page has no frames: there, and
// outside a browser, a timer does it.

export type Alarm = {
  /** Rings at the first frame after `pause` milliseconds, unless it is set already. */
  set(pause: number): void
  stop(): void
}

/** A hidden page is not looked at: seldom enough not to cost anything, often enough to be there on return. */
const HIDDEN_PAUSE = 50
const FRAME = 16

export function createFrameAlarm(ring: () => void): Alarm {
  let stop: (() => void) | null = null

  function rings() {
    stop = null
    ring()
  }
  function atFrame() {
    // The frame may never come when the page is hidden meanwhile, so the timer stays as a second chance.
    const timer = setTimeout(once, HIDDEN_PAUSE)
    const frame = requestAnimationFrame(once)
    stop = () => {
      clearTimeout(timer)
      cancelAnimationFrame(frame)
    }
    function once() {
      stop?.()
      rings()
    }
  }
  return {
    set(pause) {
      if (stop) return
      const frames = typeof requestAnimationFrame === 'function' && document.visibilityState === 'visible'
      if (frames && pause < FRAME) return atFrame()
      const timer = setTimeout(frames ? atFrame : rings, frames ? pause - FRAME : Math.max(pause, HIDDEN_PAUSE))
      stop = () => clearTimeout(timer)
    },
    stop() {
      stop?.()
      stop = null
    },
  }
}
