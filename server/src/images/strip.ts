// Takes out of an image what is not the picture: place, time, camera, comments, thumbnails and whatever hangs behind its
// end. Works on the container and never decodes pixels. What remains: colour profile, animation, and which way is up.
import { AppError } from '../app-error.ts'
import type { ImageKind } from './image-kind.ts'
import { stripGif } from './strip-gif.ts'
import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'
import { stripWebp } from './strip-webp.ts'

const strippers = { png: stripPng, jpg: stripJpeg, webp: stripWebp, gif: stripGif }

/**
 * The image without its metadata, but for its orientation (1–8 as in EXIF).
 * @throws AppError 'not-an-image' when its structure cannot be followed
 */
export function stripMetadata(bytes: Uint8Array, kind: ImageKind, orientation: number): Uint8Array {
  try {
    return strippers[kind](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), orientation)
  } catch (cause) {
    throw new AppError('not-an-image', `the image is broken: ${cause instanceof Error ? cause.message : cause}`)
  }
}
