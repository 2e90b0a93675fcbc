// What goes with whoever is put out, however that is done: where they stand, and what they vote in the round that is open,
// counts for who is there. What they made stays.
import type { Needles } from '../needles/needles.ts'
import type { Votes } from '../votes/votes.ts'

type Surroundings = {
  needles: Pick<Needles, 'forget'>
  votes: Pick<Votes, 'forgetRemoved'>
  rooms: { notify(boardId: string, what: string): void }
}

/** `who` are ids of participants who were put out; those on the board are told what to fetch again. */
export async function forgetRemoved({ needles, votes, rooms }: Surroundings, boardId: string, who: readonly string[]) {
  for (const id of who) if (await needles.forget({ id: boardId }, id)) rooms.notify(boardId, 'needles')
  await votes.forgetRemoved(boardId)
}
