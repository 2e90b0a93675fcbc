// What can be wrong with a command to the tables of a board, in codes that the API passes on.

export type TablesErrorCode =
  /** No such division, table, person or step. */
  | 'unknown'
  /** The step has no two places on the board to go along. */
  | 'no-posters'
  /** This division cannot be changed like that. */
  | 'not-here'
  /** There is nothing to go back to. */
  | 'nothing-before'

export class TablesError extends Error {
  readonly code: TablesErrorCode

  constructor(code: TablesErrorCode, message: string) {
    super(message)
    this.name = 'TablesError'
    this.code = code
  }
}
