// What an arrangement makes of a board, and what putting one back does; and what its line in the trail says. Pure.
import { arrangeInRows, notesIn, notesOf, type Plan } from '@kringbord/shared/arrange-notes'
import type { Arrange, ArrangementEntry } from '@kringbord/shared/arrangement'
import { clusterNotes } from '@kringbord/shared/cluster-notes'
import { mergeNotes, splitNote } from '@kringbord/shared/merge-notes'
import { homes } from '@kringbord/shared/note-record'
import { outline } from '@kringbord/shared/outline'
import { putBackWork, type Undoing, undoTrail } from '@kringbord/shared/plan-trail'
import type { PlainRecord } from '@kringbord/shared/records'
import { type NoteFacts, sortNotes } from '@kringbord/shared/sort-notes'
import { makeId } from '../access/keys.ts'

/** What `wanted` makes of the board. */
export function planOf(records: PlainRecord[], wanted: Arrange, facts: NoteFacts): Plan {
  switch (wanted.kind) {
    case 'rows': {
      const ids = new Set(wanted.ids)
      const notes = ids.size > 0 ? notesOf(records).filter(({ id }) => ids.has(id)) : notesIn(records, wanted.zone)
      return arrangeInRows(records, sortNotes(notes, wanted.by, facts))
    }
    case 'cluster':
      return clusterNotes(records, wanted, makeId)
    case 'merge':
      return mergeNotes(records, { ...wanted, id: `samen-${makeId()}` })
    case 'split':
      return splitNote(records, wanted.id)
  }
}

/** What putting `entry` back makes of the board. A merged note that got other words since it was made is taken apart as such. */
export function undoing(records: PlainRecord[], entry: ArrangementEntry): Undoing {
  if (entry.kind === 'taken') return putBackWork(records, entry.removed)
  const [made] = entry.made
  if (entry.kind !== 'merge' || !made) return undoTrail(records, entry)
  const split = splitNote(records, made.id)
  return { ...split, back: split.put.length, stayed: split.put.length > 0 ? 0 : 1 }
}

/** How many notes a plan is about. */
export function notesOfPlan({ put }: Plan, made: readonly PlainRecord[]): number {
  const areas = put.filter(({ type }) => type === 'area').length
  return put.length - areas - made.filter(({ type }) => type !== 'area').length
}

/** Title of the zone that most of the notes are in. */
export function zoneOf(records: readonly PlainRecord[], { put }: Plan): string {
  const home = homes(outline(records))
  const count = new Map<string, number>()
  for (const { id } of put) {
    const zone = home.get(id)
    const title = zone?.title || zone?.prompt || ''
    if (title) count.set(title, (count.get(title) ?? 0) + 1)
  }
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0].slice(0, 100) ?? ''
}
