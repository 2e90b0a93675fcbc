// Puts others' changes into a tldraw store in one merge. A record that the store refuses never takes the others with it.
import { isSameText } from '@kringbord/shared/merge-text'
import { changedFields, TEXT, withFields } from '@kringbord/shared/record-diff'
import type { PlainRecord } from '@kringbord/shared/records'
import type { TLRecord, TLStore } from 'tldraw'
import type { EditorHooks } from './editor-hooks.ts'
import type { LocalWrites } from './local-writes.ts'
import type { ViewChanges } from './view.ts'

/** @returns ids of the records that the store refused */
export function putIntoStore(
  store: TLStore,
  changes: ViewChanges,
  hooks: EditorHooks | null,
  local: Pick<LocalWrites, 'recordOf' | 'lag'>,
): string[] {
  const records: TLRecord[] = []
  for (const { before, record } of changes.put) {
    const now = local.recordOf(record.id)
    const next = now && now !== 'deleted-here' ? withStoreText(now, record, before) : record
    if (now !== next) records.push(parseRecord(next))
  }
  const gone = changes.gone.map(parseId).filter((id) => store.has(id))
  if (records.length === 0 && gone.length === 0) return []
  const run = (put: TLRecord[]) =>
    store.mergeRemoteChanges(() => {
      if (gone.length > 0) store.remove(gone)
      if (put.length > 0) store.put(put)
    })
  const merge = (put: TLRecord[]) => (hooks ? hooks.merge({ ids: idsOf(put, gone), run: () => run(put) }) : run(put))
  return mergeAll(records, merge)

  /** `record` with the store's own text object when it says the same: editors compare texts by identity. */
  function withStoreText(now: PlainRecord, record: PlainRecord, before: PlainRecord | undefined): PlainRecord {
    const [own, text] = [textOf(now), textOf(record)]
    if (changedFields(now, record).size === 0) {
      local.lag(record.id, null)
      return now
    }
    if (own === undefined || text === undefined) return record
    if (isSameText(own, text)) return withFields(record, new Map([[TEXT, own]]))
    const outcome = hooks?.writeText(record.id, text) ?? 'not-editing'
    local.lag(record.id, outcome === 'later' ? (before ? textOf(before) : own) : null)
    if (outcome === 'not-editing') return record
    const after = local.recordOf(record.id)
    return withFields(record, new Map([[TEXT, after && after !== 'deleted-here' ? textOf(after) : own]]))
  }
}

/** All in one merge; one by one when that fails, so that only what is wrong stays out. */
function mergeAll(records: TLRecord[], merge: (put: TLRecord[]) => void): string[] {
  try {
    merge(records)
    return []
  } catch (error) {
    if (records.length === 0) throw error
    const refused: string[] = []
    for (const record of records) {
      try {
        merge([record])
      } catch (reason) {
        console.warn('[kringbord] a record was set aside', record.id, reason)
        refused.push(record.id)
      }
    }
    return refused
  }
}

const idsOf = (put: readonly TLRecord[], gone: readonly string[]) => [...put.map((record) => record.id), ...gone]

function textOf(record: PlainRecord): unknown {
  return typeof record.props === 'object' && record.props !== null && 'richText' in record.props
    ? record.props.richText
    : undefined
}

function parseId(id: string): TLRecord['id'] {
  return id as TLRecord['id']
}

/** Judged by check.ts against the same schema. */
function parseRecord(record: PlainRecord): TLRecord {
  return record as unknown as TLRecord
}
