// Those in a room who only hear what is said beside the document: light pages and screens. They hold no place, so the
// fan-out does not know them: they cost nothing per tick, and nothing of the document or of presence can reach them.
import { CLOSE, encodeMessage } from '@kringbord/shared/wire'
import { createBucket } from './limits.ts'
import { parseMessage } from './messages.ts'
import type { Peer, Seat } from './peer.ts'

export type Listener = { peer: Peer /** Whether it was answered since the last beat. */; heard: boolean }

export type Listeners = {
  all(): ReadonlySet<Listener>
  add(peer: Peer): Seat
  /** Ends the connections of one participant, or all. */
  endAll(code: number, reason: string, participant?: string): void
  /** Sends a sign of life to those who were not answered since the last beat. */
  beat(): void
}

/** Questions per second and at once; a client asks after five seconds of silence. */
const ASKS = { perSecond: 1, burst: 10 }

/** Signs of life, for all rooms. */
const SIGNS = {
  true: [encodeMessage({ kind: 'state', ok: true })],
  false: [encodeMessage({ kind: 'state', ok: false })],
}

/** Nobody listens yet. `left` is called when one has gone. */
export function createListeners({
  left,
  storing,
  now,
}: {
  left(): void
  /** Whether the room can store: what a sign of life says. */
  storing(): boolean
  now(): number
}): Listeners {
  const listeners = new Set<Listener>()

  function leave(listener: Listener): void {
    if (listeners.delete(listener)) left()
  }
  function end(listener: Listener, code: number, reason: string): void {
    leave(listener)
    listener.peer.close(code, reason)
  }
  function answer(listener: Listener): void {
    listener.peer.send(SIGNS[`${storing()}`])
    listener.heard = true
  }
  return {
    all: () => listeners,
    add(peer) {
      const listener = { peer, heard: false }
      const asks = createBucket(ASKS.perSecond, ASKS.burst, now)
      listeners.add(listener)
      return {
        receive(frame) {
          if (!listeners.has(listener)) return
          if (!asks.take(1)) return end(listener, CLOSE.flood, 'flood')
          // A question is answered; whatever else it says is not for us.
          if (isQuestion(frame)) answer(listener)
        },
        leave: () => leave(listener),
      }
    },
    endAll(code, reason, participant) {
      for (const listener of [...listeners])
        if (participant === undefined || listener.peer.participant.id === participant) end(listener, code, reason)
    },
    beat() {
      for (const listener of listeners) {
        if (!listener.heard && listener.peer.buffered() === 0) answer(listener)
        listener.heard = false
      }
    },
  }
}

function isQuestion(frame: Uint8Array): boolean {
  try {
    return parseMessage(frame).kind === 'query'
  } catch {
    // Cut short: nothing that a listener sends is taken.
    return false
  }
}
