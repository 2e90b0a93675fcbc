// Small images of each kind that carry what should not be passed on: a place, a camera, a comment, something at the end.
import { crc32, deflateSync } from 'node:zlib'

/** Stands for all that should be gone. */
export const SECRET = 'GPS 52.0907 5.1214'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

/** A TIFF block with an orientation and the secret behind it. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM', 0, 'latin1')
  for (const [value, at] of [
    [42, 2],
    [1, 8],
    [0x0112, 10],
    [3, 12],
    [orientation, 18],
  ] as const)
    tiff.writeUInt16BE(value, at)
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt32BE(1, 14)
  return Buffer.concat([tiff, latin1(SECRET)])
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([latin1(type), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

/** A grey PNG with a text and an EXIF chunk. */
export function png(w: number, h: number): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(w, 0)
  head.writeUInt32BE(h, 4)
  head.set([8, 0], 8)
  const pixels = Buffer.alloc(Math.min((w + 1) * h, 100_000))
  return new Uint8Array(
    Buffer.concat([
      latin1('\x89PNG\r\n\x1a\n'),
      pngChunk('IHDR', head),
      pngChunk('tEXt', latin1(`Comment\0${SECRET}`)),
      pngChunk('eXIf', exif(1)),
      pngChunk('IDAT', deflateSync(pixels)),
      pngChunk('IEND', Buffer.alloc(0)),
      latin1(SECRET),
    ]),
  )
}

function jpegSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** What is between the start of the scan and the end of a JPEG: with a stuffed byte and a restart in it. */
export const jpegScan = Buffer.from([1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4, 5])

/** The structure of a JPEG with EXIF, XMP, a comment and a film behind it; its pixels are nonsense. */
export function jpeg(w: number, h: number, orientation: number): Uint8Array<ArrayBuffer> {
  const frame = Buffer.from([8, h >> 8, h & 255, w >> 8, w & 255, 1, 1, 0x11, 0])
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      jpegSegment(0xe1, Buffer.concat([latin1('Exif\0\0'), exif(orientation)])),
      jpegSegment(0xe1, latin1(`http://ns.adobe.com/xap/1.0/\0${SECRET}`)),
      jpegSegment(0xe2, latin1('ICC_PROFILE\0\x01\x01profile')),
      jpegSegment(0xe2, latin1(`MPF\0${SECRET}`)),
      jpegSegment(0xfe, latin1(SECRET)),
      jpegSegment(0xc0, frame),
      jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
      jpegScan,
      Buffer.from([0xff, 0xd9]),
      latin1(`ftypmp42 ${SECRET}`),
    ]),
  )
}

function riffChunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(data.length)
  return Buffer.concat([latin1(type), length, data, Buffer.alloc(data.length % 2)])
}

/** The structure of an extended WebP with EXIF and XMP. */
export function webp(w: number, h: number): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(10)
  head.writeUInt8(0x08 | 0x04 | 0x10, 0)
  head.writeUIntLE(w - 1, 4, 3)
  head.writeUIntLE(h - 1, 7, 3)
  const chunks = [
    riffChunk('VP8X', head),
    riffChunk('VP8L', Buffer.from([0x2f, 0, 0, 0, 0])),
    riffChunk('EXIF', exif(1)),
    riffChunk('XMP ', latin1(SECRET)),
  ]
  return new Uint8Array(riffChunk('RIFF', Buffer.concat([latin1('WEBP'), ...chunks])))
}

/** A GIF that repeats, with a comment and XMP. */
export function gif(w: number, h: number): Uint8Array<ArrayBuffer> {
  const block = (data: Buffer) => Buffer.concat([Buffer.from([data.length]), data, Buffer.from([0])])
  const head = Buffer.alloc(13)
  head.write('GIF89a', 0, 'latin1')
  head.writeUInt16LE(w, 6)
  head.writeUInt16LE(h, 8)
  head.writeUInt8(0x80, 10)
  const application = (name: string, data: Buffer) =>
    Buffer.concat([Buffer.from([0x21, 0xff, 11]), latin1(name), block(data)])
  return new Uint8Array(
    Buffer.concat([
      head,
      Buffer.from([0, 0, 0, 255, 255, 255]),
      application('NETSCAPE2.0', Buffer.from([1, 0, 0])),
      application('XMP DataXMP', latin1(SECRET)),
      Buffer.from([0x21, 0xfe]),
      block(latin1(SECRET)),
      Buffer.from([0x2c, 0, 0, 0, 0, w & 255, w >> 8, h & 255, h >> 8, 0, 2]),
      block(Buffer.from([0x44, 0x01])),
      Buffer.from([0x3b]),
      latin1(SECRET),
    ]),
  )
}
