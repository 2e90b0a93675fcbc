// Notes in the order that someone asked for. Equal ones keep the order in which they are read. Pure.

import { noteColors } from './layout.ts'
import type { NoteOrder } from './limits.ts'
import type { NoteOnBoard } from './note-record.ts'
import { readingOrder } from './outline.ts'

/** What is known of notes beside the board. */
export type NoteFacts = {
  /** Organisation of who is said under a note, '' when unknown. */
  organisationOf(by: string): string
  /** Votes for a note in the last vote that was shown. */
  votesOf(id: string): number
}

/** `notes` by `order`; most votes first, and what nobody is said of last. */
export function sortNotes(
  notes: readonly NoteOnBoard[],
  order: NoteOrder,
  { organisationOf, votesOf }: NoteFacts,
): NoteOnBoard[] {
  const read = readingOrder(notes.map((note) => ({ note, box: note.shape.box }))).map(({ note }) => note)
  switch (order) {
    case 'place':
      return read
    case 'text':
      return sorted(read, (note) => note.text.trim())
    case 'by':
      return sorted(read, (note) => note.by)
    case 'organisation':
      return sorted(read, (note) => organisationOf(note.by))
    case 'votes':
      return read.toSorted((a, b) => votesOf(b.id) - votesOf(a.id))
    case 'colour':
      return read.toSorted((a, b) => rank(a) - rank(b) || a.look.localeCompare(b.look, 'nl'))
    case 'time':
      return read.toSorted((a, b) => (a.shape.order < b.shape.order ? -1 : a.shape.order > b.shape.order ? 1 : 0))
  }
}

function sorted(notes: readonly NoteOnBoard[], key: (note: NoteOnBoard) => string): NoteOnBoard[] {
  const keys = new Map(notes.map((note) => [note.id, key(note)]))
  const of = ({ id }: NoteOnBoard) => keys.get(id) ?? ''
  return notes.toSorted((a, b) => Number(of(a) === '') - Number(of(b) === '') || of(a).localeCompare(of(b), 'nl', LIKE))
}
const LIKE: Intl.CollatorOptions = { sensitivity: 'base', numeric: true }

function rank({ kind, look }: NoteOnBoard): number {
  const names: readonly string[] = noteColors
  const at = names.indexOf(look)
  return kind === 'tegel' || at < 0 ? names.length : at
}
