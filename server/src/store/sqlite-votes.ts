// Rounds of voting and their ballots as SQL. A round is one JSON document; a ballot is a row per item, unique per person.
import type { BallotEntry } from '@kringbord/shared/votes'
import type { Sql, StoreCore } from './sqlite-core.ts'
import { parseBallotEntry, parseVote } from './sqlite-rows.ts'
import { StoreError } from './store-error.ts'

type VoteMethods = Pick<
  StoreCore,
  'openVote' | 'votes' | 'vote' | 'castBallot' | 'ballots' | 'ballotOf' | 'closeVote' | 'publishVote' | 'deleteVote'
>

const SELECT = `SELECT round, result, (SELECT COUNT(DISTINCT participant) FROM ballot
  WHERE ballot.board_id = vote.board_id AND ballot.vote_id = vote.id) AS voted FROM vote`
const OF_VOTE = 'WHERE board_id = ? AND vote_id = ?'

/** The methods of the store that are about voting. */
export function createVoteTable({ run, get, all, need }: Sql): VoteMethods {
  const find = (boardId: string, id: string) => {
    const row = get(`${SELECT} WHERE board_id = ? AND id = ?`, boardId, id)
    return row ? parseVote(row) : null
  }
  const put = (boardId: string, id: string, patch: object) => {
    const found = find(boardId, id)
    if (!found) throw new StoreError('unknown', `no vote ${id}`)
    const round = { ...found.round, ...patch }
    run(
      'UPDATE vote SET state = ?, round = ? WHERE board_id = ? AND id = ?',
      round.state,
      JSON.stringify(round),
      boardId,
      id,
    )
    return round
  }
  const isOpen = (boardId: string, id: string) =>
    get(`SELECT 1 AS yes FROM vote WHERE board_id = ? AND id = ? AND state = 'open'`, boardId, id) !== undefined

  return {
    openVote(boardId, round) {
      need(boardId)
      if (get(`SELECT 1 AS yes FROM vote WHERE board_id = ? AND state = 'open'`, boardId))
        throw new StoreError('exists', 'a vote is open on this board')
      run(
        'INSERT INTO vote (board_id, id, state, round) VALUES (?, ?, ?, ?)',
        boardId,
        round.id,
        round.state,
        JSON.stringify(round),
      )
    },
    votes(boardId) {
      need(boardId)
      return all(`${SELECT} WHERE board_id = ? ORDER BY number DESC`, boardId).map(parseVote)
    },
    vote: find,
    castBallot(boardId, id, participant, ballot) {
      if (!isOpen(boardId, id)) return false
      run(`DELETE FROM ballot ${OF_VOTE} AND participant = ?`, boardId, id, participant)
      for (const { item, choice, count, reason } of ballot)
        run(
          `INSERT INTO ballot (board_id, vote_id, participant, item, choice, count, reason) VALUES (?, ?, ?, ?, ?, ?, ?)`,
          boardId,
          id,
          participant,
          item,
          choice,
          count,
          reason,
        )
      return true
    },
    ballots(boardId, id) {
      const byPerson = new Map<string, BallotEntry[]>()
      for (const row of all(`SELECT * FROM ballot ${OF_VOTE} ORDER BY participant, item`, boardId, id)) {
        const participant = String(row.participant)
        byPerson.set(participant, [...(byPerson.get(participant) ?? []), parseBallotEntry(row)])
      }
      return [...byPerson].map(([participant, ballot]) => ({ participant, ballot }))
    },
    ballotOf: (boardId, id, participant) =>
      all(`SELECT * FROM ballot ${OF_VOTE} AND participant = ? ORDER BY item`, boardId, id, participant).map(
        parseBallotEntry,
      ),
    closeVote(boardId, id, { closedAt, result }) {
      if (!isOpen(boardId, id)) throw new StoreError('unknown', `no open vote ${id}`)
      const { anonymous } = put(boardId, id, { state: 'closed', closedAt })
      run('UPDATE vote SET result = ? WHERE board_id = ? AND id = ?', JSON.stringify(result), boardId, id)
      if (anonymous) run(`DELETE FROM ballot ${OF_VOTE}`, boardId, id)
    },
    publishVote(boardId, id, published) {
      put(boardId, id, { published })
    },
    deleteVote(boardId, id) {
      run('DELETE FROM vote WHERE board_id = ? AND id = ?', boardId, id)
    },
  }
}
