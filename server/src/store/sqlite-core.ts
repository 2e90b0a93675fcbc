// The store's methods as plain SQL, each one synchronous and without a transaction of its own: the worker puts many
// of them in one commit.
import type { Database } from './driver.ts'
import { createBoardTable } from './sqlite-boards.ts'
import { createPeopleTable } from './sqlite-people.ts'
import {
  parseAsset,
  parseBytes,
  parseEntry,
  parseNumber,
  parseOwnNote,
  parseSession,
  parseSnapshot,
  type Row,
} from './sqlite-rows.ts'
import { createVoteTable } from './sqlite-votes.ts'
import type { Store } from './store.ts'
import { StoreError } from './store-error.ts'

export type Method = Exclude<keyof Store, 'close'>

/** The store without promises: a call that returned still has to be committed. */
export type StoreCore = { [M in Method]: (...args: Parameters<Store[M]>) => Awaited<ReturnType<Store[M]>> }

type Value = string | number | Uint8Array | null

/** The database as the methods use it: one statement, with its values. */
export type Sql = {
  /** @returns how many rows changed */
  run(sql: string, ...values: Value[]): number
  get(sql: string, ...values: Value[]): Row | undefined
  all(sql: string, ...values: Value[]): Row[]
  /** @throws StoreError when there is no such board */
  need(boardId: string): void
}

/** The methods on `database`, whose tables are up to date. */
export function createStoreCore(database: Database): StoreCore {
  const prepared = new Map<string, ReturnType<Database['prepare']>>()
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  const run = (sql: string, ...values: Value[]) => Number(statement(sql).run(...values).changes)
  const get = (sql: string, ...values: Value[]): Row | undefined => statement(sql).get(...values) ?? undefined
  const all = (sql: string, ...values: Value[]): Row[] => statement(sql).all(...values)

  const isGone = (id: string) => get('SELECT 1 AS yes FROM gone WHERE id = ?', id) !== undefined
  const missing = (id: string) => new StoreError(isGone(id) ? 'gone' : 'unknown', `no board ${id}`)
  const need = (id: string) => {
    if (!get('SELECT 1 AS yes FROM board WHERE id = ?', id)) throw missing(id)
  }

  const removeOwnNotes = (boardId: string, ids: readonly string[]) => {
    for (const id of ids) run('DELETE FROM own_note WHERE board_id = ? AND id = ?', boardId, id)
  }

  return {
    ...createBoardTable({ run, get, all, need, isGone, missing }),
    deleteBoard(id) {
      if (run('DELETE FROM board WHERE id = ?', id) === 0) throw missing(id)
      run('INSERT INTO gone (id) VALUES (?)', id)
      run('DELETE FROM asset WHERE NOT EXISTS (SELECT 1 FROM board_asset WHERE board_asset.hash = asset.hash)')
    },
    isGone,

    ...createPeopleTable({ run, get, all, need }),

    session(boardId) {
      need(boardId)
      return parseSession(get('SELECT state FROM session WHERE board_id = ?', boardId))
    },
    putSession(boardId, state) {
      need(boardId)
      run('INSERT OR REPLACE INTO session (board_id, state) VALUES (?, ?)', boardId, JSON.stringify(state))
    },

    ...createVoteTable({ run, get, all, need }),

    ownNotes(boardId) {
      need(boardId)
      return all('SELECT * FROM own_note WHERE board_id = ? ORDER BY number', boardId).map(parseOwnNote)
    },
    putOwnNote({ id, boardId, step, participant, zone, kind, text, look, sign, shareable, label, ...at }) {
      need(boardId)
      run(
        `INSERT INTO own_note (board_id, id, step, participant, zone, kind, text, look, sign, shareable, label,
           created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (board_id, id) DO UPDATE SET step = excluded.step, participant = excluded.participant,
           zone = excluded.zone, kind = excluded.kind, text = excluded.text, look = excluded.look, sign = excluded.sign,
           shareable = excluded.shareable, label = excluded.label, updated_at = excluded.updated_at`,
        boardId,
        id,
        step,
        participant,
        zone,
        kind,
        text,
        look,
        sign,
        shareable ? 1 : 0,
        label,
        at.createdAt,
        at.updatedAt,
      )
    },
    removeOwnNotes(boardId, ids) {
      need(boardId)
      removeOwnNotes(boardId, ids)
    },

    entries(boardId, kind) {
      need(boardId)
      return all('SELECT id, value FROM entry WHERE board_id = ? AND kind = ? ORDER BY number', boardId, kind).map(
        parseEntry,
      )
    },
    boardsWith: (kind) =>
      all('SELECT DISTINCT board_id FROM entry WHERE kind = ?', kind).map((row) => String(row.board_id)),
    putEntry(boardId, kind, { id, value }) {
      need(boardId)
      run(
        `INSERT INTO entry (board_id, kind, id, value) VALUES (?, ?, ?, ?)
         ON CONFLICT (board_id, kind, id) DO UPDATE SET value = excluded.value`,
        boardId,
        kind,
        id,
        JSON.stringify(value),
      )
    },
    removeEntries(boardId, kind, ids) {
      need(boardId)
      for (const id of ids) run('DELETE FROM entry WHERE board_id = ? AND kind = ? AND id = ?', boardId, kind, id)
    },

    append(boardId, update, claims, shown = []) {
      const head = get('UPDATE head SET seq = seq + 1 WHERE board_id = ? RETURNING seq', boardId)
      if (!head) throw missing(boardId)
      const seq = parseNumber(head, 'seq')
      run('INSERT INTO log (board_id, seq, bytes) VALUES (?, ?, ?)', boardId, seq, update)
      removeOwnNotes(boardId, shown)
      for (const [client, participant] of claims)
        run(
          'INSERT OR IGNORE INTO claim (board_id, client, participant) VALUES (?, ?, ?)',
          boardId,
          client,
          participant,
        )
      return seq
    },
    document(boardId) {
      const head = get('SELECT seq FROM head WHERE board_id = ?', boardId)
      if (!head) throw missing(boardId)
      const rows = all('SELECT bytes FROM log WHERE board_id = ? ORDER BY seq', boardId)
      return {
        snapshot: parseSnapshot(get('SELECT bytes, size FROM snapshot WHERE board_id = ?', boardId)),
        updates: rows.map(parseBytes).filter((bytes) => bytes !== null),
        seq: parseNumber(head, 'seq'),
      }
    },
    claims(boardId) {
      need(boardId)
      const rows = all('SELECT client, participant FROM claim WHERE board_id = ?', boardId)
      return rows.map((row) => [parseNumber(row, 'client'), String(row.participant)] as const)
    },
    compact(boardId, { bytes, size }, seq) {
      need(boardId)
      if (run('DELETE FROM log WHERE board_id = ? AND seq <= ?', boardId, seq) === 0) return
      run(
        'INSERT OR REPLACE INTO snapshot (board_id, seq, bytes, size) VALUES (?, ?, ?, ?)',
        ...[boardId, seq, bytes, size],
      )
    },

    putAsset({ hash, boardId, mimeType, w, h, bytes }) {
      need(boardId)
      run(
        'INSERT OR IGNORE INTO asset (hash, mime_type, w, h, bytes) VALUES (?, ?, ?, ?, ?)',
        hash,
        mimeType,
        w,
        h,
        bytes,
      )
      run('INSERT OR IGNORE INTO board_asset (hash, board_id) VALUES (?, ?)', hash, boardId)
    },
    asset: (hash) =>
      parseAsset(
        get('SELECT asset.*, board_id FROM asset JOIN board_asset USING (hash) WHERE asset.hash = ? LIMIT 1', hash),
      ),

    probe() {
      run('INSERT OR REPLACE INTO probe (id, at) VALUES (1, ?)', Date.now())
    },
  }
}
