// The extra message of Kringbord on the y-websocket wire, type 120: `[120, length-prefixed bytes]`.
// It carries what the save light needs, and where the session is. Sent only to clients that asked for it with `ack=1` in the sync URL, because
// a stock client would misread the bytes behind a type it does not know. Described in docs/protocol.md.
import * as encoding from 'lib0/encoding'
import * as decoding from './read-bytes.ts'

/** y-websocket message types. */
export const MESSAGE_SYNC = 0
export const MESSAGE_AWARENESS = 1
export const MESSAGE_QUERY_AWARENESS = 3
/** Ours. */
export const MESSAGE_KRINGBORD = 120

/** Close codes of a sync socket. y-websocket does not reconnect after 44xx by itself. */
export const CLOSE = {
  /** The token is unknown or no longer valid. */
  unauthorized: 4401,
  /** What was sent is not allowed for this role. */
  forbidden: 4403,
  /** The board does not exist (any more). */
  gone: 4410,
  /** What the server has stored of the board is damaged: nobody can open it until an operator has put a copy back. */
  unreadable: 4422,
  /** The change was refused: malformed, invalid or against the form. Resync with a fresh document. */
  refused: 4409,
  /** Too much, too fast. */
  flood: 4429,
  /** Too slow to keep up; reconnect and get the difference. */
  slow: 1013,
  /** The server restarts; reconnect. */
  restart: 1012,
} as const

export type WireMessage =
  /** First message: the participant's id, the role, and the largest frame that is accepted, in bytes. */
  | { kind: 'hello'; participant: string; role: string; maxFrame: number }
  /** All document frames up to and including the `upTo`-th of this connection (sync step 2 and update, from 1) are stored. */
  | { kind: 'ack'; upTo: number }
  /** Whether the server can store at the moment. */
  | { kind: 'state'; ok: boolean }
  /** Why the connection is about to be closed with `CLOSE.refused` or `CLOSE.forbidden`; `code` as in `refusals`. */
  | { kind: 'refuse'; frame: number; code: string }
  /** Someone joined, or the title or the people changed: fetch what is shown of it again. */
  | { kind: 'changed'; what: string }
  /**
   * Where the session is: `json` is a `SessionState`, `now` the server's clock, ms since 1970, as it was sent. After *hello*
   * and with each change. Scripts of steps are empty for those who are no facilitator.
   */
  | { kind: 'session'; json: string; now: number }
  /**
   * Client ids that this participant has written with, on any connection: what these made is its own. After *hello* and
   * when there are more; the connection's own document is not named before it has written.
   */
  | { kind: 'clients'; ids: readonly number[] }
  /** What is going on in the room: `json` is a `LiveState` (live.ts), `now` as above. After *session*, and with changes. */
  | { kind: 'live'; json: string; now: number }
  /** A sign that someone gives to everyone, at `at` by the server's clock. It is kept nowhere. */
  | { kind: 'reaction'; participant: string; emoji: string; at: number }
  /** Participants who are here without the board, and so without presence; to those on the board, when it changes. */
  | { kind: 'around'; participants: readonly string[] }

const KINDS = [
  'hello',
  'ack',
  'state',
  'refuse',
  'changed',
  'session',
  'clients',
  'live',
  'reaction',
  'around',
] as const

/** The frame of one message, type byte included. */
export function encodeMessage(message: WireMessage): Uint8Array {
  const body = encoding.createEncoder()
  encoding.writeVarUint(body, KINDS.indexOf(message.kind))
  switch (message.kind) {
    case 'hello':
      encoding.writeVarString(body, message.participant)
      encoding.writeVarString(body, message.role)
      encoding.writeVarUint(body, message.maxFrame)
      break
    case 'ack':
      encoding.writeVarUint(body, message.upTo)
      break
    case 'state':
      encoding.writeUint8(body, message.ok ? 1 : 0)
      break
    case 'refuse':
      encoding.writeVarUint(body, message.frame)
      encoding.writeVarString(body, message.code)
      break
    case 'changed':
      encoding.writeVarString(body, message.what)
      break
    case 'session':
    case 'live':
      encoding.writeVarString(body, message.json)
      encoding.writeVarUint(body, message.now)
      break
    case 'clients':
      encoding.writeVarUint(body, message.ids.length)
      for (const id of message.ids) encoding.writeVarUint(body, id)
      break
    case 'reaction':
      encoding.writeVarString(body, message.participant)
      encoding.writeVarString(body, message.emoji)
      encoding.writeVarUint(body, message.at)
      break
    case 'around':
      encoding.writeVarUint(body, message.participants.length)
      for (const id of message.participants) encoding.writeVarString(body, id)
  }
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, MESSAGE_KRINGBORD)
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(body))
  return encoding.toUint8Array(frame)
}

/** Reads the message behind the type byte. Unknown kinds (a newer server) are null. @throws when cut short */
export function readMessage(decoder: decoding.Bytes): WireMessage | null {
  const body = decoding.createDecoder(decoding.readVarUint8Array(decoder))
  switch (KINDS[decoding.readVarUint(body)]) {
    case 'hello':
      return {
        kind: 'hello',
        participant: decoding.readVarString(body),
        role: decoding.readVarString(body),
        maxFrame: decoding.readVarUint(body),
      }
    case 'ack':
      return { kind: 'ack', upTo: decoding.readVarUint(body) }
    case 'state':
      return { kind: 'state', ok: decoding.readUint8(body) === 1 }
    case 'refuse':
      return { kind: 'refuse', frame: decoding.readVarUint(body), code: decoding.readVarString(body) }
    case 'changed':
      return { kind: 'changed', what: decoding.readVarString(body) }
    case 'session':
      return { kind: 'session', json: decoding.readVarString(body), now: decoding.readVarUint(body) }
    case 'clients':
      return { kind: 'clients', ids: readMany(body, decoding.readVarUint) }
    case 'live':
      return { kind: 'live', json: decoding.readVarString(body), now: decoding.readVarUint(body) }
    case 'reaction':
      return {
        kind: 'reaction',
        participant: decoding.readVarString(body),
        emoji: decoding.readVarString(body),
        at: decoding.readVarUint(body),
      }
    case 'around':
      return { kind: 'around', participants: readMany(body, decoding.readVarString) }
    default:
      return null
  }
}

/** A list: how many, and each of them. */
function readMany<T>(body: decoding.Bytes, read: (body: decoding.Bytes) => T): T[] {
  const all: T[] = []
  for (let left = decoding.readVarUint(body); left > 0; left--) all.push(read(body))
  return all
}
