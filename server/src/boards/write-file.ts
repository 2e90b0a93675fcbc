// A stored board as a file: its valid records with their schema, and its images.
import type { BoardFile } from '@kringbord/shared/api'
import { boardRoots } from '@kringbord/shared/board'
import { createRecordCheck } from '@kringbord/shared/check'
import { type PlainRecord, readRecord } from '@kringbord/shared/records'
import { createBoardSchema } from '@kringbord/shared/schema'
import * as Y from 'yjs'
import type { BoardRow, Store } from '../store/store.ts'
import { propsOf } from './file-images.ts'

/** The board as it is stored now. */
export async function writeFile(store: Store, board: BoardRow): Promise<BoardFile> {
  const doc = new Y.Doc()
  const { snapshot, updates } = await store.document(board.id)
  for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update)
  const records = readRecords(doc)
  const { title, form, lang, params } = board
  const schema = boardRoots(doc).meta.get('schema') ?? createBoardSchema().serialize()
  doc.destroy()
  return { kringbord: 1, title, form, lang, params, schema, records, assets: await readImages(store, records) }
}

function readRecords(doc: Y.Doc): PlainRecord[] {
  const check = createRecordCheck()
  const records: PlainRecord[] = []
  for (const [id, map] of boardRoots(doc).records) {
    const record = readOne(id, map)
    if (record && record.typeName !== 'page' && record.typeName !== 'document' && check(record) === null)
      records.push(record)
  }
  return records
}

function readOne(id: string, map: Parameters<typeof readRecord>[1]): PlainRecord | null {
  try {
    return readRecord(id, map)
  } catch {
    // A record that cannot be read is set aside on the board too; the rest is the board.
    return null
  }
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
