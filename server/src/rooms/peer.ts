// The two sides of a place in a room: the peer (who is there, how to reach them) and the seat (what they can do).
// The socket route makes peers of sockets; tests make them of arrays.
import type { Role } from '@kringbord/shared/access'

/** Who sits there, as the room needs to know; the role may change while they sit. */
export type Participant = { id: string; role: Role; name: string; organisation: string; color: string }

/** A connection, without its transport. None of these may throw. */
export type Peer = {
  participant: Participant
  /** Whether it understands message type 120 (see `wire.ts`). */
  wantsAcks: boolean
  /** Whether it understands what is packed (see `packed.ts`). */
  unpacks?: boolean
  /**
   * Sends messages, `shared` first. The same `shared` array goes to many peers, so that a transport can frame it once;
   * neither it nor its bytes change afterwards.
   */
  send(shared: readonly Uint8Array[], own?: Uint8Array): void
  /** Bytes that were sent and have not left this process. */
  buffered(): number
  close(code: number, reason: string): void
}

/** What a peer does in a room after `join`. */
export type Seat = {
  /** Takes one whole message. Never throws: what is wrong with it is answered through the peer. */
  receive(frame: Uint8Array): void
  /** The connection is gone. Safe to call twice. */
  leave(): void
}

/** Where a room writes what an operator must know. Ids and codes only: no names, no texts. */
export type RoomLog = {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}
