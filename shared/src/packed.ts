// What a server sends compressed, to clients that asked for it with `pack=2`; unpacking is done on either side.
//   [123, zlib stream (RFC 1950) of one Yjs update in the second encoding]    a whole board as it is stored
//   [122, raw DEFLATE (RFC 1951) of (length, message)*]                       several messages, such as what came after it
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export const MESSAGE_PACKED = 122
export const MESSAGE_BOARD = 123

/** Messages as the bytes to compress. */
export function joinMessages(messages: readonly Uint8Array[]): Uint8Array {
  const out = encoding.createEncoder()
  for (const message of messages) encoding.writeVarUint8Array(out, message)
  return encoding.toUint8Array(out)
}

/** The messages in bytes that were compressed. @throws when they are cut short */
export function splitMessages(bytes: Uint8Array): Uint8Array[] {
  const input = decoding.createDecoder(bytes)
  const messages: Uint8Array[] = []
  while (decoding.hasContent(input)) messages.push(decoding.readVarUint8Array(input))
  return messages
}

/** The message of compressed bytes, type included. */
export function packedMessage(type: typeof MESSAGE_PACKED | typeof MESSAGE_BOARD, compressed: Uint8Array): Uint8Array {
  const message = new Uint8Array(compressed.length + 1)
  message[0] = type
  message.set(compressed, 1)
  return message
}
