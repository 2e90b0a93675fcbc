// One's own moves to the server and others' moves from it, over the provider's socket (shared/moves.ts). What moves while
// there is no connection is not sent later: awareness says where one is when it is back.
import { encodeMove, MESSAGE_MOVES, type Move, readMoves } from '@kringbord/shared/moves'
import type { WebsocketProvider } from 'y-websocket'

/** Moves of others, by client id. */
export type Moves = ReadonlyMap<number, Move>

export type MovesLine = {
  send(move: Move): void
  /** @returns a function that stops */
  onMoves(listener: (moves: Moves) => void): () => void
}

/** The moves that go over `provider`. */
export function createMovesLine(provider: WebsocketProvider): MovesLine {
  const listeners = new Set<(moves: Moves) => void>()
  provider.messageHandlers[MESSAGE_MOVES] = (_encoder, decoder) => {
    const moves = readMoves(decoder)
    for (const listener of listeners) listener(moves)
  }
  return {
    send(move) {
      if (provider.wsconnected) provider.ws?.send(encodeMove(move))
    },
    onMoves(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
