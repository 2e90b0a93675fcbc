// A store that keeps everything in memory, for tests and for trying things out. Same promises as the embedded database,
// except that nothing survives the process.
import type { SessionState } from '@kringbord/shared/session-state'
import { createPeopleInMemory } from './memory-people.ts'
import { type BoardVotes, createVotesInMemory } from './memory-votes.ts'
import type { AssetRow, BoardRow, ClientClaim, EntryRow, OwnNoteRow, ParticipantRow, Snapshot, Store } from './store.ts'
import { StoreError } from './store-error.ts'

type Board = {
  row: BoardRow
  participants: ParticipantRow[]
  snapshot: Snapshot | null
  updates: { seq: number; update: Uint8Array }[]
  seq: number
  claims: Map<number, string>
  assets: Set<string>
  session: SessionState | null
  ownNotes: Map<string, OwnNoteRow>
  /** By kind, then by id. */
  entries: Map<string, Map<string, EntryRow>>
  votes: BoardVotes
}

/** An empty store. */
export function createMemoryStore(): Store {
  const boards = new Map<string, Board>()
  const gone = new Set<string>()
  const assets = new Map<string, AssetRow>()
  let closed = false

  const open = () => {
    if (closed) throw new StoreError('closed', 'the store is closed')
  }
  const need = (id: string): Board => {
    open()
    const board = boards.get(id)
    if (board) return board
    throw new StoreError(gone.has(id) ? 'gone' : 'unknown', `no board ${id}`)
  }
  const byCode = (code: string) => [...boards.values()].find((board) => board.row.code === code)
  const add = (board: Board, update: Uint8Array): number => {
    board.seq += 1
    board.updates.push({ seq: board.seq, update: new Uint8Array(update) })
    return board.seq
  }

  return {
    async createBoard(row, firstUpdate) {
      open()
      if (gone.has(row.id)) throw new StoreError('gone', `board ${row.id} was deleted`)
      if (boards.has(row.id) || byCode(row.code))
        throw new StoreError('exists', 'the id or the code of the board is taken')
      const board: Board = {
        row: structuredClone(row),
        participants: [],
        snapshot: null,
        updates: [],
        seq: 0,
        claims: new Map(),
        assets: new Set(),
        session: null,
        ownNotes: new Map(),
        entries: new Map(),
        votes: [],
      }
      boards.set(row.id, board)
      add(board, firstUpdate)
    },
    async board(id) {
      open()
      return structuredClone(boards.get(id)?.row ?? null)
    },
    async boardByCode(code) {
      open()
      return structuredClone(byCode(code)?.row ?? null)
    },
    async patchBoard(id, patch) {
      const board = need(id)
      if (patch.code !== undefined && (byCode(patch.code) ?? board) !== board)
        throw new StoreError('exists', 'the code is taken')
      board.row = structuredClone({ ...board.row, ...patch })
    },
    async deleteBoard(id) {
      need(id)
      boards.delete(id)
      gone.add(id)
      for (const hash of [...assets.keys()])
        if (![...boards.values()].some((board) => board.assets.has(hash))) assets.delete(hash)
    },
    async isGone(id) {
      open()
      return gone.has(id)
    },

    ...createPeopleInMemory({ find: (boardId) => boards.get(boardId)?.participants ?? [], open, need }),

    async session(boardId) {
      return structuredClone(need(boardId).session)
    },
    async putSession(boardId, state) {
      need(boardId).session = structuredClone(state)
    },

    ...createVotesInMemory((boardId) => need(boardId).votes),

    async ownNotes(boardId) {
      return structuredClone([...need(boardId).ownNotes.values()])
    },
    async putOwnNote(note) {
      need(note.boardId).ownNotes.set(note.id, structuredClone(note))
    },
    async removeOwnNotes(boardId, ids) {
      const { ownNotes } = need(boardId)
      for (const id of ids) ownNotes.delete(id)
    },

    async entries(boardId, kind) {
      return structuredClone([...(need(boardId).entries.get(kind)?.values() ?? [])])
    },
    async boardsWith(kind) {
      return [...boards].flatMap(([id, { entries }]) => ((entries.get(kind)?.size ?? 0) > 0 ? [id] : []))
    },
    async putEntry(boardId, kind, entry) {
      const { entries } = need(boardId)
      const ofKind = entries.get(kind) ?? new Map<string, EntryRow>()
      entries.set(kind, ofKind.set(entry.id, structuredClone(entry)))
    },
    async removeEntries(boardId, kind, ids) {
      const ofKind = need(boardId).entries.get(kind)
      for (const id of ids) ofKind?.delete(id)
    },

    async append(boardId, update, claims, shown = []) {
      const board = need(boardId)
      for (const id of shown) board.ownNotes.delete(id)
      for (const [client, participant] of claims) if (!board.claims.has(client)) board.claims.set(client, participant)
      return add(board, update)
    },
    async document(boardId) {
      const { snapshot, updates, seq } = need(boardId)
      return { snapshot: structuredClone(snapshot), updates: updates.map((one) => one.update.slice()), seq }
    },
    async claims(boardId): Promise<ClientClaim[]> {
      return [...need(boardId).claims]
    },
    async compact(boardId, snapshot, seq) {
      const board = need(boardId)
      const covered = board.updates.filter((one) => one.seq <= seq)
      if (covered.length === 0) return
      board.snapshot = structuredClone(snapshot)
      board.updates = board.updates.filter((one) => one.seq > seq)
    },

    async putAsset(asset) {
      need(asset.boardId).assets.add(asset.hash)
      if (!assets.has(asset.hash)) assets.set(asset.hash, structuredClone(asset))
    },
    async asset(hash) {
      open()
      return structuredClone(assets.get(hash) ?? null)
    },

    async probe() {
      open()
    },
    async close() {
      closed = true
    },
  }
}
