// People at one board without a network: each with a real tldraw store, document, binding and history. Updates travel
// when the test says so, in order between two people and in any order among several.
import { type BoardBinding, bindStore } from '@kringbord/client/board/bind'
import { boardRoots, DOCUMENT_ID, PAGE_ID } from '@kringbord/shared/board'
import { note } from '@kringbord/shared/layout'
import { type PlainRecord, writeRecord } from '@kringbord/shared/records'
import { normalizeRichText, plainText } from '@kringbord/shared/rich-text'
import { createBoardSchema } from '@kringbord/shared/schema'
import { createTLStore, HistoryManager, type TLRecord, type TLStore } from '@tldraw/editor'
import * as Y from 'yjs'
import type { Random } from './random.ts'

export type Peer = {
  doc: Y.Doc
  store: TLStore
  binding: BoardBinding
  /** tldraw's own, as in an editor. */
  history: HistoryManager<TLRecord>
  /** Begins a new step of undo, as tools do. */
  mark(name: string): void
  /** The record, as anyone would read it. */
  get(id: string): PlainRecord | undefined
  put(record: PlainRecord): void
  /** Changes parts of a shape as a tool does: whole record, only these values new. */
  change(id: string, parts: object, props?: object): void
  remove(id: string): void
  textOf(id: string): string
  setText(id: string, text: string): void
}

export type Peers = {
  all: Peer[]
  /** Delivers one waiting update to someone; false when none waits (for anyone who is connected). */
  deliverOne(): boolean
  /** Everyone writes what waits and gets everything, connected or not. */
  settle(): void
  /** Cuts `peer` off, or joins them again. */
  connect(peer: Peer, on: boolean): void
  /** Someone who comes later and gets the board as the first one has it; takes no part. */
  join(): Peer
  close(): void
}

/** `count` people at a board with `records`, all of them having it. */
export function createPeers(count: number, random: Random, records: readonly PlainRecord[] = []): Peers {
  const seed = seedUpdate(records)
  const listeners = new Map<Peer, () => void>()
  const links: { to: Peer; updates: Uint8Array[] }[] = []
  const away = new Set<Peer>()
  const all = Array.from({ length: count }, (_, i) => createPeer(seed, i + 10, listeners))
  for (const from of all)
    for (const to of all) {
      if (from === to) continue
      const link = { to, from, updates: [] as Uint8Array[] }
      links.push(link)
      from.doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== 'network') link.updates.push(update)
      })
    }
  const deliver = (link: { to: Peer; updates: Uint8Array[] }) => {
    const batch = link.updates.splice(0, random.int(1, 3))
    listeners.get(link.to)?.()
    Y.transact(
      link.to.doc,
      () => {
        for (const update of batch) Y.applyUpdate(link.to.doc, update, 'network')
      },
      'network',
      false,
    )
  }
  const deliverOne = () => {
    const ready = links.filter((link) => link.updates.length > 0 && !away.has(link.to))
    if (ready.length > 0) deliver(random.pick(ready))
    return ready.length > 0
  }
  return {
    all,
    deliverOne,
    settle() {
      away.clear()
      do for (const peer of all) peer.binding.flush()
      while (deliverOne())
    },
    connect(peer, on) {
      if (on) away.delete(peer)
      else away.add(peer)
    },
    join() {
      const late = createPeer(Y.encodeStateAsUpdate(all[0]?.doc ?? new Y.Doc()), 99, listeners)
      late.binding.close()
      return late
    },
    close() {
      for (const peer of all) peer.binding.close()
    },
  }
}

function createPeer(seed: Uint8Array, clientId: number, listeners: Map<Peer, () => void>): Peer {
  const doc = new Y.Doc()
  doc.clientID = clientId
  Y.applyUpdate(doc, seed, 'network')
  const store = createTLStore({ schema: createBoardSchema() })
  const history = new HistoryManager<TLRecord>({ store })
  const before: (() => void)[] = []
  const binding = bindStore({
    store,
    doc,
    canWrite: true,
    beforeRemote: (listener) => {
      before.push(listener)
      return () => {}
    },
  })
  binding.attachHistory(history)
  const get = (id: string) => store.get(parseId(id)) as PlainRecord | undefined
  const peer: Peer = {
    doc,
    store,
    binding,
    history,
    // reason: `_mark` is internal in the types and is what the editor's own `markHistoryStoppingPoint` calls.
    mark: (name) => Reflect.apply(Reflect.get(history, '_mark'), history, [name]),
    get,
    put: (record) => store.put([record as unknown as TLRecord]),
    change(id, parts, props = {}) {
      const now = get(id)
      if (now) peer.put({ ...now, ...parts, props: { ...(now.props as object), ...props } })
    },
    remove: (id) => store.remove([parseId(id)]),
    textOf: (id) => plainText((get(id)?.props as { richText?: unknown } | undefined)?.richText),
    setText: (id, text) => peer.change(id, {}, { richText: authorText(text) }),
  }
  listeners.set(peer, () => {
    for (const listener of before) listener()
  })
  return peer
}

/** Rich text as an author's own store has it: without the defaults written out. */
function authorText(text: string) {
  const content = text.split('\n').map((line) => ({
    type: 'paragraph',
    ...(line ? { content: [{ type: 'text', text: line }] } : {}),
  }))
  return { type: 'doc', content }
}

/** A valid note. */
export function testNote(id: string, text = '', index = 'a1'): PlainRecord {
  return { ...note(id, { x: 10, y: 20 }, text), index }
}

/** Everything on the board as `peer` sees it, in a form that can be compared. */
export function shownTo(peer: Peer): Record<string, unknown> {
  const shown: Record<string, unknown> = {}
  for (const [id, record] of Object.entries(peer.store.serialize('document'))) {
    const props = 'props' in record ? (record.props as Record<string, unknown>) : {}
    const text = 'richText' in props ? { richText: normalizeRichText(props.richText) } : {}
    shown[id] = { ...record, props: { ...props, ...text } }
  }
  return shown
}

function seedUpdate(records: readonly PlainRecord[]): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  const roots = boardRoots(doc)
  doc.transact(() => {
    writeRecord(roots.records, { id: PAGE_ID, typeName: 'page', name: 'Page', index: 'a1', meta: {} })
    writeRecord(roots.records, { id: DOCUMENT_ID, typeName: 'document', name: '', gridSize: 10, meta: {} })
    for (const record of records) writeRecord(roots.records, record)
  })
  return Y.encodeStateAsUpdate(doc)
}

function parseId(id: string): TLRecord['id'] {
  return id as TLRecord['id']
}
