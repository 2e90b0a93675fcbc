// The document of a room, and how it is built anew from the store: after a refused change was applied to it, or when it
// is needed again after a rest.
import { boardRoots } from '@kringbord/shared/board'
import * as Y from 'yjs'
import type { Store, StoredDocument } from '../store/store.ts'
import type { Rules } from './rules.ts'

export type LiveDocument = {
  /** The document; null while it is being built anew, and while it rests. */
  get(): Y.Doc | null
  /** Whether it is not there because nobody needed it; `rebuild` brings it back. */
  isResting(): boolean
  /** Leaves memory. Only when everything in it is stored. */
  rest(): void
  /** Records on it. */
  records(): number
  grew(records: number): void
  /** Forgets the document and reads it from the store, with `waiting` updates on top; resolves when it is there. */
  rebuild(waiting: () => Uint8Array[]): Promise<void>
  close(): void
}

/** A document from what the store has. `clientId` is the server's own. @throws when an update cannot be read */
export function createLiveDocument(
  { boardId, store, rules }: { boardId: string; store: Store; rules: Rules },
  stored: StoredDocument,
  clientId: number,
): LiveDocument {
  let doc: Y.Doc | null = build(stored, [], rules, clientId)
  let records = rules.count(doc)
  let resting = false
  return {
    get: () => doc,
    isResting: () => resting,
    rest() {
      doc?.destroy()
      doc = null
      resting = true
    },
    records: () => records,
    grew(more) {
      records += more
    },
    async rebuild(waiting) {
      doc?.destroy()
      doc = null
      resting = false
      // What is stored while we read may be missing from what we read, and is no longer waiting afterwards.
      const before = waiting()
      const fresh = build(await store.document(boardId), [...before, ...waiting()], rules, clientId)
      records = rules.count(fresh)
      doc = fresh
    },
    close() {
      doc?.destroy()
      doc = null
    },
  }
}

function build(stored: StoredDocument, waiting: readonly Uint8Array[], rules: Rules, clientId: number): Y.Doc {
  const doc = new Y.Doc()
  // Roots exist from the start, so that a new one is noticed.
  boardRoots(doc)
  for (const root of rules.roots) doc.getMap(root)
  doc.transact(() => {
    if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot)
    for (const update of stored.updates) Y.applyUpdate(doc, update)
    for (const update of waiting) Y.applyUpdate(doc, update)
  })
  // Last: Yjs takes another id when it meets its own in an update.
  doc.clientID = clientId
  return doc
}

/** Makes the server's own `change` and returns it as updates: one, or none when nothing differs. */
export function updatesOf(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array[] {
  const updates: Uint8Array[] = []
  const keep = (update: Uint8Array) => void updates.push(update)
  doc.on('update', keep)
  doc.transact(() => change(doc), 'server')
  doc.off('update', keep)
  return updates
}
