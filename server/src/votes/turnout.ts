// Tells a board how many have voted, now and then: not at every ballot, so that nobody can tell from the moment whose it was.
import type { Store } from '../store/store.ts'

/** At most this often per round, in milliseconds. */
const EVERY = 2_000

export type Turnout = {
  /** Someone's ballot was stored. */
  cast(boardId: string, voteId: string): void
}

/** Calls `changed` when the number of people that voted is another one than the last time. */
export function createTurnout(store: Pick<Store, 'vote'>, changed: (boardId: string) => void): Turnout {
  const waiting = new Set<string>()
  const told = new Map<string, number>()

  async function tell(boardId: string, voteId: string): Promise<void> {
    waiting.delete(voteId)
    // reason: a board that went meanwhile has nobody to tell; its people hear so in another way.
    const row = await store.vote(boardId, voteId).catch(() => null)
    if (row?.round.state !== 'open') {
      told.delete(voteId)
      return
    }
    if (told.get(voteId) === row.voted) return
    told.set(voteId, row.voted)
    changed(boardId)
  }

  return {
    cast(boardId, voteId) {
      if (waiting.has(voteId)) return
      waiting.add(voteId)
      setTimeout(() => void tell(boardId, voteId), EVERY).unref()
    },
  }
}
