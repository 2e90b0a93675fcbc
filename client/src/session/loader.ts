// Something fetched from the server that may change later: loading, ready or failed, and a way to fetch it again.
import { createValue, type Readable } from '../board/readable.ts'

export type Loaded<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: unknown }

export type Loader<T> = Readable<Loaded<T>> & {
  /** Fetches again; what was there stays visible meanwhile, and also when it fails. */
  reload(): void
  /** Takes an answer that is already known. */
  set(value: T): void
  close(): void
}

/** Starts fetching at once. Answers that arrive after a newer request or after `close` are left alone. */
export function createLoader<T>(fetchIt: () => Promise<T>): Loader<T> {
  const value = createValue<Loaded<T>>({ state: 'loading' })
  let turn = 0
  const reload = () => {
    const mine = ++turn
    if (value.get().state === 'failed') value.set({ state: 'loading' })
    fetchIt().then(
      (answer) => {
        if (mine === turn) value.set({ state: 'ready', value: answer })
      },
      (error: unknown) => {
        if (mine === turn && value.get().state !== 'ready') value.set({ state: 'failed', error })
      },
    )
  }
  reload()
  return {
    get: value.get,
    subscribe: value.subscribe,
    reload,
    set(answer) {
      turn++
      value.set({ state: 'ready', value: answer })
    },
    close() {
      turn = Number.POSITIVE_INFINITY
    },
  }
}
