// Several messages as one that is compressed, message type 122: a whole board is a tenth of its bytes that way. Sent only
// to clients that asked for it with `pack=1`; how it is compressed (raw DEFLATE, RFC 1951) is done on either side.
//   [122, DEFLATE of (length, message)*]
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export const MESSAGE_PACKED = 122

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
export function packedMessage(compressed: Uint8Array): Uint8Array {
  const message = new Uint8Array(compressed.length + 1)
  message[0] = MESSAGE_PACKED
  message.set(compressed, 1)
  return message
}
