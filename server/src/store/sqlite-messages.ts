// What the store and its worker say to each other.
import type { Method } from './sqlite-core.ts'
import type { StoreErrorCode } from './store-error.ts'

/** One call of a store method; `close` finishes what came before and ends the worker. */
export type StoreRequest = { id: number; method: Method | 'close'; args: unknown[] }

export type StoreReply =
  /** The database is open, or could not be opened. */
  | { kind: 'ready' }
  | { kind: 'unusable'; message: string }
  /** Answer to a request, given after its commit. */
  | { kind: 'done'; id: number; value: unknown }
  | { kind: 'failed'; id: number; code: StoreErrorCode; message: string }
