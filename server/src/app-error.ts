// The one error that the API answers with: a stable code, from which the status follows. What else is thrown is a fault
// of the server and is answered as `server` without details.
import type { ErrorCode } from '@kringbord/shared/api'

/** Status of each code. */
export const statusOf = {
  'bad-json': 400,
  invalid: 400,
  'unknown-form': 400,
  'bad-params': 400,
  'not-found': 404,
  gone: 410,
  'wrong-key': 403,
  'wrong-code': 404,
  closed: 403,
  unauthorized: 401,
  removed: 403,
  waiting: 403,
  refused: 403,
  'last-facilitator': 409,
  forbidden: 403,
  'too-large': 413,
  'not-an-image': 415,
  'too-many-pixels': 413,
  'bad-file': 422,
  'newer-file': 422,
  'too-many': 429,
  'not-now': 409,
  enough: 409,
  'too-few': 409,
  'vote-open': 409,
  'vote-closed': 409,
  unreadable: 500,
  server: 500,
} as const satisfies Record<ErrorCode, number>

/** A wrong field by its path (`params.teams.2`), with a stable reason. */
export type WrongField = { path: string; reason: string }

export class AppError extends Error {
  readonly code: ErrorCode
  readonly status: (typeof statusOf)[ErrorCode]
  readonly fields: readonly WrongField[] | undefined
  /** Of 'too-many': seconds until it may be tried again. */
  readonly wait: number | undefined

  /** `message` is for developers; people see a text of the client in their own language. */
  constructor(code: ErrorCode, message: string, fields?: readonly WrongField[], wait?: number) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.status = statusOf[code]
    this.fields = fields
    this.wait = wait
  }
}
