// The HTTP API: one schema per body, used by the server to parse, by the OpenAPI document to describe and by the client
// for its types. Errors are always `{ error: { code, message, fields? } }` with a stable code; see `ErrorCode`.

import { roles } from './access.ts'
import { langs } from './form.ts'
import { domains, errorCodes, MAX_PERSON_NAME_LENGTH, MAX_TITLE_LENGTH, personRoles } from './limits.ts'
import { sessionState } from './step-schema.ts'
import { z } from './zod.ts'

export * from './limits.ts'

const lang = z.enum(langs)
const title = z.string().trim().min(1).max(MAX_TITLE_LENGTH)

/** `POST /api/boards` */
export const createBoardBody = z.object({
  form: z.string(),
  lang: lang.default('nl'),
  /** Without a title the form's own title is taken. */
  title: title.optional(),
  params: z.record(z.string(), z.unknown()).default({}),
  /** Also put the filled example on the board. */
  filled: z.boolean().default(false),
})
export type CreateBoardBody = z.input<typeof createBoardBody>

/** Answer of `POST /api/boards` and of opening a file: the only time that the facilitator's key is shown. */
export const createdBoard = z.object({
  id: z.string(),
  title: z.string(),
  facilitatorKey: z.string(),
  joinKey: z.string(),
  viewKey: z.string(),
  code: z.string(),
  /** Absolute addresses; keys are in the fragment and never reach a server's log. */
  urls: z.object({ facilitate: z.string(), join: z.string(), view: z.string() }),
  /** Records of an opened file that were not valid and were left out. */
  skipped: z.number().int().default(0),
})
export type CreatedBoard = z.infer<typeof createdBoard>

/** `GET /api/boards/:id`: what anyone who knows the id may know. */
export const boardFacts = z.object({
  id: z.string(),
  title: z.string(),
  form: z.string(),
  lang,
  createdAt: z.string(),
  /** Whether newcomers who take part are let in at all. */
  joinOpen: z.boolean(),
  /** Whether they wait until a facilitator lets them in. */
  waitingRoom: z.boolean(),
})
export type BoardFacts = z.infer<typeof boardFacts>

/** Who someone says to be. */
export const person = z.object({
  name: z.string().trim().min(1).max(MAX_PERSON_NAME_LENGTH),
  organisation: z.string().trim().max(MAX_PERSON_NAME_LENGTH).default(''),
  domain: z.enum(domains).or(z.literal('')).default(''),
  role: z.enum(personRoles).or(z.literal('')).default(''),
})
export type Person = z.infer<typeof person>

/** `POST /api/boards/:id/join`: with a key from a link, which decides the role on the board. */
export const joinBody = z.object({ key: z.string().max(200), person: person })
export type JoinBody = z.input<typeof joinBody>

/** A place on the board: the token goes into `Authorization: Bearer` and into the sync URL. */
export const joined = z.object({
  participant: z.string(),
  token: z.string(),
  role: z.enum(roles),
  color: z.string(),
  board: boardFacts,
  /** Not in yet: a facilitator lets them in, see `seatAnswer` in people.ts. */
  waiting: z.boolean().optional(),
})
export type Joined = z.infer<typeof joined>

/** `PATCH /api/boards/:id` (facilitator) */
export const patchBoardBody = z.object({
  title: title.optional(),
  joinOpen: z.boolean().optional(),
  /** Turned off, it lets everyone in who waits. */
  waitingRoom: z.boolean().optional(),
})
export type PatchBoardBody = z.input<typeof patchBoardBody>

/** `POST /api/boards/:id/assets` (token, body is the image) */
export const uploaded = z.object({
  src: z.string(),
  w: z.number(),
  h: z.number(),
  mimeType: z.string(),
  size: z.number(),
})
export type Uploaded = z.infer<typeof uploaded>

const param = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('names'),
    key: z.string(),
    min: z.number(),
    max: z.number(),
    defaults: z.array(z.string()),
  }),
  z.object({ kind: z.literal('number'), key: z.string(), min: z.number(), max: z.number(), default: z.number() }),
  z.object({
    kind: z.literal('choice'),
    key: z.string(),
    options: z.array(z.object({ value: z.string(), label: z.string() })),
    default: z.string(),
  }),
  z.object({ kind: z.literal('text'), key: z.string(), maxLength: z.number(), default: z.string() }),
  z.object({
    kind: z.literal('pairs'),
    key: z.string(),
    min: z.number(),
    max: z.number(),
    defaults: z.array(z.tuple([z.string(), z.string()])),
  }),
])

/** One form in the gallery, all texts in the language asked for. */
export const formFacts = z.object({
  id: z.string(),
  title: z.string(),
  /** One line. */
  purpose: z.string(),
  people: z.object({ min: z.number(), max: z.number() }),
  /** Minutes of the session with default parameters, without what is done beforehand. */
  minutes: z.number(),
  params: z.array(z.intersection(param, z.object({ label: z.string(), help: z.string() }))),
  /** Path of the thumbnail, an SVG of the filled example. */
  thumbnail: z.string(),
})
export type FormFacts = z.infer<typeof formFacts>
/** `GET /api/forms?lang=nl` */
export const formList = z.object({ forms: z.array(formFacts) })
export type FormList = z.infer<typeof formList>

/** Answer of `POST /api/boards/:id/session` (facilitator; the body is a `sessionCommand`): the session after the command. */
export const sessionAnswer = z.object({
  state: sessionState,
  /** The server's clock, ms since 1970. */
  now: z.number(),
})

/**
 * `GET /api/boards/:id/session` (token): the steps of this board in its language, how its harvest is read, and where the
 * session is. Scripts of steps are empty for those who are no facilitator.
 */
export const boardSession = sessionAnswer.extend({
  form: z.object({ id: z.string(), title: z.string(), source: z.string() }),
  steps: z.array(z.unknown()),
  harvest: z.array(z.object({ id: z.string(), title: z.string(), zones: z.array(z.string()) })),
})

export const errorAnswer = z.object({
  error: z.object({
    code: z.enum(errorCodes),
    message: z.string(),
    /** Which fields are wrong, by path (`title`, `params.teams.2`), with a stable reason. */
    fields: z.array(z.object({ path: z.string(), reason: z.string() })).optional(),
    /** Of `too-many`: seconds until it may be tried again; also in the header Retry-After. */
    wait: z.number().int().optional(),
  }),
})
export type ErrorAnswer = z.infer<typeof errorAnswer>

/** `POST /api/files` opens a board file as a new board; this is its layout (`.kringbord`, JSON). */
export const boardFile = z.object({
  kringbord: z.literal(1),
  title: z.string(),
  form: z.string(),
  lang,
  params: z.record(z.string(), z.unknown()),
  /** tldraw's serialized schema of the records. */
  schema: z.unknown(),
  records: z.array(z.looseObject({ id: z.string(), typeName: z.string() })),
  /** Images by the path that asset records use, as base64. */
  assets: z.array(z.object({ src: z.string(), mimeType: z.string(), base64: z.string() })).default([]),
})
export type BoardFile = z.infer<typeof boardFile>
