// What a visit knows of the votes on its board, and what may be done with them. Knows no React.
import type { StartVoteBody } from '@kringbord/shared/vote-schema'
import type { BallotEntry, VoteView } from '@kringbord/shared/votes'
import type { Api } from '../../api.ts'
import { createLoader } from '../loader.ts'

export type VoteDesk = ReturnType<typeof createVoteDesk>

/** The votes of a board, seen with this token. */
export function createVoteDesk(api: Api, boardId: string, token: string) {
  const list = createLoader(() => api.votes(boardId, token))
  const done = async <T>(work: Promise<T>): Promise<T> => {
    const answer = await work
    list.reload()
    return answer
  }
  return {
    /** All rounds, the newest first. */
    list,
    read: (id: string): Promise<VoteView> => api.vote(boardId, token, id),
    /** How many voted is known anew. */
    cast: (id: string, ballot: readonly BallotEntry[]) => done(api.castBallot(boardId, token, id, ballot)),
    start: (wanted: StartVoteBody) => done(api.startVote(boardId, token, wanted)),
    shut: (id: string) => done(api.patchVote(boardId, token, id, { state: 'closed' })),
    publish: (id: string, published: boolean) => done(api.patchVote(boardId, token, id, { published })),
    remove: (id: string) => done(api.deleteVote(boardId, token, id)),
    close: () => list.close(),
  }
}
