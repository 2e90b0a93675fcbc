// What is shown of records that are valid by themselves but not together, as merging leaves them: a child of a deleted
// frame, two frames inside each other, an arrow bound to nothing, two siblings with one index. Nothing is written: the
// document keeps what people made, and everyone sees the same repaired view. Functions of the records alone.
import { PAGE_ID } from './board.ts'
import type { PlainRecord } from './records.ts'

/** Looks a valid record up by id. */
export type FindRecord = (id: string) => PlainRecord | undefined

/** Deepest nesting that is shown; deeper shapes stand on the page. Editors recurse over parents. */
export const MAX_DEPTH = 40

/** The parent that `shape` is shown in: its own when that leads to the page, otherwise the page. */
export function viewParent(shape: PlainRecord, find: FindRecord): string {
  const chain = [shape.id]
  let parent = String(shape.parentId)
  while (parent !== PAGE_ID) {
    const found = find(parent)
    if (found?.typeName !== 'shape') return chain.length === 1 ? PAGE_ID : String(shape.parentId)
    // A cycle is broken at its smallest id, wherever one begins to look.
    if (parent === shape.id) return chain.every((id) => id >= shape.id) ? PAGE_ID : String(shape.parentId)
    if (chain.includes(parent)) break
    if (chain.length >= MAX_DEPTH) return PAGE_ID
    chain.push(parent)
    parent = String(found.parentId)
  }
  return String(shape.parentId)
}

/** Whether `binding` connects two shapes that exist. */
export function isBound(binding: PlainRecord, find: FindRecord): boolean {
  const props = [binding.fromId, binding.toId]
  return props.every((id) => find(String(id))?.typeName === 'shape')
}

/**
 * The index of the `rank`-th of several siblings with one `index`, in order of their ids: just above `index` and below
 * any other, so that everyone stacks them in the same order.
 */
export function tieIndex(index: string, rank: number): string {
  return rank === 0 ? index : `${index}00${rank.toString(36).padStart(4, '0')}V`
}

/** The view of a whole set of valid records; records that need no repair are returned as they are. */
export function repairView(records: readonly PlainRecord[]): PlainRecord[] {
  const all = new Map(records.map((record) => [record.id, record]))
  const find = (id: string) => all.get(id)
  const ties = new Map<string, number>()
  const view: PlainRecord[] = []
  for (const record of [...records].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (record.typeName === 'binding' && !isBound(record, find)) continue
    if (record.typeName !== 'shape') {
      view.push(record)
      continue
    }
    const parentId = viewParent(record, find)
    const place = `${parentId} ${record.index}`
    const rank = ties.get(place) ?? 0
    ties.set(place, rank + 1)
    view.push(placed(record, parentId, tieIndex(String(record.index), rank)))
  }
  return view
}

/** `record` at `parentId` and `index`: itself when it is there. */
export function placed(record: PlainRecord, parentId: string, index: string): PlainRecord {
  return record.parentId === parentId && record.index === index ? record : { ...record, parentId, index }
}
