// What is shown of a document's valid records, kept up to date record by record: see repair.ts for what is repaired and
// why. Knows who depends on whom, so that a change costs what it touches. Knows no document and no editor.
import type { PlainRecord } from '@kringbord/shared/records'
import { isBound, placed, tieIndex, viewParent } from '@kringbord/shared/repair'
import { createGroups } from './groups.ts'

/** `before` is what was shown until now, if anything. */
export type ViewPut = { before: PlainRecord | undefined; record: PlainRecord }
export type ViewChanges = { put: ViewPut[]; gone: string[] }

export type BoardView = {
  /** The valid record as the document has it. */
  raw(id: string): PlainRecord | undefined
  /** The record as it is shown. */
  get(id: string): PlainRecord | undefined
  /** Says what the document has now under `id`; null when that is nothing valid. */
  set(id: string, record: PlainRecord | null): void
  /** What is shown differently since the last time. */
  settle(): ViewChanges
}

/** An empty view. */
export function createBoardView(): BoardView {
  const raws = new Map<string, PlainRecord>()
  const shown = new Map<string, PlainRecord>()
  /** Who names a record as parent or as end of a binding. */
  const dependents = createGroups()
  /** Siblings with one index. */
  const ties = createGroups()
  const loose = new Set<string>()
  const touched = new Set<string>()
  const find = (id: string) => raws.get(id)

  function set(id: string, record: PlainRecord | null) {
    const before = raws.get(id)
    touched.add(id)
    if (record) raws.set(id, record)
    else raws.delete(id)
    for (const target of targetsOf(before)) dependents.remove(target, id)
    for (const target of targetsOf(record)) dependents.add(target, id)
    if (!before || !record || before.parentId !== record.parentId) touchAround(id)
  }

  /** All below `id`, and all above it: where a change of parent can make or break a dead end, a cycle or a deep nest. */
  function touchAround(id: string) {
    const below = new Set([id])
    // A set that grows while it is walked is walked to its end.
    for (const next of below) for (const dependent of dependents.members(next)) below.add(dependent)
    for (const dependent of below) touched.add(dependent)
    const above = new Set<string>()
    for (let up = raws.get(id); up && !above.has(up.id); up = raws.get(String(up.parentId))) above.add(up.id)
    for (const ancestor of above) touched.add(ancestor)
  }

  function settle(): ViewChanges {
    for (const id of loose) touched.add(id)
    const wanted = new Map<string, PlainRecord | null>()
    const places = new Set<string>()
    for (const id of touched) {
      const raw = raws.get(id)
      const before = ties.groupsOf(id)
      for (const place of before) places.add(place)
      ties.clear(id)
      if (raw?.typeName !== 'shape')
        wanted.set(id, raw && (raw.typeName !== 'binding' || isBound(raw, find)) ? raw : null)
      else {
        const parentId = viewParent(raw, find)
        if (parentId === raw.parentId) loose.delete(id)
        else loose.add(id)
        ties.add(`${parentId} ${raw.index}`, id)
        places.add(`${parentId} ${raw.index}`)
      }
      if (!raw) loose.delete(id)
    }
    touched.clear()
    for (const place of places) for (const [id, record] of stackedAt(place)) wanted.set(id, record)
    return difference(wanted)
  }

  function* stackedAt(place: string): Iterable<[string, PlainRecord]> {
    const parentId = place.slice(0, place.lastIndexOf(' '))
    for (const [rank, id] of [...ties.members(place)].sort().entries()) {
      const raw = raws.get(id)
      if (raw) yield [id, placed(raw, parentId, tieIndex(String(raw.index), rank))]
    }
  }

  function difference(wanted: ReadonlyMap<string, PlainRecord | null>): ViewChanges {
    const changes: ViewChanges = { put: [], gone: [] }
    for (const [id, record] of wanted) {
      const before = shown.get(id)
      if (record === before) continue
      if (record) {
        if (before && isSame(before, record)) continue
        shown.set(id, record)
        changes.put.push({ before, record })
      } else if (shown.delete(id)) changes.gone.push(id)
    }
    return changes
  }

  return { raw: find, get: (id) => shown.get(id), set, settle }
}

function targetsOf(record: PlainRecord | null | undefined): string[] {
  if (record?.typeName === 'binding') return [String(record.fromId), String(record.toId)]
  return record?.typeName === 'shape' ? [String(record.parentId)] : []
}

/** Whether every part of both is the same value. */
function isSame(a: PlainRecord, b: PlainRecord): boolean {
  const keys = Object.keys(b)
  return keys.length === Object.keys(a).length && keys.every((key) => Object.is(a[key], b[key]))
}
