// One's own answer to something, while it can still change: shown at once, sent whole, one request at a time, and said to
// be saved only when the server has it. Knows no buttons and not what the answer is.
import { createValue, type Readable } from '../board/readable.ts'

/** `closed`: it ended before the last change arrived. */
export type AnswerState = 'saved' | 'saving' | 'failed' | 'closed'

export type AnswerBox<T> = {
  answer: Readable<T>
  state: Readable<AnswerState>
  /** Puts a new answer in the place of what was there. */
  set(next: T): void
  /** Sends now what could not be sent. */
  retry(): void
  close(): void
}

/** After a failure it is tried again this much later, in ms. */
const AGAIN_MS = 4_000

type Sending<T> = {
  /** What the server has. */
  saved: T
  send(answer: T): Promise<unknown>
  /** Whether this error means that nothing is taken any more. */
  isOver(error: unknown): boolean
}

export function createAnswerBox<T>({ saved, send, isOver }: Sending<T>): AnswerBox<T> {
  const answer = createValue(saved)
  const state = createValue<AnswerState>('saved')
  let sending = false
  let ended = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function push(): Promise<void> {
    clearTimeout(timer)
    if (sending || ended) return
    sending = true
    state.set('saving')
    const sent = answer.get()
    try {
      await send(sent)
      sending = false
      if (ended) return
      if (Object.is(answer.get(), sent)) state.set('saved')
      else await push()
    } catch (error) {
      sending = false
      if (ended) return
      if (isOver(error)) {
        ended = true
        state.set('closed')
        return
      }
      state.set('failed')
      timer = setTimeout(push, AGAIN_MS)
    }
  }

  return {
    answer,
    state,
    set(next) {
      if (ended) return
      answer.set(next)
      void push()
    },
    retry: () => void push(),
    close() {
      ended = true
      clearTimeout(timer)
    },
  }
}
