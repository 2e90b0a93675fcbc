// Joins tldraw's history manager with the binding: merges run outside the history, and the history is carried along with
// what others changed (own-history.ts). The manager's `debug()` hands out its own entries; version 3.15.6 is pinned and
// a test holds us to it.
import type { PlainRecord } from '@kringbord/shared/records'
import type { TLRecord, TLStore } from 'tldraw'
import type { EditorHooks } from './editor-hooks.ts'
import { carryThrough, type HistoryDiff, keepParent } from './own-history.ts'

/** What we use of tldraw's `HistoryManager`. */
export type History = {
  batch(run: () => void, options: { history: 'ignore' }): unknown
  debug(): { undos: readonly unknown[]; redos: readonly unknown[]; pendingDiff: { diff: HistoryDiff } }
}

/** The `merge` of `EditorHooks` for this history. */
export function createUndoOwn(store: TLStore, history: History): EditorHooks['merge'] {
  const find = (id: string) => parseStored(store.unsafeGetWithoutCapture(parseId(id)))
  return ({ ids, run }) => {
    const before = new Map(ids.map((id) => [id, find(id)]))
    history.batch(run, { history: 'ignore' })
    const { undos, redos, pendingDiff } = history.debug()
    const done = [pendingDiff.diff, ...undos.flatMap(diffOf)]
    const undone = redos.flatMap(diffOf)
    if (done.every(isEmpty) && undone.length === 0) return
    for (const id of ids) {
      const after = find(id)
      carryThrough(done, undone, { id, before: before.get(id), after })
      if (typeof after?.parentId === 'string') keepParent(done, after.parentId)
    }
  }
}

/** `history` as what we use of it. @throws when it is not what version 3.15.6 has */
export function parseHistory(history: unknown): History {
  if (typeof history !== 'object' || history === null || !('debug' in history) || !('batch' in history))
    throw new Error('this version of tldraw keeps its history otherwise')
  return history as History
}

function diffOf(entry: unknown): HistoryDiff[] {
  const { type, diff } = entry as { type: 'diff' | 'stop'; diff: HistoryDiff }
  return type === 'diff' ? [diff] : []
}

function isEmpty(diff: HistoryDiff): boolean {
  for (const part of [diff.added, diff.updated, diff.removed]) for (const _ in part) return false
  return true
}

function parseId(id: string): TLRecord['id'] {
  return id as TLRecord['id']
}

function parseStored(record: TLRecord | undefined): PlainRecord | undefined {
  return record as PlainRecord | undefined
}
