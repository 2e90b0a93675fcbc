// When a room has not needed its document for a while, it can do without: this says when. One timer, however often the
// document is used.

export type Rest = {
  /** The document was used just now. */
  used(): void
  close(): void
}

/** Calls `rest` when the document was not used for `after` milliseconds and `mayRest()`. */
export function createRest(
  { after, now, mayRest }: { after: number; now(): number; mayRest(): boolean },
  rest: () => void,
): Rest {
  let usedAt = 0
  let timer: NodeJS.Timeout | null = null
  let closed = false

  const wait = (ms: number) => {
    timer = setTimeout(look, ms)
    timer.unref()
  }
  const look = () => {
    timer = null
    const left = usedAt + after - now()
    if (left > 0) wait(left)
    else if (mayRest()) rest()
    else wait(after)
  }
  return {
    used() {
      usedAt = now()
      if (timer === null && !closed) wait(after)
    },
    close() {
      closed = true
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
