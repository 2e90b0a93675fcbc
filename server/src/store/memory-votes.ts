// Rounds of voting and their ballots in memory; the same promises as sqlite-votes.ts.
import type { BallotEntry, VoteRound } from '@kringbord/shared/votes'
import type { BallotRow, Store, VoteRow } from './store.ts'
import { StoreError } from './store-error.ts'

/** A round with the ballots of each participant. */
type Vote = Pick<VoteRow, 'round' | 'result'> & { ballots: Map<string, BallotEntry[]> }

/** The votes of one board, oldest first. */
export type BoardVotes = Vote[]

type VoteMethods = Pick<
  Store,
  'openVote' | 'votes' | 'vote' | 'castBallot' | 'ballots' | 'ballotOf' | 'closeVote' | 'publishVote' | 'deleteVote'
>

/** The methods of the store that are about voting. `votesOf` throws when there is no such board. */
export function createVotesInMemory(votesOf: (boardId: string) => BoardVotes): VoteMethods {
  const find = (boardId: string, id: string) => votesOf(boardId).find((vote) => vote.round.id === id)
  const need = (boardId: string, id: string) => {
    const vote = find(boardId, id)
    if (!vote) throw new StoreError('unknown', `no vote ${id}`)
    return vote
  }
  const rowOf = ({ round, result, ballots }: Vote): VoteRow =>
    structuredClone({ round, result, voted: result?.voters ?? ballots.size })
  const isOpen = (round: VoteRound | undefined) => round?.state === 'open'

  return {
    async openVote(boardId, round) {
      const votes = votesOf(boardId)
      if (votes.some((vote) => isOpen(vote.round))) throw new StoreError('exists', 'a vote is open on this board')
      votes.push({ round: structuredClone(round), result: null, ballots: new Map() })
    },
    async votes(boardId) {
      return votesOf(boardId).map(rowOf).reverse()
    },
    async vote(boardId, id) {
      const vote = find(boardId, id)
      return vote ? rowOf(vote) : null
    },
    async castBallot(boardId, id, participant, ballot) {
      const vote = find(boardId, id)
      if (!vote || !isOpen(vote.round)) return false
      vote.ballots.delete(participant)
      if (ballot.length > 0) vote.ballots.set(participant, structuredClone([...ballot]))
      return true
    },
    async ballots(boardId, id): Promise<BallotRow[]> {
      const all = [...(find(boardId, id)?.ballots ?? [])].map(([participant, ballot]) => ({ participant, ballot }))
      return structuredClone(all.map((one) => ({ ...one, ballot: byItem(one.ballot) })).sort(byParticipant))
    },
    async ballotOf(boardId, id, participant) {
      return structuredClone(byItem(find(boardId, id)?.ballots.get(participant) ?? []))
    },
    async closeVote(boardId, id, { closedAt, result }) {
      const vote = need(boardId, id)
      if (!isOpen(vote.round)) throw new StoreError('unknown', `no open vote ${id}`)
      vote.round = { ...vote.round, state: 'closed', closedAt }
      vote.result = structuredClone(result)
      if (vote.round.anonymous) vote.ballots.clear()
    },
    async publishVote(boardId, id, published) {
      const vote = need(boardId, id)
      vote.round = { ...vote.round, published }
    },
    async deleteVote(boardId, id) {
      const votes = votesOf(boardId)
      const at = votes.findIndex((vote) => vote.round.id === id)
      if (at >= 0) votes.splice(at, 1)
    },
  }
}

const byItem = (ballot: readonly BallotEntry[]) => [...ballot].sort((a, b) => (a.item < b.item ? -1 : 1))
const byParticipant = (a: BallotRow, b: BallotRow) => (a.participant < b.participant ? -1 : 1)
