// WebP: a RIFF file. EXIF and XMP chunks go, and the flags that announce them.
import { orientationExif } from './exif.ts'

const HEADER = 12
const EXIF_FLAG = 0x08
const XMP_FLAG = 0x04

export function stripWebp(bytes: Buffer, orientation: number): Uint8Array {
  const size = Math.min(bytes.readUInt32LE(4) + 8, bytes.length)
  const tiff = orientationExif(orientation)
  const parts: Buffer[] = []
  let extended = false
  for (let at = HEADER; at + 8 <= size; ) {
    const type = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    // Chunks have an even length; a last one without its padding is common.
    const end = Math.min(at + 8 + length + (length % 2), size)
    if (at + 8 + length > size) throw new Error('a chunk is cut short')
    const chunk = Buffer.from(bytes.subarray(at, end))
    at = end
    if (type === 'EXIF' || type === 'XMP ') continue
    if (type === 'VP8X') {
      extended = true
      const flags = chunk.readUInt8(8) & ~(EXIF_FLAG | XMP_FLAG)
      chunk.writeUInt8(tiff ? flags | EXIF_FLAG : flags, 8)
    }
    parts.push(chunk)
  }
  // Only the extended layout has room for EXIF, and so for an orientation.
  if (tiff && extended) parts.push(chunkOf('EXIF', tiff))
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts])
  return new Uint8Array(chunkOf('RIFF', body))
}

function chunkOf(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 0, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}
