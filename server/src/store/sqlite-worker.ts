// The thread that owns the database. Calls that come while a commit is under way are one commit together (group commit);
// a lone call is committed at once. Asked to close it finishes first: a busy SQLite thread must never be terminated.
import { parentPort, workerData } from 'node:worker_threads'
import { type Database, openDatabase } from './driver.ts'
import { migrate } from './migrations.ts'
import { createStoreCore, type StoreCore } from './sqlite-core.ts'
import type { StoreOpened, StoreReply, StoreRequest } from './sqlite-messages.ts'
import { StoreError } from './store-error.ts'

/** Commits follow each other at least this far apart, in milliseconds; well within the 25 that an edit may wait. */
const PACE = 8

/** What these removed must not be found in the file afterwards. */
const FORGETS: ReadonlySet<StoreRequest['method']> = new Set([
  'deleteBoard',
  'closeVote',
  'deleteVote',
  'removeOwnNotes',
  'removeEntries',
])

const port = parentPort
if (!port) throw new Error('sqlite-worker runs as a worker thread')
const say = (opened: StoreOpened) => port.postMessage(opened)
const answer = (replies: StoreReply[]) => port.postMessage(replies)

try {
  const database = await openDatabase(String(workerData))
  migrate(database)
  serve(database, createStoreCore(database))
  say({ kind: 'ready' })
} catch (error) {
  say({ kind: 'unusable', message: messageOf(error) })
  port.close()
}

function serve(database: Database, core: StoreCore): void {
  let waiting: StoreRequest[] = []
  let timer: NodeJS.Timeout | NodeJS.Immediate | null = null
  let lastCommit = 0

  port?.on('message', (requests: StoreRequest[]) => {
    waiting.push(...requests)
    if (timer) return
    const rest = lastCommit + PACE - performance.now()
    timer = rest > 0 ? setTimeout(flush, rest) : setImmediate(flush)
  })

  function flush(): void {
    timer = null
    const batch = waiting
    waiting = []
    const last = batch.at(-1)
    const closing = last?.method === 'close'
    answer(commit(database, core, closing ? batch.slice(0, -1) : batch))
    lastCommit = performance.now()
    if (batch.some((request) => FORGETS.has(request.method))) scrub(database)
    if (!closing) return
    database.close()
    answer([{ kind: 'done', id: last.id, value: undefined }])
    port?.close()
  }
}

/** Runs the calls in order in one transaction; one that fails is undone alone. Answers only after the commit. */
function commit(database: Database, core: StoreCore, batch: StoreRequest[]): StoreReply[] {
  try {
    database.exec('BEGIN IMMEDIATE')
    const replies = batch.map((request) => runOne(database, core, request))
    database.exec('COMMIT')
    return replies
  } catch (error) {
    rollback(database)
    return batch.map(({ id }) => failure(id, error))
  }
}

function runOne(database: Database, core: StoreCore, { id, method, args }: StoreRequest): StoreReply {
  database.exec('SAVEPOINT one')
  try {
    const call: (...args: never[]) => unknown = core[parseMethod(core, method)]
    const value = call(...parseArgs(args))
    database.exec('RELEASE one')
    return { kind: 'done', id, value }
  } catch (error) {
    database.exec('ROLLBACK TO one')
    database.exec('RELEASE one')
    return failure(id, error)
  }
}

function parseMethod(core: StoreCore, method: string): keyof StoreCore {
  if (method in core) return method as keyof StoreCore
  throw new StoreError('failed', `the store has no ${method}`)
}

/** The other side of the port is typed by the Store interface; the values are what its caller passed. */
function parseArgs(args: unknown[]): never[] {
  return args as never[]
}

function rollback(database: Database): void {
  try {
    database.exec('ROLLBACK')
  } catch (error) {
    // A full disk may have ended the transaction already; anything else shows at the next BEGIN.
    process.emitWarning(`rollback: ${messageOf(error)}`)
  }
}

/** Deleted pages are zeroed in the database; this empties the write-ahead log that still holds them. */
function scrub(database: Database): void {
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch (error) {
    process.emitWarning(`checkpoint after deletion: ${messageOf(error)}`)
  }
}

function failure(id: number, error: unknown): StoreReply {
  return { kind: 'failed', id, code: error instanceof StoreError ? error.code : 'failed', message: messageOf(error) }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
