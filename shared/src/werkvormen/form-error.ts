// What can be wrong with a request for a working form, in codes that the API passes on.

/** One wrong field: its path (`params.teams.2`) and a stable reason. */
export type WrongField = { path: string; reason: ParamReason }

/** Why a parameter's value is refused; the client has a text for each. */
export type ParamReason =
  | 'unknown'
  | 'wrong-type'
  | 'required'
  | 'too-long'
  | 'too-few'
  | 'too-many'
  | 'duplicate'
  | 'out-of-range'

export class FormError extends Error {
  readonly code: 'unknown-form' | 'bad-params'
  readonly fields: readonly WrongField[]

  constructor(code: 'unknown-form' | 'bad-params', message: string, fields: readonly WrongField[] = []) {
    super(message)
    this.name = 'FormError'
    this.code = code
    this.fields = fields
  }
}
