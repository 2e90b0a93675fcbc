// Keeps the screen of this device on while the page is there, where the browser can: it asks again each time that the page
// comes back into view, for browsers let go of it when it is hidden.

/** Starts at once; ends with what it returns. A browser that refuses leaves the screen to its own settings. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null
  let closed = false
  const ask = () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    navigator.wakeLock.request('screen').then(
      (got) => {
        if (closed) void got.release()
        else lock = got
      },
      () => undefined, // The promise of this file: refusal leaves it to the device.
    )
  }
  document.addEventListener('visibilitychange', ask)
  ask()
  return () => {
    closed = true
    document.removeEventListener('visibilitychange', ask)
    void lock?.release()
  }
}
