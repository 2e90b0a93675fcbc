// Messages as WebSocket frames, made once for all who get the same messages and written to each socket in one go.
// (RFC 6455: final binary frame, unmasked, without compression.)

/** Larger messages are whole boards, which are not copied. */
const SMALL = 512 * 1024
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

/** One frame per message. Small ones share a buffer, so that each socket takes them in one write; large ones are not copied. */
export function encodeFrames(messages: readonly Uint8Array[]): readonly Uint8Array[] {
  const parts: Uint8Array[] = []
  let joined: Uint8Array[] = []
  const join = () => {
    if (joined.length > 0) parts.push(Buffer.concat(joined))
    joined = []
  }
  for (const message of messages) {
    joined.push(frameHead(message.length))
    if (message.length <= SMALL) joined.push(message)
    else {
      join()
      parts.push(message)
    }
  }
  join()
  return parts
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
