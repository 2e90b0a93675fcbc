// GIF: comments and XMP are extensions between the pictures; they go, the animation's own extension stays.

const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b]
const [COMMENT, APPLICATION] = [0xfe, 0xff]
/** Signature and screen descriptor. */
const HEADER = 13
const IMAGE_DESCRIPTOR = 10
const ANIMATION = /^(NETSCAPE2\.0|ANIMEXTS1\.0)$/

export function stripGif(bytes: Buffer): Uint8Array {
  let at = HEADER + colorTable(bytes.readUInt8(10))
  const parts: Buffer[] = [bytes.subarray(0, at)]
  for (;;) {
    const start = at
    const kind = bytes[at]
    // Some programs leave the trailer out; every browser shows such an image.
    if (kind === TRAILER || kind === undefined) return new Uint8Array(Buffer.concat([...parts, Buffer.from([TRAILER])]))
    if (kind === IMAGE) {
      const table = colorTable(bytes.readUInt8(at + 9))
      at = skipBlocks(bytes, at + IMAGE_DESCRIPTOR + table + 1)
      parts.push(bytes.subarray(start, at))
    } else if (kind === EXTENSION) {
      at = skipBlocks(bytes, at + 2)
      if (isKept(bytes.subarray(start, at))) parts.push(bytes.subarray(start, at))
    } else throw new Error('there is something between the pictures that is no block')
  }
}

function isKept(extension: Buffer): boolean {
  const label = extension.readUInt8(1)
  if (label === COMMENT) return false
  return label !== APPLICATION || ANIMATION.test(extension.toString('latin1', 3, 14))
}

/** Bytes of the colour table that `flags` announce. */
function colorTable(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

/** The place behind the sub-blocks that start at `start`: each has its length first, the last one is empty. */
function skipBlocks(bytes: Buffer, start: number): number {
  let at = start
  for (let length = bytes.readUInt8(at); length > 0; length = bytes.readUInt8(at)) at += 1 + length
  return at + 1
}
