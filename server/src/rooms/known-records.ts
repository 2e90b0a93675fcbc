// Records as they were when they were last found valid, so that a change of one is judged by what changed. Holds a few
// of each board: those that are worked on.
import type { RecordMap } from '@kringbord/shared/board'
import { type PlainRecord, readField, splitField } from '@kringbord/shared/records'
import type * as Y from 'yjs'

export type KnownRecords = {
  /** The record of `map` when it was last found valid; null when that is not known. */
  get(records: Y.Map<RecordMap>, map: RecordMap): PlainRecord | null
  /** `record` is valid and what `map` holds. */
  set(records: Y.Map<RecordMap>, map: RecordMap, record: PlainRecord): void
}

/** Records per board, about a kilobyte each. */
const MOST = 200

/** Forgets a board with its document, and the record that was changed longest ago first. */
export function createKnownRecords(): KnownRecords {
  const boards = new WeakMap<Y.Map<RecordMap>, Map<RecordMap, PlainRecord>>()
  return {
    get: (records, map) => boards.get(records)?.get(map) ?? null,
    set(records, map, record) {
      const known = boards.get(records) ?? new Map<RecordMap, PlainRecord>()
      boards.set(records, known)
      known.delete(map)
      known.set(map, record)
      const [oldest] = known.keys()
      if (known.size > MOST && oldest !== undefined) known.delete(oldest)
    },
  }
}

/**
 * The record of `map` from what it was `before` and the fields that changed since; everything else is the same object.
 * @throws when a field cannot be read
 */
export function withChanges(before: PlainRecord, map: RecordMap, changed: Iterable<string>): PlainRecord {
  const record: PlainRecord = { ...before }
  const groups = new Map<string, Record<string, unknown>>()
  for (const field of changed) {
    const value = readField(map.get(field))
    const [group, name] = splitField(field)
    if (field === 'pos' && Array.isArray(value)) Object.assign(record, { x: value[0], y: value[1] })
    else if (name === undefined) record[group] = value
    else {
      const old = before[group]
      const values = groups.get(group) ?? { ...(typeof old === 'object' ? old : {}) }
      groups.set(group, values)
      record[group] = values
      values[name] = value
    }
  }
  return record
}
