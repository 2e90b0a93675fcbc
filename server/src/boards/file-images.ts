// The images of an opened file: taken out of the file, checked like uploads, and pointed to by the file's asset records.

import { propsOf } from '@kringbord/shared/record-props'
import type { PlainRecord } from '@kringbord/shared/records'
import { AppError } from '../app-error.ts'
import { type CheckedImage, checkImage } from '../images/keep-image.ts'

export type TakenImages = { assets: PlainRecord[]; images: CheckedImage[] }

/** The asset records that have an image, with its new address, and the images. Others are left out. */
export function takeImages(assets: readonly PlainRecord[], inFile: ReadonlyMap<string, Uint8Array>): TakenImages {
  const taken: TakenImages = { assets: [], images: [] }
  for (const asset of assets) {
    const bytes = bytesOf(asset, inFile)
    const image = bytes && check(bytes)
    if (!image) continue
    const { src, mimeType, size: fileSize } = image
    taken.images.push(image)
    taken.assets.push({ ...asset, props: { ...propsOf(asset), src, mimeType, fileSize } })
  }
  return taken
}

function bytesOf(asset: PlainRecord, inFile: ReadonlyMap<string, Uint8Array>): Uint8Array | null {
  const { src } = propsOf(asset)
  if (asset.type !== 'image' || typeof src !== 'string') return null
  const data = /^data:image\/[\w.+-]+;base64,/.exec(src.slice(0, 100))?.[0]
  if (data) return Buffer.from(src.slice(data.length), 'base64')
  // Addresses elsewhere are not fetched: a file must not make the server call somebody.
  return inFile.get(src) ?? null
}

function check(bytes: Uint8Array): CheckedImage | null {
  try {
    return checkImage(bytes)
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
