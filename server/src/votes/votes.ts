// Votes of all boards: begun, answered, closed and shown. Who may do what is decided by the route; what a ballot may hold
// is in shared/votes.ts, how it is counted in shared/vote-tally.ts.
import { outline } from '@kringbord/shared/outline'
import { voteItems } from '@kringbord/shared/vote-items'
import type { StartVote } from '@kringbord/shared/vote-schema'
import { tally } from '@kringbord/shared/vote-tally'
import {
  type BallotEntry,
  ballotFault,
  PROPOSAL,
  type VoteItem,
  type VoteRound,
  type VoteSummary,
  type VoteView,
} from '@kringbord/shared/votes'
import { makeId } from '../access/keys.ts'
import { AppError } from '../app-error.ts'
import { storedRecords } from '../boards/stored-records.ts'
import type { ParticipantRow, Store, VoteRow } from '../store/store.ts'
import { isStoreError } from '../store/store-error.ts'
import { createTurnout } from './turnout.ts'

export type Votes = {
  /** All rounds, the newest first. */
  list(boardId: string): Promise<VoteSummary[]>
  /** A round as `seat` may see it. @throws AppError 'not-found' */
  read(boardId: string, voteId: string, seat: Pick<ParticipantRow, 'id' | 'role'>): Promise<VoteView>
  /** @returns the id of the new round. @throws AppError 'vote-open', or 'invalid' when there is nothing to vote on */
  start(boardId: string, wanted: StartVote): Promise<string>
  /** @throws AppError 'vote-closed', or 'invalid' with the entry that is wrong; then the ballot before it stays */
  cast(boardId: string, voteId: string, participant: string, ballot: readonly BallotEntry[]): Promise<void>
  /** Someone was put out: of the round that is open, ballots of who may no longer be there go. */
  forgetRemoved(boardId: string): Promise<void>
  close(boardId: string, voteId: string): Promise<void>
  publish(boardId: string, voteId: string, published: boolean): Promise<void>
  remove(boardId: string, voteId: string): Promise<void>
}

type Surroundings = {
  store: Store
  rooms: { notify(boardId: string, what: string): void; present(boardId: string): readonly string[] }
  clock(): number
}

/** The votes of the boards in `store`. */
export function createVotes({ store, rooms, clock }: Surroundings): Votes {
  /** Rounds being counted: from here on nothing is added to what is read. The store does calls in the order they come. */
  const counting = new Set<string>()
  const changed = (boardId: string) => rooms.notify(boardId, 'votes')
  const turnout = createTurnout(store, changed)
  const now = () => new Date(clock()).toISOString()

  async function need(boardId: string, voteId: string): Promise<VoteRow> {
    const row = await store.vote(boardId, voteId)
    if (!row) throw new AppError('not-found', 'there is no such vote')
    return row
  }
  async function itemsOf(boardId: string, wanted: StartVote): Promise<VoteItem[]> {
    if (wanted.kind === 'consent') {
      if (wanted.proposal) return [{ id: PROPOSAL, kind: 'proposal', text: wanted.proposal, zone: '' }]
      throw wrong('proposal', 'required')
    }
    const { records } = await storedRecords(store, boardId)
    const items = voteItems(outline(records), wanted)
    if (items.length === 0) throw wrong('zones', 'too-few')
    return items
  }
  /** Takes away what those who were put out voted. @returns whether there was any */
  async function dropRemoved(boardId: string, voteId: string): Promise<boolean> {
    const [removed, ballots] = await Promise.all([store.removedParticipants(boardId), store.ballots(boardId, voteId)])
    const out = new Set(removed.map(({ id }) => id))
    const theirs = ballots.filter(({ participant }) => out.has(participant))
    await Promise.all(theirs.map(({ participant }) => store.castBallot(boardId, voteId, participant, [])))
    return theirs.length > 0
  }
  /** Those who are here, and who voted and left: who came once and is gone is not waited for. */
  async function turnoutOf(boardId: string, { round, voted }: VoteRow): Promise<{ voted: number; people: number }> {
    if (round.state === 'closed') return { voted, people: voted }
    const voters = (await store.ballots(boardId, round.id)).map(({ participant }) => participant)
    return { voted, people: Math.max(voted, new Set([...rooms.present(boardId), ...voters]).size) }
  }

  return {
    async list(boardId) {
      const rows = await store.votes(boardId)
      return Promise.all(
        rows.map(async (row) => ({
          ...factsOf(row.round),
          items: row.round.items.length,
          ...(await turnoutOf(boardId, row)),
        })),
      )
    },
    async read(boardId, voteId, { id, role }) {
      const row = await need(boardId, voteId)
      const { round, result } = row
      const [mine, counted] = await Promise.all([store.ballotOf(boardId, voteId, id), turnoutOf(boardId, row)])
      const shown = round.published || role === 'facilitator'
      return { ...factsOf(round), items: round.items, ...counted, mine, result: shown ? result : null }
    },
    async start(boardId, wanted) {
      const dots = wanted.kind === 'dots'
      const { kind, question, anonymous, step } = wanted
      const round: VoteRound = {
        id: makeId(),
        kind,
        look: dots ? wanted.look : 'dot',
        question,
        budget: dots ? wanted.budget : 0,
        cumulative: dots && wanted.cumulative,
        anonymous,
        step,
        items: await itemsOf(boardId, wanted),
        state: 'open',
        published: false,
        openedAt: now(),
        closedAt: null,
      }
      await store.openVote(boardId, round).catch((error: unknown) => {
        throw isStoreError(error, 'exists') ? new AppError('vote-open', 'a vote is open on this board') : error
      })
      changed(boardId)
      return round.id
    },
    async cast(boardId, voteId, participant, ballot) {
      const { round } = await need(boardId, voteId)
      const fault = ballotFault(round, ballot)
      if (fault) throw wrong(`ballot.${fault.at}`, fault.reason)
      const taken = !counting.has(voteId) && (await store.castBallot(boardId, voteId, participant, ballot))
      if (!taken) throw new AppError('vote-closed', 'the vote is closed')
      turnout.cast(boardId, voteId)
    },
    async forgetRemoved(boardId) {
      const open = (await store.votes(boardId)).find(({ round }) => round.state === 'open')
      if (open && (await dropRemoved(boardId, open.round.id))) changed(boardId)
    },
    async close(boardId, voteId) {
      const { round } = await need(boardId, voteId)
      if (round.state === 'closed' || counting.has(voteId)) return
      counting.add(voteId)
      try {
        // Also what was on its way while somebody was put out.
        await dropRemoved(boardId, voteId)
        const [ballots, people] = await Promise.all([store.ballots(boardId, voteId), store.participants(boardId)])
        const known = new Map(people.map(({ id, person }) => [id, person]))
        const cast = ballots.map(({ participant, ballot }) => {
          const { name = '', domain = '' } = known.get(participant) ?? {}
          return { name, domain, ballot }
        })
        await store.closeVote(boardId, voteId, { closedAt: now(), result: tally(round, cast) })
      } finally {
        counting.delete(voteId)
      }
      changed(boardId)
    },
    async publish(boardId, voteId, published) {
      const { round } = await need(boardId, voteId)
      if (round.state === 'open') throw wrong('published', 'invalid')
      await store.publishVote(boardId, voteId, published)
      changed(boardId)
    },
    async remove(boardId, voteId) {
      await need(boardId, voteId)
      await store.deleteVote(boardId, voteId)
      changed(boardId)
    },
  }
}

function factsOf({ items: _, ...facts }: VoteRound): Omit<VoteRound, 'items'> {
  return facts
}

function wrong(path: string, reason: string): AppError {
  return new AppError('invalid', 'this vote is not right', [{ path, reason }])
}
