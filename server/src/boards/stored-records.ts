// The valid records of a board as it is stored now, without a room: for files, and for what reads a board once.
import { boardRoots } from '@kringbord/shared/board'
import { createRecordCheck } from '@kringbord/shared/check'
import { type PlainRecord, readRecord } from '@kringbord/shared/records'
import * as Y from 'yjs'
import { openStored } from '../store/snapshot.ts'
import type { Store } from '../store/store.ts'

/** What is on the board, and the schema it was written with (undefined in an old document). */
export async function storedRecords(
  store: Pick<Store, 'document'>,
  boardId: string,
): Promise<{ records: PlainRecord[]; schema: unknown }> {
  const doc = new Y.Doc()
  const fill = await openStored(await store.document(boardId))
  fill(doc)
  const found = { records: readRecords(doc), schema: boardRoots(doc).meta.get('schema') }
  doc.destroy()
  return found
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
