// Who wants to hear of something that happens now and then.

export type Listeners<T extends unknown[]> = {
  /** @returns a function that stops */
  add(listener: (...told: T) => void): () => void
  tell(...told: T): void
}

export function createListeners<T extends unknown[]>(): Listeners<T> {
  const all = new Set<(...told: T) => void>()
  return {
    add(listener) {
      all.add(listener)
      return () => all.delete(listener)
    },
    tell(...told) {
      for (const listener of all) listener(...told)
    },
  }
}
