// How many of those who are here took part in the step that is on, for facilitators: by what they did on the board, wrote
// hidden, set as a needle, or voted. Numbers leave this file, names do not. What the room has seen counts until the next step,
// also when it is shown and nobody's any more (took-part.ts).
import type { ContributionCounts } from '@kringbord/shared/live'
import { createNeedleStore } from '../needles/needle-store.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { BoardRow, Store } from '../store/store.ts'
import type { TablesOfBoards } from '../tables/tables.ts'

export type Contributions = { read(board: BoardRow): Promise<ContributionCounts> }

type Surroundings = {
  store: Store
  rooms: { present(boardId: string): readonly string[]; active(boardId: string): readonly string[] }
  sessions: Sessions
  tables: TablesOfBoards
}

export function createContributions({ store, rooms, sessions, tables }: Surroundings): Contributions {
  const needles = createNeedleStore(store)

  /** Who has a ballot in the round that is open, unless that belongs to another step. */
  async function voters(boardId: string, step: string | null): Promise<string[]> {
    const isNow = (of: string) => of === '' || of === step
    const open = (await store.votes(boardId)).find(({ round }) => round.state === 'open' && isNow(round.step))
    return open ? (await store.ballots(boardId, open.round.id)).map(({ participant }) => participant) : []
  }
  async function writers(boardId: string, step: string | null): Promise<string[]> {
    const [notes, set] = await Promise.all([store.ownNotes(boardId), needles.needles(boardId)])
    return [...notes, ...set].filter((one) => one.step === step).map(({ participant }) => participant)
  }

  return {
    async read(board) {
      const { current } = await sessions.get(board)
      const [voted, wrote, view] = await Promise.all([
        voters(board.id, current),
        writers(board.id, current),
        tables.read(board, { id: '', role: 'facilitator' }),
      ])
      const took = new Set([...rooms.active(board.id), ...voted, ...wrote])
      const present = new Set(rooms.present(board.id))
      const count = (ids: readonly string[]) => {
        const here = ids.filter((id) => present.has(id))
        return { here: here.length, contributed: here.filter((id) => took.has(id)).length }
      }
      const now = current === null ? undefined : view.steps[current]
      const round = now && view.rounds.find(({ id }) => id === now.round)
      const byTable = round?.tables.map(({ id, name, members }) => ({ table: id, name, ...count(members) }))
      return { step: current, ...count([...present]), ...(byTable && { byTable }) }
    },
  }
}
