// Which records one Yjs transaction changed, and which of their fields, read before Yjs forgets what was deleted.
import type { RecordChange } from '@kringbord/shared/access'
import { boardRoots, type RecordMap } from '@kringbord/shared/board'
import * as Y from 'yjs'

/** `hidden`: content where no record shows it. `server-root`: outside the records. `not-a-record`: a value where a record belongs. */
export type TouchProblem = 'hidden' | 'server-root' | 'not-a-record'

/**
 * A changed record with what was there before: null for a new one, and for one that is still the same map. `typed` are
 * the fields in which letters were typed or deleted, and nothing else happened.
 */
export type TouchedRecord = RecordChange & { before: RecordMap | null; typed: ReadonlySet<string> }

type SharedType = Y.AbstractType<unknown>
type Kinds = { kind: RecordChange['kind']; fields: Set<string>; typed: Set<string>; before: RecordMap | null }

/** Call in `afterTransaction`, where deleted content can still be read. */
export function touchedRecords(transaction: Y.Transaction): TouchedRecord[] | TouchProblem {
  const { records } = boardRoots(transaction.doc)
  const touched = new Map<string, Kinds>()
  const changed: ReadonlyMap<unknown, Set<string | null>> = transaction.changed
  const rootKeys = changed.get(records)
  if (rootKeys) {
    if (rootKeys.has(null)) return 'hidden'
    const problem = touchedByRoot(records, transaction, rootKeys, touched)
    if (problem) return problem
  }
  for (const [type, subs] of changed) {
    if (type === records || !(type instanceof Y.AbstractType)) continue
    if (type._item === null) return 'server-root'
    // What is in a deleted part is nobody's any more.
    if (type._item.deleted) continue
    const problem = touchedByType(type, subs, records, transaction, touched)
    if (problem) return problem
  }
  return [...touched].map(([id, { kind, fields, typed, before }]) => {
    const read = (field: string) =>
      kind === 'delete' ? textBefore(transaction, before, field) : text(records.get(id), field)
    return { id, kind, fields: [...fields], typeName: read('typeName'), type: read('type'), before, typed }
  })
}

function touchedByRoot(
  records: Y.Map<RecordMap>,
  transaction: Y.Transaction,
  keys: Set<string | null>,
  touched: Map<string, Kinds>,
): TouchProblem | null {
  for (const [id, change] of new Y.YMapEvent(records, transaction, keys).keys) {
    const now: unknown = change.action === 'delete' ? null : records.get(id)
    const before: unknown = change.action === 'add' ? null : change.oldValue
    if (now !== null && !(now instanceof Y.Map)) return 'not-a-record'
    const old = before instanceof Y.Map ? before : null
    if (change.action === 'update' && old && now instanceof Y.Map) {
      const fields = replacedFields(transaction, old, now)
      touched.set(id, { kind: 'update', fields, typed: new Set(), before: old })
    } else {
      const kind = change.action === 'delete' ? 'delete' : 'create'
      touched.set(id, { kind, fields: new Set(), typed: new Set(), before: old })
    }
  }
  return null
}

function touchedByType(
  type: SharedType,
  subs: Set<string | null>,
  records: Y.Map<RecordMap>,
  transaction: Y.Transaction,
  touched: Map<string, Kinds>,
): TouchProblem | null {
  const place = locate(type, records)
  if (place === null) return 'server-root'
  const fields: string[] = []
  if (place.field !== null) {
    const holdsList = !(type instanceof Y.XmlElement) && !(type instanceof Y.XmlText)
    if (holdsList && [...subs].some((sub) => sub !== null)) return 'hidden'
    fields.push(place.field)
  } else if (type instanceof Y.Map) {
    if (subs.has(null)) return 'hidden'
    fields.push(...new Y.YMapEvent(type, transaction, subs).keys.keys())
  }
  if (fields.length === 0) return null
  const change = touched.get(place.id) ?? { kind: 'update', fields: new Set(), typed: new Set(), before: null }
  touched.set(place.id, change)
  if (change.kind !== 'update') return null
  const typed = type instanceof Y.XmlText && onlyLetters(type, subs, transaction)
  for (const field of fields) {
    if (typed && !change.fields.has(field)) change.typed.add(field)
    if (!typed) change.typed.delete(field)
    change.fields.add(field)
  }
  return null
}

/** Whether all that `transaction` put into `text` are letters. */
function onlyLetters(text: Y.XmlText, subs: Set<string | null>, transaction: Y.Transaction): boolean {
  if (subs.size !== 1 || !subs.has(null)) return false
  for (let item = text._start; item !== null; item = item.right) {
    const isLetters = item.deleted || item.content instanceof Y.ContentString
    if (!isLetters && isNew(transaction, item.id)) return false
  }
  return true
}

function isNew({ beforeState }: Y.Transaction, { client, clock }: Y.ID): boolean {
  return clock >= (beforeState.get(client) ?? 0)
}

/** The record that `type` is part of, and the field of it that holds `type` (null when it is the record itself). */
function locate(type: SharedType, records: Y.Map<RecordMap>): { id: string; field: string | null } | null {
  let field: string | null = null
  let item = type._item
  while (item !== null) {
    const parent: unknown = item.parent
    if (parent === records) return item.parentSub === null ? null : { id: item.parentSub, field }
    if (!(parent instanceof Y.AbstractType)) return null
    field = item.parentSub ?? field
    item = parent._item
  }
  return null
}

/** Fields in which a record that replaces another under the same id differs from it; shared types always count. */
function replacedFields(transaction: Y.Transaction, before: RecordMap, now: RecordMap): Set<string> {
  const fields = new Set<string>()
  for (const key of new Set([...before._map.keys(), ...now._map.keys()])) {
    const [old, value] = [valueBefore(transaction, before, key), now.get(key)]
    if (old instanceof Y.AbstractType || JSON.stringify(old) !== JSON.stringify(value)) fields.add(key)
  }
  return fields
}

/** A text field of a record as it is now; '' when it has none. */
export function text(map: RecordMap | null | undefined, field: string): string {
  const value = map?.get(field)
  return typeof value === 'string' ? value : ''
}

/** A text field of a record as it was before `transaction`, which may have changed and then deleted it; '' when it had none. */
export function textBefore(transaction: Y.Transaction, map: RecordMap | null, field: string): string {
  const value = map && valueBefore(transaction, map, field)
  return typeof value === 'string' ? value : ''
}

/** The value of `key` before `transaction`. */
function valueBefore(transaction: Y.Transaction, map: RecordMap, key: string): unknown {
  let item = map._map.get(key) ?? null
  while (item !== null && isNew(transaction, item.id)) item = item.left
  if (item === null || (item.deleted && !Y.isDeleted(transaction.deleteSet, item.id))) return undefined
  return item.content.getContent().at(-1)
}
