// What every route is given, and the kind of Hono app that they are: bodies are parsed by the schemas they are described
// with, and what does not fit is an AppError with the wrong fields.
import { OpenAPIHono } from '@hono/zod-openapi'
import type { LiveCommand } from '@kringbord/shared/live'
import type { SessionState } from '@kringbord/shared/session-state'
import type { Context } from 'hono'
import type { z } from 'zod'
import type { FailedTries } from '../access/failed-tries.ts'
import type { RateLimits } from '../access/rate-limits.ts'
import { AppError, type WrongField } from '../app-error.ts'
import type { Arrangements } from '../arrangements/arrangements.ts'
import type { Config } from '../config.ts'
import type { Contributions } from '../live/contributions.ts'
import type { Log } from '../log.ts'
import type { Needles } from '../needles/needles.ts'
import type { NoteBoards, Notes } from '../notes/notes.ts'
import type { ReadNotes } from '../notes/read-notes.ts'
import type { OwnForms } from '../own-forms/own-forms.ts'
import type { OwnNotes } from '../own-notes/own-notes.ts'
import type { ShowNotes } from '../own-notes/show-notes.ts'
import type { People, PeopleRooms } from '../people/people.ts'
import type { WaitingRoom } from '../people/waiting-room.ts'
import type { Rehearsals } from '../rehearsal/rehearsals.ts'
import type { OpenRoom } from '../rehearsal/take-part.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { Store } from '../store/store.ts'
import type { TablesOfBoards } from '../tables/tables.ts'
import type { Votes } from '../votes/votes.ts'

/** What the routes tell the boards that are open; `rooms.ts` has these among others. */
export type OpenBoards = NoteBoards &
  PeopleRooms & {
    /** Ids of the participants who are on the board now. */
    present(boardId: string): readonly string[]
    setTitle(boardId: string, title: string): Promise<void> | void
    /** Tells everyone on the board, or only these participants, to fetch `what` again: `people`, `title` or `votes`. */
    notify(boardId: string, what: string, to?: readonly string[]): void
    /** Raised hands and the like; see `rooms.ts`. */
    live(boardId: string, command: LiveCommand, by: string): 'done' | 'nobody' | 'too-many'
    /** This participant did something in the current step beside the board. */
    tookPart(boardId: string, participant: string): void
    /** Ids of the participants who did something in the current step, as far as this process has seen. */
    active(boardId: string): readonly string[]
    closeBoard(boardId: string): Promise<void> | void
    /** The room of a board, to take a place in without a socket. */
    open?: OpenRoom
    /** Tells everyone on the board where the session is; rights follow from it. Nothing when nobody is there. */
    setSession(boardId: string, state: SessionState): Promise<void> | void
  }

export type RouteContext = {
  store: Store
  rooms: OpenBoards
  config: Config
  log: Log
  wrongCodes: FailedTries
  wrongKeys: FailedTries
  limits: RateLimits
  people: People
  waitingRoom: WaitingRoom
  sessions: Sessions
  ownNotes: OwnNotes
  showNotes: ShowNotes
  notes: Notes
  readNotes: ReadNotes
  needles: Needles
  votes: Votes
  tables: TablesOfBoards
  contributions: Contributions
  arrangements: Arrangements
  ownForms: OwnForms
  rehearsals: Rehearsals
  /** Where a request comes from, to slow down guessing; kept nowhere. */
  addressOf(c: Context): string
  /** False when the server is stopping. */
  isReady(): boolean
}

/** An app whose routes are described by schemas. */
export function createRoutes(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw new AppError('invalid', 'some fields are not right', wrongFields(result.error.issues))
    },
  })
}

/** The address that people reach the server at, without a slash at its end. */
export function baseUrl(c: Context, config: Config): string {
  if (config.publicUrl) return config.publicUrl
  const { protocol, host } = new URL(c.req.url)
  const forwarded = config.trustProxy && c.req.header('x-forwarded-proto') === 'https'
  return `${forwarded ? 'https:' : protocol}//${host}`
}

/** Issues of a schema as paths with stable reasons, the same that parameters of forms have. */
function wrongFields(issues: readonly z.core.$ZodIssue[]): WrongField[] {
  return issues.map((issue) => ({ path: issue.path.join('.'), reason: reasonOf(issue) }))
}

function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' ? 'too-long' : issue.origin === 'array' ? 'too-many' : 'out-of-range'
    case 'too_small':
      return issue.origin === 'string' ? 'required' : issue.origin === 'array' ? 'too-few' : 'out-of-range'
    case 'invalid_type':
      return issue.message.includes('undefined') ? 'required' : 'wrong-type'
    case 'invalid_value':
      return 'out-of-range'
    default:
      return 'invalid'
  }
}
