// Undo of one's own work alone. tldraw's history keeps whole records: undoing a move would also put back the colour that
// somebody else gave the note meanwhile, and the text they typed in it. So every change of others is carried through the
// history as it arrives, from the newest entry to the oldest, until each entry differs from the next only in what was
// done here: fields that others changed are theirs from then on, text is merged, and what others worked on is not
// removed by undoing that it was made.
import { changedFields, mergeRecord, TEXT, withFields } from '@kringbord/shared/record-diff'
import type { PlainRecord } from '@kringbord/shared/records'

/** tldraw's difference of records, as the history holds them. */
export type HistoryDiff = {
  added: Record<string, PlainRecord>
  updated: Record<string, [from: PlainRecord, to: PlainRecord]>
  removed: Record<string, PlainRecord>
}

/** One change of others: a record before and after it; undefined when it does not exist. */
export type OthersChange = { id: string; before: PlainRecord | undefined; after: PlainRecord | undefined }

/** Carries `change` through the entries, nearest first. Changes the entries in place. */
export function carryThrough(undos: readonly HistoryDiff[], redos: readonly HistoryDiff[], change: OthersChange): void {
  const { id, before, after } = change
  if (!before || !after) {
    for (const diff of [...undos, ...redos]) forget(diff, id)
    return
  }
  let state: PlainRecord | null = after
  for (const diff of undos) state &&= carryBack(diff, { id, before, after, state })
  state = after
  for (const diff of redos) state &&= carryForward(diff, { id, before, after, state })
}

/** Keeps undo from taking away a shape that others put something into. */
export function keepParent(undos: readonly HistoryDiff[], parentId: string): void {
  for (const diff of undos) delete diff.added[parentId]
}

type Carried = { id: string; before: PlainRecord; after: PlainRecord; state: PlainRecord }

/** `state` is the record after this entry. @returns the record before it; null when nothing before it concerns it */
function carryBack(diff: HistoryDiff, carried: Carried): PlainRecord | null {
  const { id, state } = carried
  if (diff.added[id] || diff.removed[id]) {
    forget(diff, id)
    return null
  }
  const entry = diff.updated[id]
  if (!entry) return state
  const [from, to] = entry
  const earlier = withOthers(to, from, carried)
  replace(diff, id, earlier, state)
  return earlier
}

/** The same in the other direction: `state` is the record before this entry. */
function carryForward(diff: HistoryDiff, carried: Carried): PlainRecord | null {
  const { id, state } = carried
  if (diff.added[id] || diff.removed[id]) {
    forget(diff, id)
    return null
  }
  const entry = diff.updated[id]
  if (!entry) return state
  const [from, to] = entry
  const later = withOthers(from, to, carried)
  replace(diff, id, state, later)
  return later
}

/** The far side of an entry, made from its near side's new state: own changes stay where others changed nothing. */
function withOthers(near: PlainRecord, far: PlainRecord, { before, after, state }: Carried): PlainRecord {
  const theirs = changedFields(before, after)
  const own = changedFields(near, far)
  for (const field of own.keys()) if (theirs.has(field) && field !== TEXT) own.delete(field)
  // The near side was one state; from there it went to the far side by us, and to `state` by others.
  return own.size === 0 ? state : mergeRecord(near, withFields(near, own), state)
}

function replace(diff: HistoryDiff, id: string, from: PlainRecord, to: PlainRecord) {
  if (from === to) delete diff.updated[id]
  else diff.updated[id] = [from, to]
}

function forget(diff: HistoryDiff, id: string) {
  delete diff.added[id]
  delete diff.updated[id]
  delete diff.removed[id]
}
