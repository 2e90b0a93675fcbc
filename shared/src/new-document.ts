// A new board document from records: what the server alone writes (document, page, meta), then the records as given.
import * as Y from 'yjs'
import { BOARD_VERSION, boardRoots, DOCUMENT_ID, PAGE_ID } from './board.ts'
import type { Lang } from './form.ts'
import { type PlainRecord, writeRecord } from './records.ts'
import { createBoardSchema } from './schema.ts'

export type NewDocument = {
  title: string
  /** Id of the working form; '' for a board without one. */
  form: string
  lang: Lang
  /** Shapes, bindings and assets, of the present schema and checked (check.ts). */
  records: readonly PlainRecord[]
}

/** The first update of the document. `unwritable` are ids of records that could not be written and are not in it. */
export function newDocument({ title, form, lang, records }: NewDocument): { update: Uint8Array; unwritable: string[] } {
  const doc = new Y.Doc()
  const roots = boardRoots(doc)
  const unwritable: string[] = []
  doc.transact(() => {
    for (const record of [...serverRecords(title), ...records]) {
      try {
        writeRecord(roots.records, record)
      } catch {
        // Counted for the person who opened the file; the rest of the board is whole.
        roots.records.delete(record.id)
        unwritable.push(record.id)
      }
    }
    roots.meta.set('version', BOARD_VERSION)
    roots.meta.set('schema', createBoardSchema().serialize())
    roots.meta.set('title', title)
    roots.meta.set('form', form)
    roots.meta.set('lang', lang)
  })
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return { update, unwritable }
}

function serverRecords(title: string): PlainRecord[] {
  return [
    { id: DOCUMENT_ID, typeName: 'document', gridSize: 10, name: title, meta: {} },
    { id: PAGE_ID, typeName: 'page', name: title, index: 'a1', meta: {} },
  ]
}
