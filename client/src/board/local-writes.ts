// The way from the store to the document: which records a person changed, and what of them has to be written.
// Writes what the store holds at that moment, not what the change said, and only fields that differ.
import type { RecordMap } from '@kringbord/shared/board'
import type { RecordCheck, RecordProblem } from '@kringbord/shared/check'
import { withoutUnsafeLinks } from '@kringbord/shared/links'
import { isSameText, mergeText } from '@kringbord/shared/merge-text'
import { changedFields, TEXT, withFields } from '@kringbord/shared/record-diff'
import { type PlainRecord, readField, writeField, writeRecord } from '@kringbord/shared/records'
import { compactSegments } from '@kringbord/shared/segments'
import type { TLRecord, TLStore } from 'tldraw'
import * as Y from 'yjs'
import { createValue, type Readable } from './readable.ts'
import type { BoardView } from './view.ts'

/** Pause between two writes while someone is busy, in milliseconds. */
export const WRITE_EVERY = 50

export type LocalWrites = {
  /** Notes what the store has not reported yet. */
  collect(): void
  flush(): void
  isWaiting(id: string): boolean
  /** The store's record; 'deleted-here' when a person deleted it and that is not written yet. */
  recordOf(id: string): PlainRecord | undefined | 'deleted-here'
  forget(id: string): void
  /** Says that the store's text of `id` is not yet the document's: both came from `base`. Null when it is again. */
  lag(id: string, base: unknown): void
  /** Records whose text lags. */
  lagging(): Iterable<string>
  notAccepted: Readable<number>
  /** Begins to watch the store. @returns a function that stops */
  start(): () => void
}

type Context = {
  store: TLStore
  records: Y.Map<RecordMap>
  view: BoardView
  check: RecordCheck
  /** Of our transactions. */
  origin: object
  /** Shows what the view makes of it. */
  apply(): void
  enabled: boolean
}

/** Pages and the document record are the server's (see access.ts). */
const WRITTEN = new Set(['shape', 'binding', 'asset'])

export function createLocalWrites({ store, records, view, check, origin, apply, enabled }: Context): LocalWrites {
  const waiting = new Set<string>()
  const refused = new Map<string, RecordProblem>()
  const lagging = new Map<string, unknown>()
  const notAccepted = createValue(0)
  let timer: ReturnType<typeof setTimeout> | undefined

  const find = (id: string) => parseStored(store.unsafeGetWithoutCapture(parseId(id)))

  function note(id: string, typeName: string) {
    if (!WRITTEN.has(typeName)) return
    waiting.add(id)
    timer ??= setTimeout(flush, WRITE_EVERY)
  }

  function flush() {
    collect()
    clearTimeout(timer)
    timer = undefined
    if (waiting.size === 0 || !records.doc) return
    const ids = [...waiting]
    waiting.clear()
    records.doc.transact(() => {
      for (const id of ids) write(id)
    }, origin)
    notAccepted.set(refused.size)
    apply()
  }

  function write(id: string) {
    const now = find(id)
    const before = view.get(id)
    if (!now) {
      refused.delete(id)
      if (!before) return
      records.delete(id)
      view.set(id, null)
      return
    }
    const record = acceptable(now)
    if (!record) return
    const map = records.get(id)
    if (before && map) update(map, before, record)
    else {
      writeRecord(records, record)
      view.set(id, record)
    }
  }

  /** `record` as a board accepts it; null when none does, and then it stays here. */
  function acceptable(record: PlainRecord): PlainRecord | null {
    let problem = check(record)
    let clean = record
    if (problem === 'link' && 'richText' in parseProps(record)) {
      clean = withFields(record, new Map([[TEXT, withoutUnsafeLinks(parseProps(record).richText)]]))
      problem = check(clean)
    }
    if (!problem) {
      refused.delete(record.id)
      return clean
    }
    refused.set(record.id, problem)
    return null
  }

  function update(map: RecordMap, before: PlainRecord, now: PlainRecord) {
    const fields = changedFields(before, now)
    if (fields.size === 0) return
    if (fields.has(TEXT)) mergeWaitingText(map, before, fields)
    for (const [field, value] of fields) {
      if (value === undefined) map.delete(field)
      else writeField(map, field, value)
    }
    const segments = map.get('props.segments')
    if (fields.get('props.isComplete') === true && segments instanceof Y.Array) compactSegments(segments)
    const raw = view.raw(before.id)
    view.set(before.id, raw === before && isOwn(now, fields) ? now : withFields(raw ?? now, fields))
  }

  /** Others' text that is in the document but not in the store yet must not look like deleted by us. */
  function mergeWaitingText(map: RecordMap, before: PlainRecord, fields: Map<string, unknown>) {
    const base = lagging.get(before.id) ?? parseProps(before).richText
    const there = readField(map.get(TEXT))
    if (there === undefined || isSameText(base, there)) return
    const ours = fields.get(TEXT)
    fields.set(TEXT, mergeText(base, ours, there))
    if (lagging.has(before.id)) lagging.set(before.id, ours)
  }

  function collect() {
    store._flushHistory()
  }

  function start() {
    if (!enabled) return () => {}
    const stop = store.listen(
      ({ changes }) => {
        for (const record of Object.values(changes.added)) note(record.id, record.typeName)
        for (const [, record] of Object.values(changes.updated)) note(record.id, record.typeName)
        for (const record of Object.values(changes.removed)) note(record.id, record.typeName)
      },
      { source: 'user', scope: 'document' },
    )
    return () => {
      stop()
      clearTimeout(timer)
    }
  }

  return {
    collect,
    flush,
    isWaiting: (id) => waiting.has(id) || refused.has(id),
    recordOf: (id) => find(id) ?? (waiting.has(id) ? 'deleted-here' : undefined),
    forget(id) {
      waiting.delete(id)
      refused.delete(id)
      lagging.delete(id)
    },
    lag(id, base) {
      if (base === null) lagging.delete(id)
      else {
        if (!lagging.has(id)) lagging.set(id, base)
        note(id, 'shape')
      }
    },
    lagging: () => lagging.keys(),
    notAccepted,
    start,
  }
}

/** Whether the fields that were written are the store's own values, so that its record can stand for the document's. */
function isOwn(now: PlainRecord, fields: ReadonlyMap<string, unknown>): boolean {
  return !fields.has(TEXT) || fields.get(TEXT) === parseProps(now).richText
}

function parseId(id: string): TLRecord['id'] {
  return id as TLRecord['id']
}

function parseStored(record: TLRecord | undefined): PlainRecord | undefined {
  return record as PlainRecord | undefined
}

function parseProps(record: PlainRecord): Record<string, unknown> {
  return (record.props ?? {}) as Record<string, unknown>
}
