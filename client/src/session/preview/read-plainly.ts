// Records as far as they are plain values: no text of notes, no points of lines. A tenth of the work of reading them whole,
// and enough to see what stands where.
import type { RecordMap } from '@kringbord/shared/board'
import { fromFields, type PlainRecord } from '@kringbord/shared/records'
import * as Y from 'yjs'

export function* readPlainly(records: Y.Map<RecordMap>): Iterable<PlainRecord> {
  for (const [id, map] of records.entries()) {
    const record = map instanceof Y.Map ? plain(id, map) : null
    if (record) yield record
  }
}

function plain(id: string, map: RecordMap): PlainRecord | null {
  const fields: [string, unknown][] = []
  for (const [field, value] of map.entries()) if (!(value instanceof Y.AbstractType)) fields.push([field, value])
  try {
    return fromFields(id, fields)
  } catch {
    // Not a record: the board sets it aside and says so.
    return null
  }
}
