// The places of a room: who comes, who leaves, and what is said to all who understand it.
import { encodeMessage } from '@kringbord/shared/wire'
import { KEEP_ALIVE } from './messages.ts'
import type { Peer } from './peer.ts'
import type { Place } from './place.ts'

export type Audience = {
  places: ReadonlySet<Place>
  add(place: Place): void
  /** The connection is gone. */
  leave(place: Place): void
  /** Ends a connection. */
  end(place: Place, code: number, reason: string): void
  /** Ends the connections of one participant, or all. */
  endAll(code: number, reason: string, participant?: string): void
  /** Sends a message of type 120 to those who understand it. */
  tell(message: Parameters<typeof encodeMessage>[0]): void
  /** Sends something to those who heard nothing since the last beat. */
  beat(): void
}

/** An empty audience; `left` is called when someone has gone. */
export function createAudience(left: (place: Place) => void): Audience {
  const places = new Set<Place>()

  function leave(place: Place): void {
    if (!places.delete(place)) return
    place.gone = true
    left(place)
  }
  function end(place: Place, code: number, reason: string): void {
    leave(place)
    place.peer.close(code, reason)
  }
  return {
    places,
    add: (place) => void places.add(place),
    leave,
    end,
    endAll(code, reason, participant) {
      for (const place of [...places])
        if (participant === undefined || place.participant.id === participant) end(place, code, reason)
    },
    tell(message) {
      const shared = [encodeMessage(message)]
      for (const place of places) if (place.peer.wantsAcks) place.peer.send(shared)
    },
    beat() {
      for (const place of places) {
        if (!place.heard && place.peer.buffered() === 0) place.peer.send(KEEP_ALIVE)
        place.heard = false
      }
    },
  }
}

/** The first words to someone who understands message type 120. */
export function greet(peer: Peer, { maxFrame, storing }: { maxFrame: number; storing: boolean }): void {
  if (!peer.wantsAcks) return
  const { id, role } = peer.participant
  peer.send([encodeMessage({ kind: 'hello', participant: id, role, maxFrame })])
  if (!storing) peer.send([encodeMessage({ kind: 'state', ok: false })])
}
