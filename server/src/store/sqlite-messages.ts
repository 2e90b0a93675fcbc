// What the store and its worker say to each other: several requests in one message, and several replies.
import type { Method } from './sqlite-core.ts'
import type { StoreErrorCode } from './store-error.ts'

/** One call of a store method; `close` finishes what came before and ends the worker. */
export type StoreRequest = { id: number; method: Method | 'close'; args: unknown[] }

/** The first message of the worker: the database is open, or could not be opened. */
export type StoreOpened = { kind: 'ready' } | { kind: 'unusable'; message: string }

/** Answer to a request, given after its commit. */
export type StoreReply =
  | { kind: 'done'; id: number; value: unknown }
  | { kind: 'failed'; id: number; code: StoreErrorCode; message: string }
