// Boards as SQL: making one with its first update, finding one, and changing what is known of it.
import type { Sql, StoreCore } from './sqlite-core.ts'
import { parseBoard } from './sqlite-rows.ts'
import type { BoardPatch } from './store.ts'
import { StoreError } from './store-error.ts'

type BoardMethods = Pick<StoreCore, 'createBoard' | 'board' | 'boardByCode' | 'patchBoard'>
type Surroundings = Sql & { isGone(id: string): boolean; missing(id: string): StoreError }

/** The methods of the store that are about boards as such. */
export function createBoardTable({ run, get, need, isGone, missing }: Surroundings): BoardMethods {
  const taken = () => new StoreError('exists', 'the id or the code of the board is taken')
  return {
    createBoard(board, firstUpdate) {
      if (isGone(board.id)) throw missing(board.id)
      if (get('SELECT 1 AS yes FROM board WHERE id = ? OR code = ?', board.id, board.code)) throw taken()
      run(
        `INSERT INTO board (id, title, form, lang, params, facilitator_key_hash, join_key, view_key, code, join_open,
           waiting_room, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        board.id,
        board.title,
        board.form,
        board.lang,
        JSON.stringify(board.params),
        board.facilitatorKeyHash,
        board.joinKey,
        board.viewKey,
        board.code,
        board.joinOpen ? 1 : 0,
        board.waitingRoom ? 1 : 0,
        board.createdAt,
      )
      run('INSERT INTO head (board_id, seq) VALUES (?, 1)', board.id)
      run('INSERT INTO log (board_id, seq, bytes) VALUES (?, 1, ?)', board.id, firstUpdate)
    },
    board: (id) => parseBoard(get('SELECT * FROM board WHERE id = ?', id)),
    boardByCode: (code) => parseBoard(get('SELECT * FROM board WHERE code = ?', code)),
    patchBoard(id, patch) {
      need(id)
      if (patch.code !== undefined && get('SELECT 1 AS yes FROM board WHERE code = ? AND id <> ?', patch.code, id))
        throw taken()
      for (const [column, value] of columnsOf(patch)) run(`UPDATE board SET ${column} = ? WHERE id = ?`, value, id)
    },
  }
}

/** The columns of a patch with their values; names come from this list alone. */
function columnsOf({ title, joinOpen, waitingRoom, ...keys }: BoardPatch) {
  const asNumber = (flag: boolean | undefined) => (flag === undefined ? undefined : Number(flag))
  const columns: readonly (readonly [string, string | number | Uint8Array | undefined])[] = [
    ['title', title],
    ['join_open', asNumber(joinOpen)],
    ['waiting_room', asNumber(waitingRoom)],
    ['facilitator_key_hash', keys.facilitatorKeyHash],
    ['join_key', keys.joinKey],
    ['view_key', keys.viewKey],
    ['code', keys.code],
  ]
  return columns.flatMap(([column, value]) => (value === undefined ? [] : [[column, value] as const]))
}
