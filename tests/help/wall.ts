// A board to test with: a page, a note and a part of a form, in a store of its own.
import { createMemoryStore } from '@kringbord/server/src/store/memory.ts'
import { isPacked, openStored, unpackSnapshot } from '@kringbord/server/src/store/snapshot.ts'
import type { Store } from '@kringbord/server/src/store/store.ts'
import { boardRoots, DOCUMENT_ID, PAGE_ID } from '@kringbord/shared/board'
import { note } from '@kringbord/shared/layout'
import { type PlainRecord, writeRecord } from '@kringbord/shared/records'
import * as Y from 'yjs'

export const BOARD = 'wijk'
export const FORM_NOTE = 'shape:vorm.opdracht'

/** A valid note at the top of the page. */
export function testNote(id: string, text = ''): PlainRecord {
  return { ...note(id, { x: 10, y: 20 }, text), index: 'a1' }
}

/** The first update of the board: page, document, and one locked part of the form. */
export function firstUpdate(): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  const { records, meta } = boardRoots(doc)
  doc.transact(() => {
    meta.set('version', 1)
    writeRecord(records, { id: PAGE_ID, typeName: 'page', name: 'Page', index: 'a1', meta: {} })
    writeRecord(records, { id: DOCUMENT_ID, typeName: 'document', name: '', gridSize: 10, meta: {} })
    writeRecord(records, { ...testNote('x', 'Schrijf op wat je zag'), id: FORM_NOTE })
  })
  return Y.encodeStateAsUpdate(doc)
}

/** A store in memory with the board in it. */
export async function createWall(): Promise<Store> {
  const store = createMemoryStore()
  const row = {
    id: BOARD,
    title: 'Wijk',
    form: 'posterpresentatie',
    lang: 'nl' as const,
    params: {},
    facilitatorKeyHash: new Uint8Array(32),
    joinKey: 'j',
    viewKey: 'v',
    code: 'ABCDEFGH',
    joinOpen: true,
    waitingRoom: false,
    createdAt: '2026-01-01T00:00:00Z',
  }
  await store.createBoard(row, firstUpdate())
  return store
}

/** The board as the store has it, loaded afresh. */
export async function storedBoard(store: Store): Promise<Y.Doc> {
  const doc = new Y.Doc()
  boardRoots(doc)
  const fill = await openStored(await store.document(BOARD))
  fill(doc)
  return doc
}

/** The bytes of the board that the store has, as text in which letters can be found. */
export async function storedText(store: Store): Promise<string[]> {
  const { snapshot, updates } = await store.document(BOARD)
  const whole = isPacked(snapshot) ? [await unpackSnapshot(snapshot)] : snapshot ? [snapshot.bytes] : []
  return [...whole, ...updates].map((bytes) => Buffer.from(bytes).toString('latin1'))
}
