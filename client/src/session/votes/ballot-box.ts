// One's own ballot while a vote is open: what one chose is shown at once, sent whole, one request at a time, and said to
// be saved only when the server has it. Knows no buttons.
import type { BallotEntry } from '@kringbord/shared/votes'
import { ApiError } from '../../api-error.ts'
import { createValue, type Readable } from '../../board/readable.ts'

/** `closed`: the vote ended before the last choice arrived. */
export type BallotState = 'saved' | 'saving' | 'failed' | 'closed'

export type BallotBox = {
  ballot: Readable<readonly BallotEntry[]>
  state: Readable<BallotState>
  /** Puts a new ballot in the place of what was there. */
  set(next: readonly BallotEntry[]): void
  /** Sends now what could not be sent. */
  retry(): void
  close(): void
}

/** After a failure it is tried again this much later, in ms. */
const AGAIN_MS = 4_000

/** `saved` is what the server has. */
export function createBallotBox(
  saved: readonly BallotEntry[],
  send: (ballot: readonly BallotEntry[]) => Promise<unknown>,
): BallotBox {
  const ballot = createValue(saved)
  const state = createValue<BallotState>('saved')
  let sending = false
  let ended = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function push(): Promise<void> {
    clearTimeout(timer)
    if (sending || ended) return
    sending = true
    state.set('saving')
    const sent = ballot.get()
    try {
      await send(sent)
      sending = false
      if (ended) return
      if (ballot.get() === sent) state.set('saved')
      else await push()
    } catch (error) {
      sending = false
      if (ended) return
      if (error instanceof ApiError && (error.code === 'vote-closed' || error.code === 'not-found')) {
        ended = true
        state.set('closed')
        return
      }
      state.set('failed')
      timer = setTimeout(push, AGAIN_MS)
    }
  }

  return {
    ballot,
    state,
    set(next) {
      if (ended) return
      ballot.set(next)
      void push()
    },
    retry: () => void push(),
    close() {
      ended = true
      clearTimeout(timer)
    },
  }
}

/** The ballot with `count` dots on an item; 0 takes them off. */
export function withDots(ballot: readonly BallotEntry[], item: string, count: number): BallotEntry[] {
  const others = ballot.filter((entry) => entry.item !== item)
  return count > 0 ? [...others, { item, choice: 'dot', count, reason: '' }] : others
}

/** The ballot with a choice for an item; null takes it back. */
export function withChoice(
  ballot: readonly BallotEntry[],
  item: string,
  choice: BallotEntry['choice'] | null,
  reason = '',
): BallotEntry[] {
  const others = ballot.filter((entry) => entry.item !== item)
  return choice ? [...others, { item, choice, count: 1, reason }] : others
}

/** Dots of this ballot on an item. */
export function dotsOn(ballot: readonly BallotEntry[], item: string): number {
  return ballot.find((entry) => entry.item === item)?.count ?? 0
}
