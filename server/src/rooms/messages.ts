// Messages of the y-websocket protocol, from bytes and to bytes. Our own types are in shared: 120 in wire.ts, 121 in moves.ts.
//   sync       [0, 0 | 1 | 2, length, state vector | update | update]
//   awareness  [1, length, [count, (client, clock, length, JSON)*]]
//   query      [3]
import { MESSAGE_MOVES } from '@kringbord/shared/moves'
import { MESSAGE_AWARENESS, MESSAGE_QUERY_AWARENESS, MESSAGE_SYNC } from '@kringbord/shared/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export type Message =
  | { kind: 'step1'; stateVector: Uint8Array }
  | { kind: 'step2' | 'update'; update: Uint8Array }
  | { kind: 'awareness'; states: Uint8Array }
  | { kind: 'query' }
  | { kind: 'move'; move: Uint8Array }
  /** A type that we do not know; a newer client's, and no reason to part. */
  | { kind: 'unknown' }

const SYNC_KINDS = ['step1', 'step2', 'update'] as const

/** Reads one message. Its bytes are views into `frame`. @throws when it is cut short or has no such step */
export function parseMessage(frame: Uint8Array): Message {
  const input = decoding.createDecoder(frame)
  switch (decoding.readVarUint(input)) {
    case MESSAGE_SYNC: {
      const kind = SYNC_KINDS[decoding.readVarUint(input)]
      const bytes = decoding.readVarUint8Array(input)
      if (kind === undefined) throw new Error('no such sync step')
      return kind === 'step1' ? { kind, stateVector: bytes } : { kind, update: bytes }
    }
    case MESSAGE_AWARENESS:
      return { kind: 'awareness', states: decoding.readVarUint8Array(input) }
    case MESSAGE_QUERY_AWARENESS:
      return { kind: 'query' }
    case MESSAGE_MOVES:
      return { kind: 'move', move: frame.subarray(input.pos) }
    default:
      return { kind: 'unknown' }
  }
}

/** A sync message with `bytes`: a state vector for step 1, an update for the others. */
export function syncMessage(kind: (typeof SYNC_KINDS)[number], bytes: Uint8Array): Uint8Array {
  return framed([MESSAGE_SYNC, SYNC_KINDS.indexOf(kind)], [bytes])
}

/** One awareness message with the entries of several clients, each `client, clock, length, JSON`. */
export function awarenessMessage(entries: readonly Uint8Array[]): Uint8Array {
  const count = encoding.createEncoder()
  encoding.writeVarUint(count, entries.length)
  return framed([MESSAGE_AWARENESS], [encoding.toUint8Array(count), ...entries])
}

/** Nobody's presence: keeps a stock client, which wants to hear something every 30 s, from reconnecting. */
export const KEEP_ALIVE: readonly Uint8Array[] = [awarenessMessage([])]

/** `head` as varints, then the length of `parts`, then `parts`. */
function framed(head: readonly number[], parts: readonly Uint8Array[]): Uint8Array {
  const start = encoding.createEncoder()
  for (const value of head) encoding.writeVarUint(start, value)
  const size = parts.reduce((sum, part) => sum + part.length, 0)
  encoding.writeVarUint(start, size)
  const prefix = encoding.toUint8Array(start)
  const message = new Uint8Array(prefix.length + size)
  message.set(prefix)
  let at = prefix.length
  for (const part of parts) {
    message.set(part, at)
    at += part.length
  }
  return message
}
