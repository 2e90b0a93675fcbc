// People of a board as SQL. Who was removed keeps their row and is found by other questions than the rest.
import type { Sql, StoreCore } from './sqlite-core.ts'
import { parseParticipant } from './sqlite-rows.ts'
import { StoreError } from './store-error.ts'

type PeopleMethods = Pick<
  StoreCore,
  'addParticipant' | 'participantByToken' | 'participants' | 'removedParticipants' | 'patchParticipant'
>

/** The methods of the store that are about people. */
export function createPeopleTable({ run, get, all, need }: Sql): PeopleMethods {
  return {
    addParticipant({ boardId, id, role, person, color, tokenHash, joinedAt, removedAt }) {
      need(boardId)
      const added = run(
        `INSERT OR IGNORE INTO participant (board_id, id, role, person, color, token_hash, joined_at, removed_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        boardId,
        id,
        role,
        JSON.stringify(person),
        color,
        tokenHash,
        joinedAt,
        removedAt,
      )
      if (added === 0) throw new StoreError('exists', 'the participant exists')
    },
    participantByToken(boardId, tokenHash) {
      const row = get(
        'SELECT * FROM participant WHERE board_id = ? AND token_hash = ? AND removed_at IS NULL',
        boardId,
        tokenHash,
      )
      return row ? parseParticipant(row) : null
    },
    participants: (boardId) =>
      all('SELECT * FROM participant WHERE board_id = ? AND removed_at IS NULL ORDER BY number', boardId).map(
        parseParticipant,
      ),
    removedParticipants: (boardId) =>
      all('SELECT * FROM participant WHERE board_id = ? AND removed_at IS NOT NULL ORDER BY number', boardId).map(
        parseParticipant,
      ),
    patchParticipant(boardId, id, { role, removedAt }) {
      need(boardId)
      if (!get('SELECT 1 AS yes FROM participant WHERE board_id = ? AND id = ?', boardId, id))
        throw new StoreError('unknown', `no participant ${id}`)
      if (role !== undefined) run('UPDATE participant SET role = ? WHERE board_id = ? AND id = ?', role, boardId, id)
      if (removedAt !== undefined)
        run('UPDATE participant SET removed_at = ? WHERE board_id = ? AND id = ?', removedAt, boardId, id)
    },
  }
}
