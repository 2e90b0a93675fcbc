// Who waits until what the server wrote is stored.

export type Commits = {
  /** Runs `write`, which says once it has written up to which update must be stored, and how many are. */
  after(write: (written: (upTo: number, committed: number) => void) => void): Promise<void>
  /** Updates up to `n` are stored. */
  committed(n: number): void
  /** Nothing is stored any more: all who wait hear so. */
  close(): void
}

type Waiting = { upTo: number; resolve(): void; reject(error: Error): void }

export function createCommits(): Commits {
  const waiting = new Set<Waiting>()
  let closed = false

  function settle(n: number): void {
    for (const one of waiting) {
      if (one.upTo > n) continue
      waiting.delete(one)
      one.resolve()
    }
  }
  return {
    after: (write) =>
      new Promise((resolve, reject) => {
        const one = { upTo: Number.POSITIVE_INFINITY, resolve, reject }
        if (closed) return reject(ended())
        waiting.add(one)
        write((upTo, committed) => {
          one.upTo = upTo
          settle(committed)
        })
      }),
    committed: settle,
    close() {
      closed = true
      for (const one of waiting) one.reject(ended())
      waiting.clear()
    },
  }
}

const ended = () => new Error('the room ended before it was stored')
