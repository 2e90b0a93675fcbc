// What an uploaded file really is: its first bytes decide, never its name or what the browser says. No SVG, which can
// carry scripts.
import { MAX_IMAGE_BYTES, MAX_IMAGE_PIXELS } from '@kringbord/shared/limits'
import { imageSize } from 'image-size'
import { AppError } from '../app-error.ts'

export type ImageKind = 'png' | 'jpg' | 'webp' | 'gif'

/** As it is shown: width and height after turning it by its orientation. */
export type ImageFacts = { kind: ImageKind; w: number; h: number; orientation: number }

export const mimeTypes = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp', gif: 'image/gif' } as const

/** From this orientation (EXIF) on an image lies on its side. */
const FIRST_SIDEWAYS = 5

/** The kind and size of an image. @throws AppError 'too-large', 'not-an-image' or 'too-many-pixels' */
export function readImageFacts(bytes: Uint8Array): ImageFacts {
  if (bytes.length > MAX_IMAGE_BYTES) throw new AppError('too-large', `an image has at most ${MAX_IMAGE_BYTES} bytes`)
  const kind = kindOf(bytes)
  if (!kind) throw new AppError('not-an-image', 'send a PNG, JPEG, WebP or GIF image')
  const { width, height, orientation } = measure(bytes)
  if (!(width > 0 && height > 0)) throw new AppError('not-an-image', 'the image has no size')
  if (width * height > MAX_IMAGE_PIXELS)
    throw new AppError('too-many-pixels', `an image has at most ${MAX_IMAGE_PIXELS} pixels`)
  const sideways = orientation >= FIRST_SIDEWAYS
  return { kind, orientation, w: sideways ? height : width, h: sideways ? width : height }
}

function kindOf(bytes: Uint8Array): ImageKind | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('\xff\xd8\xff')) return 'jpg'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif'
  return head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP' ? 'webp' : null
}

function measure(bytes: Uint8Array): { width: number; height: number; orientation: number } {
  try {
    const { width, height, orientation } = imageSize(bytes)
    return { width, height, orientation: orientation ?? 1 }
  } catch (cause) {
    throw new AppError('not-an-image', `the image is broken: ${cause instanceof Error ? cause.message : cause}`)
  }
}
