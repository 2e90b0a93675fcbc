// A value that can be read now and watched: what useSyncExternalStore needs, and what a test can wait for.

export type Readable<T> = {
  get(): T
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void
}

export type Writable<T> = Readable<T> & { set(value: T): void }

/** A value that tells its listeners when it is replaced by another one (by `Object.is`). */
export function createValue<T>(initial: T): Writable<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
