// Brings records of an older tldraw schema to ours. A record that cannot be brought along is left out; the rest goes on.
import type { PlainRecord } from '@kringbord/shared/records'
import { createBoardSchema } from '@kringbord/shared/schema'
import { AppError } from '../app-error.ts'
import type { SerializedSchema } from './file-format.ts'

type Schema = ReturnType<typeof createBoardSchema>
type Snapshot = Parameters<Schema['migrateStoreSnapshot']>[0]

/** With more records than this that no migration takes, the file is not a board. */
const MOST_BROKEN = 50

/** The records in our schema. @throws AppError 'newer-file' when its schema is ahead of ours, 'bad-file' when it is broken */
export function migrateRecords(records: readonly PlainRecord[], from: SerializedSchema): PlainRecord[] {
  const schema = createBoardSchema()
  if (isAhead(from, schema)) throw new AppError('newer-file', 'the file was made with a newer drawing format')
  const together = migrate(schema, records, from)
  if (together) return together
  // One record that breaks a migration must not cost the others.
  const kept: PlainRecord[] = []
  let broken = 0
  for (const record of records) {
    const alone = migrate(schema, [record], from)
    if (alone) kept.push(...alone)
    else if (++broken > MOST_BROKEN) throw new AppError('bad-file', 'too much of the file is broken')
  }
  return kept
}

function migrate(schema: Schema, records: readonly PlainRecord[], from: SerializedSchema): PlainRecord[] | null {
  const result = schema.migrateStoreSnapshot(toSnapshot(records, from))
  return result.type === 'success' ? Object.values(result.value).map((record) => ({ ...record })) : null
}

function isAhead(from: SerializedSchema, schema: Schema): boolean {
  if (from.schemaVersion === 1) return false
  const ours: Readonly<Record<string, number>> = schema.serialize().sequences
  return Object.entries(from.sequences).some(([id, version]) => version > (ours[id] ?? Number.POSITIVE_INFINITY))
}

/** Records of any version are what a migration takes; they are checked afterwards. */
function toSnapshot(records: readonly PlainRecord[], from: SerializedSchema): Snapshot {
  const store = Object.fromEntries(records.map((record) => [record.id, record]))
  return { store, schema: from } as unknown as Snapshot
}
