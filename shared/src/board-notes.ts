// Notes and tegels over HTTP, for who takes part without the board on their screen: writing in the zones of the step that
// is on, one's own, and what there is to read. Hidden writing is in own-notes.ts.
import { OWN_TEXT_LENGTH, ownNoteKinds } from './hidden-writing.ts'
import { ownNoteId } from './own-notes.ts'
import { tegelMotifs } from './tegel-motifs.ts'
import { z } from './zod.ts'

const text = z.string().trim().min(1).max(OWN_TEXT_LENGTH.note)
const kind = z.enum(ownNoteKinds)

/** Id of a note on the board: that of its shape, without `shape:`. */
export const boardNoteId = z.string().regex(/^[A-Za-z0-9_-]{1,60}$/)

/** `POST /api/boards/:id/notes` (token): writes one in a zone of the step; the server finds its place there. */
export const newBoardNote = z.object({
  /** Made by who writes it: sent twice it is one note. */
  id: ownNoteId,
  /** '' where the board has no zones. */
  zone: z.string().max(100),
  kind,
  text,
  /** Motif of a tegel; '' is one of the server's choice. */
  look: z.enum(tegelMotifs).or(z.literal('')).default(''),
})
export type NewBoardNote = z.input<typeof newBoardNote>

/** `PATCH /api/boards/:id/notes/:note` (token): another text in one's own. */
export const changedBoardNote = z.object({ text })
export type ChangedBoardNote = z.input<typeof changedBoardNote>

/** One of one's own. */
export const boardNote = z.object({
  id: z.string(),
  kind,
  text: z.string(),
  /** Motif of a tegel, colour of a note. */
  look: z.string(),
  /** The zone it lies in, and its name; '' when it lies in none. */
  zone: z.string(),
  zoneName: z.string(),
  /** What stands under it; '' for nothing. */
  by: z.string(),
  /** Whether its writer may change and remove it now. */
  open: z.boolean(),
})
export type BoardNote = z.output<typeof boardNote>

/** Answer of writing and changing: it is stored. Where it lies is in the list. */
export const savedNote = boardNote.omit({ zone: true, zoneName: true })
export type SavedNote = z.output<typeof savedNote>

/** A place to write in, by the name under which it can be told apart from the others. */
export const notePlace = z.object({ id: z.string(), name: z.string(), prompt: z.string() })
export type NotePlaceName = z.output<typeof notePlace>

/** Something on the board, to read. `number` counts within its zone, from 1 in reading order. */
export const readItem = z.object({
  number: z.number(),
  kind: z.enum(['note', 'tegel', 'text', 'textbox']),
  text: z.string(),
  by: z.string(),
  own: z.boolean(),
})
export type ReadItem = z.output<typeof readItem>

/** A line that the form has printed on a sheet of the step: a heading, text, or an example. */
export const sheetLine = z.object({ kind: z.enum(['title', 'text', 'example']), text: z.string() })
export type SheetLine = z.output<typeof sheetLine>

/** `GET /api/boards/:id/notes` (token) */
export const boardNotes = z.object({
  /** The step that this is said of; null before the first. Who hears of another step asks again. */
  step: z.string().nullable(),
  /** Where one may write in the step that is on; of a hidden step for `own-notes`. */
  places: z.array(notePlace),
  /** How many more one may write; null without a limit. */
  left: z.number().nullable(),
  mine: z.array(boardNote),
  /** What is in the zones of the step, without what is empty. */
  zones: z.array(z.object({ id: z.string(), name: z.string(), items: z.array(readItem) })),
  /** What stands on the sheets of the step that are there to be read, in reading order. */
  sheet: z.array(sheetLine),
})
export type BoardNotes = z.output<typeof boardNotes>
