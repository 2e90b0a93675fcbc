// The records of a board's document as plain values, for who asks where things are and what they say.
import type { RecordMap } from '@kringbord/shared/board'
import { fromFields, type PlainRecord, readField, readRecord } from '@kringbord/shared/records'
import type * as Y from 'yjs'

/** All records that can be read. What cannot has no place on the board; it is set aside everywhere. */
export function readableRecords(records: Y.Map<RecordMap>): PlainRecord[] {
  return [...records].flatMap(([id, map]) => attempt(() => readRecord(id, map)))
}

/** The same without the texts that take no room of their own: enough to say where things are, and much faster. */
export function placedRecords(records: Y.Map<RecordMap>): PlainRecord[] {
  return [...records].flatMap(([id, map]) => attempt(() => readPlace(id, map)))
}

function readPlace(id: string, map: RecordMap): PlainRecord {
  const fields: [string, unknown][] = []
  // Only loose text is as large as its words.
  const isText = map.get('type') === 'text'
  for (const [field, value] of map.entries())
    if (isText || field !== 'props.richText') fields.push([field, readField(value)])
  return fromFields(id, fields)
}

function attempt(read: () => PlainRecord): PlainRecord[] {
  try {
    return [read()]
  } catch {
    // Its text, its points or its fields are not those of a record.
    return []
  }
}
