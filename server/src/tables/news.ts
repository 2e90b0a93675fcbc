// Tells boards that something of theirs changed: at once, or together with what follows within a moment, as when forty
// people come in and each gets a seat.

/** Milliseconds that news may wait for more. */
const SOON = 500

export type News = {
  now(boardId: string): void
  soon(boardId: string): void
}

export function createNews(tell: (boardId: string) => void): News {
  const waiting = new Set<string>()
  return {
    now: tell,
    soon(boardId) {
      if (waiting.has(boardId)) return
      waiting.add(boardId)
      setTimeout(() => {
        waiting.delete(boardId)
        tell(boardId)
      }, SOON).unref()
    },
  }
}
