// JPEG: a row of segments. Application data goes, but for JFIF, the colour profile and Adobe's colour transform.
import { orientationExif } from './exif.ts'

const [START, END, SCAN, APP0, APP1, APP2, APP14, APP15, COMMENT] = [
  0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe,
]

export function stripJpeg(bytes: Buffer, orientation: number): Uint8Array {
  const parts: Buffer[] = [Buffer.from([0xff, START]), ...exifSegment(orientation)]
  let at = 2
  for (;;) {
    const marker = readMarker(bytes, at)
    at = marker.next
    if (marker.code === END) break
    const end = at + bytes.readUInt16BE(at)
    if (end > bytes.length) throw new Error('a segment is cut short')
    const segment = bytes.subarray(at, end)
    if (isKept(marker.code, segment)) parts.push(Buffer.from([0xff, marker.code]), segment)
    at = end
    if (marker.code !== SCAN) continue
    const stop = endOfScan(bytes, at)
    parts.push(bytes.subarray(at, stop))
    at = stop
    // Cameras and old software leave the end marker out; every browser shows such an image.
    if (at >= bytes.length) break
  }
  return new Uint8Array(Buffer.concat([...parts, Buffer.from([0xff, END])]))
}

function readMarker(bytes: Buffer, start: number): { code: number; next: number } {
  let at = start
  if (bytes.readUInt8(at) !== 0xff) throw new Error('a segment does not start with a marker')
  while (bytes.readUInt8(at) === 0xff) at++
  return { code: bytes.readUInt8(at), next: at + 1 }
}

function isKept(code: number, segment: Buffer): boolean {
  if (code === COMMENT) return false
  if (code < APP0 || code > APP15) return true
  if (code === APP2) return segment.toString('latin1', 2, 13) === 'ICC_PROFILE'
  return code === APP0 || code === APP14
}

/** Where the coded data from `start` on ends: at a marker that is not a restart or a stuffed byte. */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1] ?? 0
    const inside = code === 0 || code === 0xff || (code >= 0xd0 && code <= 0xd7)
    if (!inside) return at
  }
  return bytes.length
}

function exifSegment(orientation: number): Buffer[] {
  const tiff = orientationExif(orientation)
  if (!tiff) return []
  const head = Buffer.from([0xff, APP1, 0, 2 + 6 + tiff.length])
  return [head, Buffer.from('Exif\0\0', 'latin1'), tiff]
}
