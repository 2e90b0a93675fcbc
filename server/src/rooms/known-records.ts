// Records as they were when they were last found valid, so that a change of one is judged by what changed. Holds a few
// of each board: those that are worked on.
import type { RecordMap } from '@kringbord/shared/board'
import { MAX_RECORD_LENGTH } from '@kringbord/shared/check'
import { type PlainRecord, readField, splitField } from '@kringbord/shared/records'
import type * as Y from 'yjs'

export type KnownRecords = {
  /** The record of `map` when it was last found valid; null when that is not known. */
  get(records: Y.Map<RecordMap>, map: RecordMap): PlainRecord | null
  /** Whether it was found valid with much room left for a longer text. What was typed since is not in `get`. */
  isRoomy(records: Y.Map<RecordMap>, map: RecordMap): boolean
  /** `record` is valid and what `map` holds. */
  set(records: Y.Map<RecordMap>, map: RecordMap, record: PlainRecord): void
}

/** `roomy` is found out when it is first asked. */
type Known = { record: PlainRecord; roomy: boolean | null }

/** Records per board, about a kilobyte each. */
const MOST = 200

/** Forgets a board with its document, and the record that was changed longest ago first. */
export function createKnownRecords(): KnownRecords {
  const boards = new WeakMap<Y.Map<RecordMap>, Map<RecordMap, Known>>()
  const find = (records: Y.Map<RecordMap>, map: RecordMap) => boards.get(records)?.get(map)
  return {
    get: (records, map) => find(records, map)?.record ?? null,
    isRoomy(records, map) {
      const one = find(records, map)
      if (one === undefined) return false
      one.roomy ??= JSON.stringify(one.record).length <= MAX_RECORD_LENGTH / 2
      return one.roomy
    },
    set(records, map, record) {
      const known = boards.get(records) ?? new Map<RecordMap, Known>()
      boards.set(records, known)
      known.delete(map)
      known.set(map, { record, roomy: null })
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
