// Which records a transaction touched, and those that are on this device alone as JSON that someone can keep.
import type { RecordMap } from '@kringbord/shared/board'
import { type PlainRecord, readRecord } from '@kringbord/shared/records'
import * as Y from 'yjs'

/** Ids of the records that `transaction` changed. */
export function changedRecords(records: Y.Map<RecordMap>, transaction: Y.Transaction): Set<string> {
  const ids = new Set<string>()
  for (const [type, keys] of transaction.changed) {
    if (Object.is(type, records)) for (const key of keys) ids.add(String(key))
    else {
      let item = type._item
      while (item && !Object.is(item.parent, records))
        item = item.parent instanceof Y.AbstractType ? item.parent._item : null
      if (item?.parentSub) ids.add(item.parentSub)
    }
  }
  return ids
}

/**
 * `{ kringbord: 'unsaved', records, deleted, unreadable }` as JSON; null when `ids` is empty. A record that cannot be read
 * is named, and costs the others nothing.
 */
export function unsavedRecords(records: Y.Map<RecordMap>, ids: ReadonlySet<string>): string | null {
  if (ids.size === 0) return null
  const kept: PlainRecord[] = []
  const deleted: string[] = []
  const unreadable: string[] = []
  for (const id of ids) {
    const map = records.get(id)
    try {
      if (map) kept.push(readRecord(id, map))
      else deleted.push(id)
    } catch {
      unreadable.push(id)
    }
  }
  return JSON.stringify({ kringbord: 'unsaved', records: kept, deleted, unreadable }, null, 2)
}
