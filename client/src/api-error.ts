// The one error that a call to the server ends in.
import { type ErrorCode, errorCodes } from '@kringbord/shared/limits'

export type FieldReason = { path: string; reason: string }

/** `offline`: there was no answer at all. `fields` says which fields are wrong, by path (`params.teams.2`). */
export class ApiError extends Error {
  readonly code: ErrorCode | 'offline'
  readonly fields: readonly FieldReason[]
  /** Of `too-many`: seconds until it may be tried again. */
  readonly wait: number

  constructor(code: ErrorCode | 'offline', fields: readonly FieldReason[] = [], wait = 60) {
    super(code)
    this.name = 'ApiError'
    this.code = code
    this.fields = fields
    this.wait = wait
  }
}

type ErrorBody = { error?: { code?: unknown; fields?: unknown; wait?: unknown } }

/** Reads `{ error: { code, fields? } }`; an answer that is not ours becomes an error that fits `status`. */
export function parseApiError(status: number, answer: unknown): ApiError {
  const { code, fields, wait } = (answer as ErrorBody | null)?.error ?? {}
  const known = errorCodes.find((one) => one === code)
  const seconds = typeof wait === 'number' ? wait : undefined
  if (known) return new ApiError(known, Array.isArray(fields) ? fields.filter(isFieldReason) : [], seconds)
  if (status === 404) return new ApiError('not-found')
  if (status === 413) return new ApiError('too-large')
  if (status === 429) return new ApiError('too-many')
  // A proxy that cannot reach the server answers 502 to 504.
  return new ApiError(status > 501 && status < 505 ? 'offline' : 'server')
}

function isFieldReason(value: unknown): value is FieldReason {
  if (typeof value !== 'object' || value === null) return false
  return 'path' in value && typeof value.path === 'string' && 'reason' in value && typeof value.reason === 'string'
}
