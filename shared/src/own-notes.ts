// Hidden notes over HTTP: what their writer sends and gets, and what a facilitator learns of them: numbers, never a text
// and never a name.
import { MOST_OWN_NOTES, OWN_TEXT_LENGTH, ownNoteKinds, signs } from './hidden-writing.ts'
import { tegelMotifs } from './tegel-motifs.ts'
import { z } from './zod.ts'

/** Made by who writes it, so that sending it twice makes one note. */
export const ownNoteId = z.string().regex(/^[A-Za-z0-9_-]{16,40}$/)

const text = z.string().trim().min(1).max(OWN_TEXT_LENGTH.note)
const look = z.enum(tegelMotifs).or(z.literal(''))
const written = {
  zone: z.string().max(100),
  text,
  /** Motif of a tegel; '' is one of the server's choice. */
  look: look.default(''),
  /** What is said of the writer; never more than the step says. */
  sign: z.enum(signs).default('name'),
  /** Of a tegel: may be shared outside the group. Nobody says so for its writer. */
  shareable: z.boolean().default(false),
}

/** `POST /api/boards/:id/own-notes` (token): writes a hidden note in the step that everyone is in. */
export const newOwnNote = z.object({ id: ownNoteId, step: z.string().max(60), ...written })
export type NewOwnNote = z.input<typeof newOwnNote>

/** `PUT /api/boards/:id/own-notes/:note` (token): writes it anew, as long as it is not shown. */
export const changedOwnNote = z.object(written)
export type ChangedOwnNote = z.input<typeof changedOwnNote>

/** A hidden note as its writer gets it back. */
export const ownNote = z.object({
  id: z.string(),
  step: z.string(),
  kind: z.enum(ownNoteKinds),
  ...written,
  text: z.string(),
  /** Whether those at the table where it was written read it. */
  atTable: z.boolean().optional(),
})
export type OwnNote = z.output<typeof ownNote>

/** A note of somebody else at one's table. `by` is their name; '' where the step or the writer says none. */
export const tableNote = ownNote.pick({ id: true, step: true, kind: true, zone: true, text: true }).extend({
  by: z.string(),
})
export type TableNote = z.output<typeof tableNote>

/** `GET /api/boards/:id/own-notes` (token): one's own, in the order in which they were written. */
export const ownNotes = z.object({
  notes: z.array(ownNote).max(MOST_OWN_NOTES * 100),
  /** What others wrote at the table where one sits now, in steps that are written in at tables. */
  table: z.array(tableNote),
  /** Steps of which everyone may put their own on the board now. */
  mayShow: z.array(z.string()),
})
export type OwnNotesAnswer = z.infer<typeof ownNotes>

/** `POST /api/boards/:id/own-notes/show` (token): one's own of a step, or one of them, comes on the board. */
export const showOwn = z.object({ step: z.string().max(60), note: ownNoteId.optional() })
export type ShowOwn = z.infer<typeof showOwn>

/** `GET /api/boards/:id/hidden` (facilitator): how much is hidden, per step that has any, and in the step that is on. */
export const hiddenCounts = z.object({
  steps: z.array(
    z.object({
      step: z.string(),
      notes: z.number(),
      /** People who wrote them. */
      writers: z.number(),
      zones: z.record(z.string(), z.number()),
      /** Of a step that is written in at tables: how much each table that it has now wrote. */
      tables: z.array(z.object({ table: z.string(), name: z.string(), notes: z.number(), writers: z.number() })),
    }),
  ),
  /** Participants who are here, and how many of them have nothing hidden in the step that is on. */
  here: z.number(),
  without: z.number(),
  /** Steps of which everyone may show their own. */
  own: z.array(z.string()),
})
export type HiddenCounts = z.infer<typeof hiddenCounts>

/**
 * `POST /api/boards/:id/hidden/show` (facilitator): all that is hidden of a step, or one of them; or, with `own`, from now on
 * everyone may show their own, and with `own-stop` no longer. With `table`, `all` is what that table wrote.
 */
export const showHidden = z.object({
  step: z.string().max(60),
  how: z.enum(['all', 'next', 'own', 'own-stop']),
  table: z.string().max(100).optional(),
})
export type ShowHidden = z.infer<typeof showHidden>

/** How many came on the board, and how many of the step are still hidden. */
export const shownHidden = z.object({ shown: z.number(), left: z.number() })
export type ShownHidden = z.infer<typeof shownHidden>
