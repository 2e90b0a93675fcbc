// The document of a room. It rests in the store until something needs it (an edit, or a peer that has a part of it), and is
// built from the store then; and anew after a refused change was applied to it. Joiners need bytes, not a document.
import { boardRoots } from '@kringbord/shared/board'
import * as Y from 'yjs'
import { openStored } from '../store/snapshot.ts'
import type { ClientClaim, Store } from '../store/store.ts'
import type { Rules } from './rules.ts'

export type LiveDocument = {
  /** The document; null while it is being built anew, and while it rests. */
  get(): Y.Doc | null
  /** Whether it is not there because nobody needed it; `rebuild` brings it back. */
  isResting(): boolean
  /** Leaves memory. Only when everything in it is stored. */
  rest(): void
  /** Records on it, once it was built. */
  records(): number
  grew(records: number): void
  /** Forgets the document and reads it from the store, with `waiting` updates on top; resolves when it is there. */
  rebuild(waiting: () => Uint8Array[]): Promise<void>
  close(): void
}

type Surroundings = {
  boardId: string
  store: Store
  rules: Rules
  /** The document was built, nothing has read it yet; `claims` are the store's of that moment. */
  onBuilt(doc: Y.Doc, claims: readonly ClientClaim[]): void
}

/** A document at rest. `clientId` is the server's own. */
export function createLiveDocument({ boardId, store, rules, onBuilt }: Surroundings, clientId: number): LiveDocument {
  let doc: Y.Doc | null = null
  let records = 0
  let resting = true
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
      const [stored, claims] = await Promise.all([store.document(boardId), store.claims(boardId)])
      const fill = await openStored(stored)
      const fresh = build(fill, [...before, ...waiting()], rules, clientId)
      records = rules.count(fresh)
      onBuilt(fresh, claims)
      doc = fresh
    },
    close() {
      doc?.destroy()
      doc = null
    },
  }
}

function build(fill: (doc: Y.Doc) => void, waiting: readonly Uint8Array[], rules: Rules, clientId: number): Y.Doc {
  const doc = new Y.Doc()
  // Roots exist from the start, so that a new one is noticed.
  boardRoots(doc)
  for (const root of rules.roots) doc.getMap(root)
  doc.transact(() => {
    fill(doc)
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
