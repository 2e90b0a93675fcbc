// PNG: a row of chunks. Texts, times and EXIF go; what is behind the end goes too.
import { crc32 } from 'node:zlib'
import { orientationExif } from './exif.ts'

const SIGNATURE = 8
/** Length, type and checksum around the data of a chunk. */
const AROUND = 12
const DROPPED = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

export function stripPng(bytes: Buffer, orientation: number): Uint8Array {
  const parts: Buffer[] = [bytes.subarray(0, SIGNATURE)]
  for (let at = SIGNATURE; ; ) {
    const end = at + AROUND + bytes.readUInt32BE(at)
    if (end > bytes.length) throw new Error('a chunk is cut short')
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (!DROPPED.has(type)) parts.push(bytes.subarray(at, end))
    if (type === 'IHDR') parts.push(...exifChunk(orientation))
    if (type === 'IEND') return new Uint8Array(Buffer.concat(parts))
    at = end
  }
}

function exifChunk(orientation: number): Buffer[] {
  const tiff = orientationExif(orientation)
  if (!tiff) return []
  const body = Buffer.concat([Buffer.from('eXIf', 'latin1'), tiff])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(tiff.length)
  checksum.writeUInt32BE(crc32(body))
  return [length, body, checksum]
}
