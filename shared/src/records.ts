// One tldraw record as fields of a Y.Map, and back. This is the layout that every stored board has:
//   id → Y.Map { typeName, type, parentId, index, pos: [x, y], rotation, isLocked, opacity, meta.<key>, props.<key>, … }
// Rich text is a Y.XmlFragment under `props.richText`; freehand points are a Y.Array of packed chunks under
// `props.segments` (see segments.ts). Everything else is a plain value, replaced as a whole.
// Compares before it writes; knows no store, no transport and no validation.
import { isEqual } from '@tldraw/utils'
import * as Y from 'yjs'
import type { RecordMap } from './board.ts'
import { readFragment, writeFragment } from './rich-text.ts'
import { readSegments, writeSegments } from './segments.ts'

/** A tldraw record as plain JSON, before anything is known about its kind. */
export type PlainRecord = { id: string; typeName: string; [key: string]: unknown }

/** The fields that hold a shared type instead of a value. */
const SHARED = new Set(['props.richText', 'props.segments'])

/** Names of a record that are no fields of their own. */
const NO_FIELD = new Set(['id', 'x', 'y', 'pos', 'meta', 'props'])
/** Names that are JavaScript's own: writing to them would reach every object there is. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype'])

/** Record → flat fields, in the order in which they are written. `id` is the key of the map and not among them. */
export function toFields(record: PlainRecord): Map<string, unknown> {
  const fields = new Map<string, unknown>()
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined || key === 'id' || key === 'x' || key === 'y') continue
    if (key !== 'meta' && key !== 'props') fields.set(key, value)
    else
      for (const [name, inner] of Object.entries(value as object))
        if (inner !== undefined) fields.set(`${key}.${name}`, inner)
  }
  // Position is one field: two people dragging one shape never end with x of one and y of the other.
  if ('x' in record) fields.set('pos', [record.x, record.y])
  return fields
}

/**
 * Flat fields → record; the inverse of `toFields`.
 * @throws on a field that no record has: fields come from the wire, and a name is a place to write to
 */
export function fromFields(id: string, fields: Iterable<[string, unknown]>): PlainRecord {
  const record: PlainRecord = { id, typeName: '', meta: {} }
  for (const [field, value] of fields) {
    const [group, name] = splitField(field)
    if (field === 'pos' && Array.isArray(value)) Object.assign(record, { x: value[0], y: value[1] })
    else if (!isField(group, name)) throw new Error(`not a field of a record: ${field}`)
    else if (name === undefined) record[group] = value
    else {
      record[group] ??= {}
      ;(record[group] as Record<string, unknown>)[name] = value
    }
  }
  if (record.typeName === 'shape' || record.typeName === 'binding' || record.typeName === 'asset') record.props ??= {}
  return record
}

function isField(group: string, name: string | undefined): boolean {
  if (UNSAFE.has(group) || (name !== undefined && UNSAFE.has(name))) return false
  return name === undefined ? !NO_FIELD.has(group) : group === 'meta' || group === 'props'
}

/** `props.color` → `['props', 'color']`; a field without group has no second part. */
export function splitField(field: string): [string, string | undefined] {
  const dot = field.indexOf('.')
  return dot < 0 ? [field, undefined] : [field.slice(0, dot), field.slice(dot + 1)]
}

/**
 * The record in `map`.
 * @throws when its text or its points cannot be read; validity is checked elsewhere (check.ts)
 */
export function readRecord(id: string, map: RecordMap): PlainRecord {
  const fields: [string, unknown][] = []
  for (const [field, value] of map.entries()) fields.push([field, readField(value)])
  return fromFields(id, fields)
}

/** The plain value of one field, whatever shared type holds it. */
export function readField(value: unknown): unknown {
  if (value instanceof Y.XmlFragment) return readFragment(value)
  if (value instanceof Y.Array) return readSegments(value as Y.Array<Uint8Array>)
  if (value instanceof Y.AbstractType) throw new Error('a shared type that no field has')
  return value
}

/**
 * Makes `records` hold `record`, writing only the fields that differ; fields that `record` lacks are removed.
 * Call within a transaction. Returns whether anything was written.
 */
export function writeRecord(records: Y.Map<RecordMap>, record: PlainRecord): boolean {
  let map = records.get(record.id)
  let changed = false
  if (map === undefined) {
    map = new Y.Map<unknown>()
    records.set(record.id, map)
    changed = true
  }
  const fields = toFields(record)
  for (const [field, value] of fields) changed = writeField(map, field, value) || changed
  for (const field of [...map.keys()]) {
    if (fields.has(field)) continue
    map.delete(field)
    changed = true
  }
  return changed
}

/** Writes one field if it differs. Call within a transaction. Returns whether anything was written. */
export function writeField(map: RecordMap, field: string, value: unknown): boolean {
  const now = map.get(field)
  if (!SHARED.has(field)) {
    if (isEqual(now, value)) return false
    map.set(field, value)
    return true
  }
  if (field === 'props.richText') {
    if (now instanceof Y.XmlFragment) {
      if (isEqual(readField(now), value)) return false
      writeFragment(now, value)
    } else {
      const fragment = new Y.XmlFragment()
      map.set(field, fragment)
      writeFragment(fragment, value)
    }
    return true
  }
  if (now instanceof Y.Array) return writeSegments(now as Y.Array<Uint8Array>, value)
  const chunks = new Y.Array<Uint8Array>()
  map.set(field, chunks)
  writeSegments(chunks, value)
  return true
}
