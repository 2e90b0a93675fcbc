// The embedded database as a store: SQLite in a thread of its own, so that waiting for the disk never holds up a board.
// The SQL is in sqlite-core.ts, the commits are in sqlite-worker.ts.
import { Worker } from 'node:worker_threads'
import type { Method } from './sqlite-core.ts'
import type { StoreOpened, StoreReply, StoreRequest } from './sqlite-messages.ts'
import type { Store } from './store.ts'
import { StoreError } from './store-error.ts'

export type SqliteOptions = {
  /** Where the built worker is; next to the built server unless said otherwise. */
  worker?: URL
  /** Called when the thread ends by itself; nothing can be stored after it. */
  onFailure?: (error: Error) => void
}

type Waiting = { resolve(value: unknown): void; reject(error: Error): void }

/** Opens or makes the database at `path` (a file). @throws StoreError when it is in use, newer, or not a database */
export async function openSqliteStore(path: string, options: SqliteOptions = {}): Promise<Store> {
  const file = options.worker ?? new URL('./sqlite-worker.mjs', import.meta.url)
  // On Node 22 and 24 the built-in module still prints a warning about itself.
  const execArgv = ['--disable-warning=ExperimentalWarning']
  const worker = new Worker(file, { workerData: path, execArgv })
  const waiting = new Map<number, Waiting>()
  let outgoing: StoreRequest[] = []
  let state: 'open' | 'closing' | 'ended' = 'open'
  let closed: Promise<void> | null = null
  let nextId = 1

  function end(error: Error): void {
    const unexpected = state === 'open'
    state = 'ended'
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
    if (unexpected) options.onFailure?.(error)
  }

  function send(method: StoreRequest['method'], args: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = nextId++
      waiting.set(id, { resolve, reject })
      // What many boards ask in one turn of the loop is one message: to wake a thread costs more than most requests.
      if (outgoing.push({ id, method, args: args.map(compactBytes) }) === 1) setImmediate(post)
    })
  }

  function post(): void {
    const requests = outgoing
    outgoing = []
    try {
      worker.postMessage(requests)
    } catch (error) {
      for (const { id } of requests) settle({ kind: 'failed', id, code: 'failed', message: messageOf(error) })
    }
  }

  function settle(reply: StoreReply): void {
    const one = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (reply.kind === 'done') one?.resolve(reply.value)
    else one?.reject(new StoreError(reply.code, reply.message))
  }

  async function call<M extends Method>(
    method: M,
    ...args: Parameters<Store[M]>
  ): Promise<Awaited<ReturnType<Store[M]>>> {
    if (state !== 'open') throw new StoreError('closed', 'the store is closed')
    return parseValue<M>(await send(method, args))
  }

  async function close(): Promise<void> {
    if (state !== 'open') return
    state = 'closing'
    const exited = new Promise((resolve) => worker.once('exit', resolve))
    await send('close', [])
    await exited
  }

  await ready(worker)
  worker.on('message', (replies: StoreReply[]) => {
    for (const reply of replies) settle(reply)
  })
  worker.on('error', (error) => end(new StoreError('closed', `the database thread failed: ${messageOf(error)}`)))
  worker.on('exit', (code) => end(new StoreError('closed', `the database thread ended (${code})`)))

  return {
    createBoard: (board, firstUpdate) => call('createBoard', board, firstUpdate),
    board: (id) => call('board', id),
    boardByCode: (code) => call('boardByCode', code),
    patchBoard: (id, patch) => call('patchBoard', id, patch),
    deleteBoard: (id) => call('deleteBoard', id),
    isGone: (id) => call('isGone', id),
    addParticipant: (participant) => call('addParticipant', participant),
    participantByToken: (boardId, tokenHash) => call('participantByToken', boardId, tokenHash),
    participants: (boardId) => call('participants', boardId),
    removedParticipants: (boardId) => call('removedParticipants', boardId),
    patchParticipant: (boardId, id, patch) => call('patchParticipant', boardId, id, patch),
    session: (boardId) => call('session', boardId),
    putSession: (boardId, state) => call('putSession', boardId, state),
    openVote: (boardId, round) => call('openVote', boardId, round),
    votes: (boardId) => call('votes', boardId),
    vote: (boardId, voteId) => call('vote', boardId, voteId),
    castBallot: (boardId, voteId, participant, ballot) => call('castBallot', boardId, voteId, participant, ballot),
    ballots: (boardId, voteId) => call('ballots', boardId, voteId),
    ballotOf: (boardId, voteId, participant) => call('ballotOf', boardId, voteId, participant),
    closeVote: (boardId, voteId, closed) => call('closeVote', boardId, voteId, closed),
    publishVote: (boardId, voteId, published) => call('publishVote', boardId, voteId, published),
    deleteVote: (boardId, voteId) => call('deleteVote', boardId, voteId),
    ownNotes: (boardId) => call('ownNotes', boardId),
    putOwnNote: (note) => call('putOwnNote', note),
    removeOwnNotes: (boardId, ids) => call('removeOwnNotes', boardId, ids),
    entries: (boardId, kind) => call('entries', boardId, kind),
    boardsWith: (kind) => call('boardsWith', kind),
    putEntry: (boardId, kind, entry) => call('putEntry', boardId, kind, entry),
    removeEntries: (boardId, kind, ids) => call('removeEntries', boardId, kind, ids),
    append: (boardId, update, claims, shown) => call('append', boardId, update, claims, shown),
    document: (boardId) => call('document', boardId),
    claims: (boardId) => call('claims', boardId),
    compact: (boardId, snapshot, seq) => call('compact', boardId, snapshot, seq),
    putAsset: (asset) => call('putAsset', asset),
    asset: (hash) => call('asset', hash),
    probe: () => call('probe'),
    close() {
      closed ??= close()
      return closed
    },
  }
}

/** Resolves when the worker has the database open. */
function ready(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new StoreError('failed', 'the database thread did not start'))
    worker.once('error', reject)
    worker.once('exit', ended)
    worker.once('message', (reply: StoreOpened) => {
      worker.off('error', reject)
      worker.off('exit', ended)
      if (reply.kind === 'ready') resolve()
      else reject(new StoreError('failed', reply.message))
    })
  })
}

/** A view on a larger buffer would be sent with all of that buffer. */
function compactBytes(value: unknown): unknown {
  return value instanceof Uint8Array && value.byteLength < value.buffer.byteLength ? new Uint8Array(value) : value
}

/** The worker answers with what the method of the same name returns. */
function parseValue<M extends Method>(value: unknown): Awaited<ReturnType<Store[M]>> {
  return value as Awaited<ReturnType<Store[M]>>
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
