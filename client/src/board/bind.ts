// Holds a tldraw store and a board document equal, in both directions:
//   store → document: what a person changed is collected, and every 50 ms (and at once when a gesture or an edit ends)
//     the fields that differ from what was last equal are written in one transaction;
//   document → store: what others changed is read, judged (check.ts), repaired in view (view.ts) and put into the store in
//     one merge. The connection hands over at most one batch per animation frame (frame-batch.ts).
// Between two calls store and document are equal but for what waits here. Knows no transport and no React.
import { boardRoots } from '@kringbord/shared/board'
import { createRecordCheck, type RecordProblem } from '@kringbord/shared/check'
import { mergeRecord, reuseValues } from '@kringbord/shared/record-diff'
import { readRecord } from '@kringbord/shared/records'
import type { Editor, TLStore } from 'tldraw'
import * as Y from 'yjs'
import { attachEditing } from './attach-editing.ts'
import type { EditorHooks } from './editor-hooks.ts'
import { createLocalWrites } from './local-writes.ts'
import { createValue, type Readable } from './readable.ts'
import { putIntoStore } from './store-merge.ts'
import { createUndoOwn, parseHistory } from './undo-own.ts'
import { createBoardView, type ViewChanges } from './view.ts'

export type BoardBinding = {
  /** Writes what waits now. */
  flush(): void
  /** Records of the document that are not valid and therefore not shown; tried again when they change. */
  setAside: Readable<number>
  /** Records that this person made and that no board accepts (a text of a megabyte): they exist only here. */
  notAccepted: Readable<number>
  /**
   * Joins the editor once it is mounted: remote text without moving the caret, undo of one's own work alone, writing at
   * once when a gesture ends. @returns a function that lets go of the editor again
   */
  attachEditor(editor: Editor): () => void
  /** Undo of one's own work alone, for a store that has a history but no editor; `attachEditor` does this too. */
  attachHistory(history: object): () => void
  close(): void
}

export type BindOptions = {
  store: TLStore
  doc: Y.Doc
  canWrite: boolean
  /**
   * Calls back before anything remote is applied to `doc`, so that Yjs merges what waits here and not we:
   * `connection.beforeRemote`.
   */
  beforeRemote(listener: () => void): () => void
}

/**
 * Fills `store` from `doc`, then keeps them equal until `close`. Call before the editor mounts: putting thousands of
 * records into a mounted editor takes several times as long.
 */
export function bindStore({ store, doc, canWrite, beforeRemote }: BindOptions): BoardBinding {
  const { records } = boardRoots(doc)
  const check = createRecordCheck()
  const view = createBoardView()
  const aside = new Map<string, RecordProblem>()
  const setAside = createValue(0)
  const origin = {}
  let hooks: EditorHooks | null = null
  const local = createLocalWrites({ store, records, view, check, origin, apply, enabled: canWrite })

  function read(id: string) {
    const map = records.get(id)
    const { record, problem } = map === undefined ? { record: null, problem: null } : judge(id, map)
    if (problem) aside.set(id, problem)
    else aside.delete(id)
    view.set(id, record && reuseValues(view.raw(id), record))
  }

  function judge(id: string, map: unknown) {
    try {
      if (!(map instanceof Y.Map)) return { record: null, problem: 'kind' as const }
      const record = readRecord(id, map)
      const problem = check(record)
      return { record: problem ? null : record, problem }
    } catch {
      // B5: unreadable text or points; the record waits for a change that makes it readable, the others are shown.
      return { record: null, problem: 'schema' as const }
    }
  }

  /** Puts what is shown differently into the store, keeping local edits that wait. */
  function apply() {
    const changes = view.settle()
    const put: ViewChanges['put'] = []
    for (const { before, record } of changes.put) {
      const now = local.recordOf(record.id)
      if (now === 'deleted-here') continue
      put.push({
        before,
        record: now && before && local.isWaiting(record.id) ? mergeRecord(before, now, record) : record,
      })
    }
    for (const id of local.lagging()) {
      const record = view.get(id)
      if (record) put.push({ before: record, record })
    }
    for (const id of changes.gone) local.forget(id)
    const refused = putIntoStore(store, { put, gone: changes.gone }, hooks, local)
    for (const id of refused) {
      aside.set(id, 'schema')
      view.set(id, null)
    }
    if (refused.length > 0) apply()
    setAside.set(aside.size)
  }

  function onRemote(events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) {
    if (transaction.origin === origin) return
    local.collect()
    const ids = new Set<string>()
    for (const event of events) {
      const [id] = event.path
      if (id === undefined) for (const key of event.keys.keys()) ids.add(key)
      else ids.add(String(id))
    }
    for (const id of ids) read(id)
    apply()
  }

  function joinHooks(joining: EditorHooks, close: () => void) {
    hooks = joining
    return () => {
      if (hooks === joining) hooks = null
      close()
    }
  }

  for (const id of records.keys()) read(id)
  apply()
  records.observeDeep(onRemote)
  const stopBefore = beforeRemote(local.flush)
  const stopWatching = local.start()
  return {
    flush: local.flush,
    setAside,
    notAccepted: local.notAccepted,
    attachEditor(editor) {
      const editing = attachEditing(editor, local.flush)
      return joinHooks(editing.hooks, editing.close)
    },
    attachHistory(history) {
      const merge = createUndoOwn(store, parseHistory(history))
      return joinHooks({ merge, writeText: () => 'not-editing' }, () => {})
    },
    close() {
      local.flush()
      stopWatching()
      stopBefore()
      records.unobserveDeep(onRemote)
    },
  }
}
