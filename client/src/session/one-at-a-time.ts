// Fetching the same thing for several who ask: one request at a time, and nobody gets what is older than their question.

/** A function that fetches anew for whoever asks while a request is under way, once for all of them. */
export function oneAtATime<T>(fetchIt: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | null = null
  const begin = (): Promise<T> => {
    next = null
    const now = fetchIt()
    last = now
    return now
  }
  return () => {
    next ??= last.then(begin, begin)
    return next
  }
}
