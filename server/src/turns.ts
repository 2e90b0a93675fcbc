// One after another, per key: what reads, decides and stores must not run twice at once for one board.

export type Turns = <T>(key: string, run: () => Promise<T>) => Promise<T>

/** Runs what it is given in order, for each key by itself; one that fails holds up nobody. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return (key, run) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(run)
    // The next in line does not mind how this one ends; its own caller hears of it.
    const done = turn.catch(() => undefined)
    last.set(key, done)
    void done.then(() => last.get(key) === done && last.delete(key))
    return turn
  }
}
