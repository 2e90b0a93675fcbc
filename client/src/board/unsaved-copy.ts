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

/** What is on this device alone. A record that cannot be read is named, and costs the others nothing. */
export type Unsaved = { records: PlainRecord[]; deleted: string[]; unreadable: string[] }

/** The records with these ids as they are here. */
export function unsavedOf(records: Y.Map<RecordMap>, ids: ReadonlySet<string>): Unsaved {
  const unsaved: Unsaved = { records: [], deleted: [], unreadable: [] }
  for (const id of ids) {
    const map = records.get(id)
    try {
      if (map) unsaved.records.push(readRecord(id, map))
      else unsaved.deleted.push(id)
    } catch {
      unsaved.unreadable.push(id)
    }
  }
  return unsaved
}

/** `{ kringbord: 'unsaved', records, deleted, unreadable }` as JSON; null when `ids` is empty. */
export function unsavedRecords(records: Y.Map<RecordMap>, ids: ReadonlySet<string>): string | null {
  if (ids.size === 0) return null
  return JSON.stringify({ kringbord: 'unsaved', ...unsavedOf(records, ids) }, null, 2)
}
