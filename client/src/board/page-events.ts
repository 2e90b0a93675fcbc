// What happens to the page that a connection should know: it comes back to life, or someone is about to leave it.
// Outside a browser nothing ever happens.

type PageEvents = {
  /** The network or the page is back. */
  onWake(): void
  /** The page goes away or to the background: the last moment to write. */
  onLeave(): void
  /** Whether to ask before leaving. */
  mustStay(): boolean
}

/** @returns a function that stops watching */
export function watchPage({ onWake, onLeave, mustStay }: PageEvents): () => void {
  if (typeof window === 'undefined') return () => {}
  const visibility = () => (document.visibilityState === 'visible' ? onWake() : onLeave())
  const leaving = (event: BeforeUnloadEvent) => {
    onLeave()
    if (mustStay()) event.preventDefault()
  }
  window.addEventListener('online', onWake)
  window.addEventListener('pageshow', onWake)
  window.addEventListener('pagehide', onLeave)
  window.addEventListener('beforeunload', leaving)
  document.addEventListener('visibilitychange', visibility)
  return () => {
    window.removeEventListener('online', onWake)
    window.removeEventListener('pageshow', onWake)
    window.removeEventListener('pagehide', onLeave)
    window.removeEventListener('beforeunload', leaving)
    document.removeEventListener('visibilitychange', visibility)
  }
}
