// The places of a room: who comes, who leaves, and what is said to all who understand it.
import { encodeMessage } from '@kringbord/shared/wire'
import { createListeners } from './listeners.ts'
import { KEEP_ALIVE } from './messages.ts'
import type { Peer, Seat } from './peer.ts'
import type { Place } from './place.ts'

export type Audience = {
  places: ReadonlySet<Place>
  add(place: Place): void
  /** Takes in someone who only wants to hear messages of type 120: no place, so nothing of the document or of presence. */
  listen(peer: Peer): Seat
  /** How many connections there are, of places and listeners. */
  size(): number
  /** All who are here: places first, then listeners. */
  peers(): Peer[]
  /** Those on the board. */
  onBoard(): Peer[]
  /** Ids of the participants who are here, on the board or not, once each. */
  participants(): string[]
  /** Of those the ones who only listen. */
  listening(): string[]
  /** The connection is gone. */
  leave(place: Place): void
  /** Ends a connection. */
  end(place: Place, code: number, reason: string): void
  /** Ends the connections of one participant, or all. */
  endAll(code: number, reason: string, participant?: string): void
  /** Sends a message of type 120 to those who understand it, or only to these participants. */
  tell(message: Parameters<typeof encodeMessage>[0], to?: readonly string[]): void
  /** Sends something to those who heard nothing since the last beat. */
  beat(): void
}

type Gone = {
  /** A place is empty now. */
  left(place: Place): void
  /** A listener is gone. */
  quiet(): void
  /** Whether the room can store. */
  storing(): boolean
  now(): number
}

/** An empty audience. */
export function createAudience({ left, quiet, storing, now }: Gone): Audience {
  const places = new Set<Place>()
  const listeners = createListeners({ left: quiet, storing, now })

  function leave(place: Place): void {
    if (!places.delete(place)) return
    place.gone = true
    left(place)
  }
  function end(place: Place, code: number, reason: string): void {
    leave(place)
    place.peer.close(code, reason)
  }
  const onBoard = () => [...places].map(({ peer }) => peer)
  const peers = () => [...places, ...listeners.all()].map(({ peer }) => peer)
  return {
    places,
    listen: listeners.add,
    size: () => places.size + listeners.all().size,
    peers,
    onBoard,
    participants: () => [...participantsAmong(peers())],
    listening() {
      const here = participantsAmong(onBoard())
      return [...participantsAmong(peers())].filter((id) => !here.has(id))
    },
    add: (place) => void places.add(place),
    leave,
    end,
    endAll(code, reason, participant) {
      for (const place of [...places])
        if (participant === undefined || place.participant.id === participant) end(place, code, reason)
      listeners.endAll(code, reason, participant)
    },
    tell(message, to) {
      const shared = [encodeMessage(message)]
      for (const peer of peers())
        if (peer.wantsAcks && (to === undefined || to.includes(peer.participant.id))) peer.send(shared)
    },
    beat() {
      for (const place of places) {
        if (!place.heard && place.peer.buffered() === 0) place.peer.send(KEEP_ALIVE)
        place.heard = false
      }
      listeners.beat()
    },
  }
}

function participantsAmong(peers: readonly Peer[]): Set<string> {
  return new Set(peers.flatMap(({ participant: { id, role } }) => (role === 'participant' ? [id] : [])))
}

/** The first words to someone who understands message type 120. */
export function greet(peer: Peer, { maxFrame, storing }: { maxFrame: number; storing: boolean }): void {
  if (!peer.wantsAcks) return
  const { id, role } = peer.participant
  peer.send([encodeMessage({ kind: 'hello', participant: id, role, maxFrame })])
  if (!storing) peer.send([encodeMessage({ kind: 'state', ok: false })])
}
