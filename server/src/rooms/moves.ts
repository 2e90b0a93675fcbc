// Where people on a board point and look: the newest move of each client, as the bytes it came in. Never stored, and
// told to those who understand it. P2: a connection moves the one client that its presence is of, and no other.
import { checkMove, encodeMoves } from '@kringbord/shared/moves'
import type { PresenceOwner } from './presence.ts'

export type Moves = {
  /** Takes a move of `owner`. Returns whether there is something new to send. @throws when it is no move */
  receive(owner: PresenceOwner, move: Uint8Array): boolean
  /** What moved since the last call, as one message; null when nothing did. */
  takeChanged(): Uint8Array | null
  /** Everyone's newest move as one message; null when there is none. */
  all(): Uint8Array | null
  /** The client said anew where it is in its presence, or is gone. */
  forget(client: number): void
}

/** Moves of one room. */
export function createMoves(): Moves {
  const newest = new Map<number, Uint8Array>()
  const changed = new Map<number, Uint8Array>()
  const message = (moves: ReadonlyMap<number, Uint8Array>) => (moves.size > 0 ? encodeMoves(moves) : null)

  return {
    receive(owner, bytes) {
      // Who was never introduced is nobody that could move.
      if (owner.client === null) return false
      // A copy: what it came in is used again.
      const move = new Uint8Array(checkMove(bytes))
      newest.set(owner.client, move)
      changed.set(owner.client, move)
      return true
    },
    takeChanged() {
      const moved = message(changed)
      changed.clear()
      return moved
    },
    all: () => message(newest),
    forget(client) {
      newest.delete(client)
      changed.delete(client)
    },
  }
}
