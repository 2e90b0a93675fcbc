// A stored board as a file: its valid records with their schema, and its images.
import type { BoardFile } from '@kringbord/shared/api'
import { propsOf } from '@kringbord/shared/record-props'
import type { PlainRecord } from '@kringbord/shared/records'
import { createBoardSchema } from '@kringbord/shared/schema'
import type { BoardRow, Store } from '../store/store.ts'
import { storedRecords } from './stored-records.ts'

/** The board as it is stored now; with `some`, only those of its records. */
export async function writeFile(store: Store, board: BoardRow, some?: readonly PlainRecord[]): Promise<BoardFile> {
  const { records: all, schema } = await storedRecords(store, board.id)
  const records = [...(some ?? all)]
  const { title, form, lang, params } = board
  const assets = await readImages(store, records)
  return { kringbord: 1, title, form, lang, params, schema: schema ?? createBoardSchema().serialize(), records, assets }
}

async function readImages(store: Store, records: readonly PlainRecord[]): Promise<BoardFile['assets']> {
  const images: BoardFile['assets'] = []
  for (const record of records) {
    const { src } = propsOf(record)
    const hash = record.typeName === 'asset' && typeof src === 'string' && /^\/assets\/([0-9a-f]{64})\./.exec(src)?.[1]
    const asset = hash ? await store.asset(hash) : null
    if (!asset || typeof src !== 'string' || images.some((image) => image.src === src)) continue
    images.push({ src, mimeType: asset.mimeType, base64: Buffer.from(asset.bytes).toString('base64') })
  }
  return images
}
