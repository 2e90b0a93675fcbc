// Messages as WebSocket frames, made once for all who get the same messages and written to each socket in one go.
// (RFC 6455: final binary frame, unmasked, without compression.)

const SMALL = 64 * 1024
const BINARY_FINAL = 0x82

/** Turns messages into bytes for a socket. The same array gives the same buffers. */
export type FrameCache = (messages: readonly Uint8Array[]) => readonly Uint8Array[]

/** A cache that keeps frames for as long as the array of their messages lives. */
export function createFrameCache(): FrameCache {
  const known = new WeakMap<readonly Uint8Array[], readonly Uint8Array[]>()
  return (messages) => {
    const cached = known.get(messages)
    if (cached) return cached
    const frames = encodeFrames(messages)
    known.set(messages, frames)
    return frames
  }
}

/** One frame per message: joined when they are small, otherwise without copying the messages. */
export function encodeFrames(messages: readonly Uint8Array[]): readonly Uint8Array[] {
  const parts = messages.flatMap((message) => [frameHead(message.length), message])
  const size = parts.reduce((sum, part) => sum + part.length, 0)
  return size <= SMALL ? [Buffer.concat(parts, size)] : parts
}

function frameHead(length: number): Buffer {
  if (length < 126) return Buffer.from([BINARY_FINAL, length])
  if (length < 65_536) {
    const head = Buffer.from([BINARY_FINAL, 126, 0, 0])
    head.writeUInt16BE(length, 2)
    return head
  }
  const head = Buffer.alloc(10)
  head[0] = BINARY_FINAL
  head[1] = 127
  head.writeBigUInt64BE(BigInt(length), 2)
  return head
}
