// Who wrote the updates that are on their way to the store.
import type { Place } from './place.ts'

export type Authors = {
  /** Update `n` came from `place`. */
  add(n: number, place: Place): void
  /** The only one who wrote these updates, null when there are more or it was the server. Forgets them. */
  take(updates: readonly { n: number }[]): Place | null
}

export function createAuthors(): Authors {
  const authors = new Map<number, Place>()
  return {
    add: (n, place) => void authors.set(n, place),
    take(updates) {
      const places = new Set(updates.map(({ n }) => authors.get(n) ?? null))
      for (const { n } of updates) authors.delete(n)
      const [sole = null] = places
      return places.size === 1 ? sole : null
    },
  }
}
