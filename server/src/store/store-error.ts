// What can go wrong in a store, whichever it is: the code says what the caller can do about it.

/**
 * `exists` the id or the code is taken; `gone` the board was deleted; `unknown` there never was one; `unreadable` what is
 * stored of it is damaged; `closed` the store stopped.
 */
export type StoreErrorCode = 'exists' | 'gone' | 'unknown' | 'unreadable' | 'closed' | 'failed'

export class StoreError extends Error {
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string) {
    super(message)
    this.name = 'StoreError'
    this.code = code
  }
}

/** Whether `error` is a store's error with this code. */
export function isStoreError(error: unknown, code: StoreErrorCode): boolean {
  return error instanceof StoreError && error.code === code
}
