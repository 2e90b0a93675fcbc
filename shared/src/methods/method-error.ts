// What makes a method impossible to carry out, in codes that the API passes on.

export type MethodErrorCode =
  /** Fewer than one table, or a number of tables that is not whole. */
  | 'bad-table-count'
  /** Someone is named twice. */
  | 'twice-the-same-person'
  /** Someone is not among those whose details are known. */
  | 'unknown-person'
  /** A rondgang of fewer than two posters, of no rounds, or of more rounds than posters. */
  | 'bad-rounds'
  /** Someone's team has no poster. */
  | 'unknown-team'
  /** Fewer people than the method needs. */
  | 'too-few-people'
  /** An angle or weight that is not a number, or a weight outside 0–1. */
  | 'bad-needle'
  /** Scores that are not one whole number from 0 to 5 for each direction. */
  | 'bad-scores'

export class MethodError extends Error {
  readonly code: MethodErrorCode

  constructor(code: MethodErrorCode, message: string) {
    super(message)
    this.name = 'MethodError'
    this.code = code
  }
}
