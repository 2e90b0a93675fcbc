// An image as the board keeps it: checked, without metadata, under the hash of its content.
import { createHash } from 'node:crypto'
import type { Uploaded } from '@kringbord/shared/api'
import type { Store } from '../store/store.ts'
import { mimeTypes, readImageFacts } from './image-kind.ts'
import { stripMetadata } from './strip.ts'

/** An image that is ready to be stored. */
export type CheckedImage = Uploaded & { hash: string; bytes: Uint8Array }

/** Checks and cleans an image. @throws AppError 'too-large', 'not-an-image' or 'too-many-pixels' */
export function checkImage(given: Uint8Array): CheckedImage {
  const { kind, w, h, orientation } = readImageFacts(given)
  const bytes = stripMetadata(given, kind, orientation)
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { src: `/assets/${hash}.${kind}`, w, h, mimeType: mimeTypes[kind], size: bytes.length, hash, bytes }
}

/** Keeps `image` for a board. */
export async function keepImage(store: Store, boardId: string, { hash, mimeType, w, h, bytes }: CheckedImage) {
  await store.putAsset({ hash, boardId, mimeType, w, h, bytes })
}
