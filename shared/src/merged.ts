// Notes that were merged into another one. They stay on the board as they were, unseen, and name the note that they are in
// (`meta.merged`): nothing of them is lost, and when that note goes they are there again. Pure.
import type { PlainRecord } from './records.ts'

/** The field of `meta` that names the note which holds another. */
export const MERGED = 'merged'

/** Kinds of shapes that can be merged, and can hold others. */
export const mergeableKinds = ['note', 'tegel'] as const

/** What this module needs of a record or of a shape in an editor. */
type Held = { id: string; type?: unknown; meta?: unknown }

/** Id of the note that `record` was merged into, or '' for none; that note may be gone. */
export function mergedInto({ meta }: Held): string {
  const id = typeof meta === 'object' && meta !== null && MERGED in meta ? meta[MERGED] : ''
  return typeof id === 'string' ? id : ''
}

/** The same record, in the note `into`; '' takes it out of any. */
export function withMerged(record: PlainRecord, into: string): PlainRecord {
  const meta = typeof record.meta === 'object' && record.meta !== null ? { ...record.meta } : {}
  const { [MERGED]: _, ...others } = Object.fromEntries(Object.entries(meta))
  return { ...record, meta: into ? { ...others, [MERGED]: into } : others }
}

/** Deepest that notes are in each other: more often than this nobody merges what was merged. */
const MAX_HOLDERS = 200

/**
 * Whether `record` is not shown because it is in another note, that is there. Notes that are in each other, or in more than
 * anyone merges, which only a forged client can do, are shown.
 */
export function isMerged(record: Held, find: (id: string) => Held | undefined): boolean {
  const holder = find(mergedInto(record))
  if (!holder || !canHold(holder)) return false
  const seen = new Set([record.id])
  for (let next: Held | undefined = holder; next; next = find(mergedInto(next))) {
    if (next.id === record.id || seen.size > MAX_HOLDERS) return false
    if (seen.has(next.id)) return true
    seen.add(next.id)
  }
  return true
}

/** Whether others can be merged with it, as far as its kind goes. */
export function canHold({ type }: Pick<Held, 'type'>): boolean {
  return mergeableKinds.some((kind) => kind === type)
}
