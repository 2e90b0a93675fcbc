// Merging notes into one that holds them, and taking it apart again. What is merged stays a record of the board as it was
// (merged.ts), so that splitting gives back exactly what there was. Pure: records in, changed records out.
import { getIndicesAbove } from '@tldraw/utils'
import { arrangeInRows, notesOf, type Plan, withPlan } from './arrange-notes.ts'
import { type NoteColor, note, noteColors, noteGrowth } from './layout.ts'
import { isMerged, mergedInto, withMerged } from './merged.ts'
import type { NoteOnBoard } from './note-record.ts'
import { readingOrder } from './outline.ts'
import { topIndex } from './own-note-record.ts'
import { propsOf } from './record-props.ts'
import type { PlainRecord } from './records.ts'
import { plainText } from './rich-text.ts'

/** Field of `meta`: the text that a merged note began with. What differs from it was written since, and is kept. */
const BEGAN = 'mergedText'

/** Merges the notes `ids` into the new note `id`; nothing when fewer than two of them are there. */
export function mergeNotes(
  records: readonly PlainRecord[],
  { ids, text, id }: { ids: readonly string[]; text: string; id: string },
): Plan {
  const wanted = new Set(ids)
  const notes = inOrder(notesOf(records).filter((one) => wanted.has(one.id)))
  const [first] = notes
  if (!first || notes.length < 2) return { put: [], remove: [] }
  const own = text || joinedText(notes)
  const by = [...new Set(notes.map((one) => one.by).filter(Boolean))].join(', ')
  const { x, y } = first.shape.box
  const scale = first.kind === 'note' ? first.scale : 1
  const record = note(id, { x, y, scale }, own, colourOf(notes), by)
  const [index] = getIndicesAbove(topIndex(records), 1)
  const made: PlainRecord = {
    ...record,
    index,
    meta: { ...Object(record.meta), [BEGAN]: own },
    props: { ...propsOf(record), growY: noteGrowth(own) },
  }
  const byId = new Map(records.map((one) => [one.id, one]))
  const held = notes.flatMap((one) => {
    const source = byId.get(one.id)
    return source ? [withMerged(source, made.id)] : []
  })
  const merged: Plan = { put: [made, ...held], remove: [] }
  return grewInto(records, merged, made.id)
}

/** A note that became higher than what it took the place of may cover another: then it goes to free room in its zone. */
function grewInto(records: readonly PlainRecord[], merged: Plan, id: string): Plan {
  const after = withPlan(records, merged)
  const all = notesOf(after)
  const own = all.find((one) => one.id === id)
  if (!own || !all.some((one) => one.id !== id && covers(one, own))) return merged
  const moved = arrangeInRows(after, [own])
  return {
    put: [...merged.put.filter((one) => !moved.put.some((other) => other.id === one.id)), ...moved.put],
    remove: [],
  }
}

function covers({ shape: { box: a } }: NoteOnBoard, { shape: { box: b } }: NoteOnBoard): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

/**
 * Takes the note `id` apart: all that was merged into it is there again as it was. The note itself goes, unless something
 * else was written in it since: then it stays, beside them. Nothing when nothing was merged into it.
 */
export function splitNote(records: readonly PlainRecord[], id: string): Plan {
  const find = new Map(records.map((record) => [record.id, record]))
  const holder = find.get(id)
  const held = records.filter((record) => mergedInto(record) === id && isMerged(record, (one) => find.get(one)))
  if (!holder || held.length === 0) return { put: [], remove: [] }
  const free = held.map((record) => withMerged(record, ''))
  if (!wroteSince(holder)) return besideOthers(records, { put: free, remove: [id] })
  const kept = { ...holder, meta: withoutBegan(holder.meta) }
  return besideOthers(records, { put: [...free, kept], remove: [] }, id)
}

/** What would lie on a note that came there meanwhile goes to free room in its zone, and so does the note `also`. */
function besideOthers(records: readonly PlainRecord[], plan: Plan, also = ''): Plan {
  const after = withPlan(records, plan)
  const own = new Set(plan.put.map(({ id }) => id))
  const all = notesOf(after)
  const others = all.filter((one) => !own.has(one.id))
  const homeless = all.filter(
    (one) => one.id === also || (own.has(one.id) && others.some((other) => covers(other, one))),
  )
  if (homeless.length === 0) return plan
  const { put } = arrangeInRows(after, homeless)
  return { ...plan, put: [...plan.put.filter((one) => !put.some(({ id }) => id === one.id)), ...put] }
}

function wroteSince(record: PlainRecord): boolean {
  const text = plainText(propsOf(record).richText).trim()
  return text !== '' && text !== String(Object(record.meta)[BEGAN] ?? '').trim()
}

function withoutBegan(meta: unknown): object {
  const { [BEGAN]: _, ...others } = Object.fromEntries(Object.entries(Object(meta)))
  return others
}

/** All texts, each one once, on lines of their own. */
function joinedText(notes: readonly NoteOnBoard[]): string {
  const texts = [...new Set(notes.map((one) => one.text.trim()).filter(Boolean))]
  return texts.join('\n')
}

function colourOf(notes: readonly NoteOnBoard[]): NoteColor {
  const looks = notes.filter(({ kind }) => kind === 'note').map(({ look }) => look)
  return noteColors.find((color) => looks.length > 0 && looks.every((look) => look === color)) ?? 'yellow'
}

function inOrder(notes: readonly NoteOnBoard[]): NoteOnBoard[] {
  return readingOrder(notes.map((one) => ({ ...one, box: one.shape.box })))
}
