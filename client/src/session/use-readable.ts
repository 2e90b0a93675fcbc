// A value that changes outside React (save light, presence, camera), kept up to date in a component.
import { useCallback, useSyncExternalStore } from 'react'
import type { Readable } from '../board/readable.ts'

/** The value of `readable` now. Its `get` must return the same object until it changes. */
export function useReadable<T>(readable: Readable<T>): T {
  const subscribe = useCallback((listener: () => void) => readable.subscribe(listener), [readable])
  return useSyncExternalStore(subscribe, () => readable.get())
}
