// Asking again and again until there is an answer: every few seconds, and at once when someone comes back to the page.

export type WaitOptions = {
  /** Never throws. */
  ask(): Promise<'again' | 'done'>
  /** Milliseconds between an answer and the next question; a little more or less, so that a full room does not ask at once. */
  every?: number
  /** Calls back when the page wakes up. @returns a function that stops */
  onWake?(listener: () => void): () => void
}

const EVERY_MS = 3_000

/** Asks for the first time after a while. Call `close` when it is no longer wanted. */
export function createWait({ ask, every = EVERY_MS, onWake = () => () => undefined }: WaitOptions): { close(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = false
  let over = false

  function later(): void {
    timer = setTimeout(now, every * (0.75 + Math.random() / 2))
  }
  function now(): void {
    if (asking || over) return
    clearTimeout(timer)
    asking = true
    void ask().then((answer) => {
      asking = false
      if (answer === 'done') close()
      else if (!over) later()
    })
  }
  const stop = onWake(now)
  function close(): void {
    over = true
    clearTimeout(timer)
    stop()
  }
  later()
  return { close }
}
