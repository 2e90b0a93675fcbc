// Differences between two states of one tldraw record, field by field as the document has them (see records.ts).
// Compares by identity first: tldraw replaces only what changes.

import { isEqual } from '@tldraw/utils'
import { isSameText, mergeText } from './merge-text.ts'
import { fromFields, type PlainRecord, toFields } from './records.ts'

export const TEXT = 'props.richText'

/** The fields in which `now` differs from `before`; undefined for a field that `now` lacks. */
export function changedFields(before: PlainRecord, now: PlainRecord): Map<string, unknown> {
  const changed = new Map<string, unknown>()
  if (before === now) return changed
  const [old, next] = [toFields(before), toFields(now)]
  for (const [field, value] of next) if (!isSameField(field, old.get(field), value)) changed.set(field, value)
  for (const field of old.keys()) if (!next.has(field)) changed.set(field, undefined)
  return changed
}

/** `record` with `fields` replaced. */
export function withFields(record: PlainRecord, fields: ReadonlyMap<string, unknown>): PlainRecord {
  const all = toFields(record)
  for (const [field, value] of fields) {
    if (value === undefined) all.delete(field)
    else all.set(field, value)
  }
  return fromFields(record.id, all)
}

/**
 * `ours` with what `theirs` changed since `base`, for two states that both come from `base`: a field that only one
 * changed is that one's, text is merged, and where both changed a field it stays ours (it is written after theirs).
 */
export function mergeRecord(base: PlainRecord, ours: PlainRecord, theirs: PlainRecord): PlainRecord {
  const [start, mine] = [toFields(base), toFields(ours)]
  const taken = changedFields(base, theirs)
  for (const [field, value] of taken) {
    if (isSameField(field, start.get(field), mine.get(field))) continue
    if (field === TEXT && value !== undefined) taken.set(field, mergeText(start.get(field), mine.get(field), value))
    else taken.delete(field)
  }
  return taken.size === 0 ? ours : withFields(ours, taken)
}

/** `next` built from the values of `before` wherever they are equal; `before` itself when all are. */
export function reuseValues(before: PlainRecord | undefined, next: PlainRecord): PlainRecord {
  if (!before) return next
  const fields = changedFields(before, next)
  if (fields.size === 0) return before
  return withFields(before, fields)
}

function isSameField(field: string, a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (field === TEXT && a !== undefined && b !== undefined) return isSameText(a, b)
  return isEqual(a, b)
}
