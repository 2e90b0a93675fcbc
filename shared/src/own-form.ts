// Copies of boards, and own working forms: a board's steps and layout without what people put on it, to begin again with.
import { boardFile } from './api.ts'
import { MAX_PURPOSE_LENGTH, MAX_TITLE_LENGTH } from './limits.ts'
import { z } from './zod.ts'

const title = z.string().trim().min(1).max(MAX_TITLE_LENGTH)

/**
 * `POST /api/boards/:id/copy` (facilitator, by token or by the key of the link): `empty` is the form with its steps, `all`
 * also what is on the board. People, votes and hidden notes are never copied.
 */
export const copyBoardBody = z.object({
  content: z.enum(['empty', 'all']),
  title: title.optional(),
  key: z.string().max(200).optional(),
})
export type CopyBoardBody = z.input<typeof copyBoardBody>

/** `POST /api/boards/:id/own-form` (facilitator): keeps the steps and the layout as a form that others can open. */
export const ownFormBody = z.object({ title, purpose: z.string().trim().max(MAX_PURPOSE_LENGTH).default('') })
export type OwnFormBody = z.input<typeof ownFormBody>

/** A kept form, for who made it; `key` takes it away again, and is shown this once. */
export const keptForm = z.object({ code: z.string(), title: z.string(), url: z.string(), key: z.string() })
export type KeptForm = z.infer<typeof keptForm>

/** `GET /api/own-forms/:code`: what anyone with the code may see of it. */
export const ownFormFacts = z.object({
  code: z.string(),
  title: z.string(),
  purpose: z.string(),
  /** Id of the working form that it was made of, '' for none. */
  form: z.string(),
  steps: z.array(z.object({ title: z.string(), minutes: z.number(), beforehand: z.boolean() })),
})
export type OwnFormFacts = z.infer<typeof ownFormFacts>

/** `POST /api/own-forms/:code/boards`: a new board of it. */
export const ownFormBoardBody = z.object({ title: title.optional() })

/** `DELETE /api/own-forms/:code` */
export const dropOwnFormBody = z.object({ key: z.string().max(200) })

/** A `.kringvorm` file: what `GET /api/boards/:id/own-form` gives, and `POST /api/files` opens. */
export const ownFormFile = z.object({
  kringvorm: z.literal(1),
  title: z.string(),
  purpose: z.string().default(''),
  /** Parsed by `parseSteps`. */
  steps: z.array(z.unknown()),
  board: boardFile,
})
export type OwnFormFile = z.infer<typeof ownFormFile>

/** `POST /api/boards/:id/rehearsal` (facilitator): a copy of the board to practise on, with simulated people. */
export const rehearsalBody = z.object({
  people: z.number().int().min(1).max(30).default(8),
})

/** Where to go and practise; the board is gone at `endsAt` (ms since 1970) at the latest. */
export const rehearsal = z.object({ board: z.string(), key: z.string(), people: z.number(), endsAt: z.number() })
export type Rehearsal = z.infer<typeof rehearsal>

/** `GET /api/boards/:id/rehearsal`: whether this board is one, and of which board. */
export const rehearsalFacts = z.object({
  rehearsal: z.object({ of: z.string(), people: z.number(), endsAt: z.number() }).nullable(),
})
export type RehearsalFacts = z.infer<typeof rehearsalFacts>
