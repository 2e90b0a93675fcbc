// What can be wrong with a command to a session, in codes that the API passes on.

/** A wrong field by its path (`steps.2.title`), with a stable reason. */
export type WrongStepField = { path: string; reason: string }

export class SessionError extends Error {
  readonly code: 'unknown-step' | 'no-session' | 'bad-steps'
  readonly fields: readonly WrongStepField[]

  constructor(code: SessionError['code'], message: string, fields: readonly WrongStepField[]) {
    super(message)
    this.name = 'SessionError'
    this.code = code
    this.fields = fields
  }
}
