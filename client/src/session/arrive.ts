// The arrival of this page: its address bar, this device and the server, put together.
import type { Api } from '../api.ts'
import type { Device } from '../device.ts'
import { createArrival } from './arrival.ts'
import { keyOfFragment } from './key-of-fragment.ts'

export type Arriving = ReturnType<typeof createArrival>

/** Comes onto board `id` with what the address bar and the device know. Call `close` when the page goes. */
export function arriveAt(id: string, { api, device }: { api: Api; device: Device }): Arriving {
  return createArrival({
    key: keyOfFragment(location.hash),
    facts: () => api.boardFacts(id),
    checkKey: (key) => api.checkKey(id, key, device.place(id)?.joined.token),
    seat: (joined) => api.seat(id, joined.token),
    device: {
      place: () => device.place(id),
      key: () => device.recent().find((board) => board.id === id)?.key ?? '',
      change: (joined) => device.changePlace(id, joined),
      leave: () => device.leavePlace(id),
    },
    wait: { onWake: onPageWake },
  })
}

/** The key leaves the address bar: whoever copies the address or looks along gets no facilitator's key. The device keeps it. */
export function hideKey(): void {
  history.replaceState(history.state, '', location.pathname + location.search)
}

function onPageWake(listener: () => void): () => void {
  const wake = () => {
    if (document.visibilityState === 'visible') listener()
  }
  const stop = new AbortController()
  document.addEventListener('visibilitychange', wake, { signal: stop.signal })
  window.addEventListener('online', wake, { signal: stop.signal })
  window.addEventListener('pageshow', wake, { signal: stop.signal })
  return () => stop.abort()
}
