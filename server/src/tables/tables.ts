// Groups and tables of all boards: commands one after another per board, stored before anyone hears of them. Who may command
// is decided by the route; what a command does is in shared/tables-change.ts.
import { randomInt } from 'node:crypto'
import { MethodError } from '@kringbord/shared/methods/method-error'
import { outline } from '@kringbord/shared/outline'
import type { SessionState } from '@kringbord/shared/session-state'
import type { TablesView } from '@kringbord/shared/tables'
import type { Surrounding } from '@kringbord/shared/tables-around'
import { changed, planned } from '@kringbord/shared/tables-change'
import { reactionsOn } from '@kringbord/shared/tables-coverage'
import { TablesError } from '@kringbord/shared/tables-error'
import { placesOf, placeZones } from '@kringbord/shared/tables-places'
import {
  type OwnSeatBody,
  type PreviewAnswer,
  type PreviewBody,
  previewBody,
  type TablesCommand,
  tablesState,
} from '@kringbord/shared/tables-schema'
import { arrived, followed, settled } from '@kringbord/shared/tables-settled'
import { NO_TABLES, type TablesState, viewOf } from '@kringbord/shared/tables-state'
import { makeId } from '../access/keys.ts'
import { AppError } from '../app-error.ts'
import { storedRecords } from '../boards/stored-records.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { BoardRow, ParticipantRow, Store } from '../store/store.ts'
import { createTurns } from '../turns.ts'
import { createNews } from './news.ts'
import { placeNames } from './place-names.ts'

export type TablesOfBoards = {
  /** What `seat` may see. A participant without a seat gets one where there is one. */
  read(board: BoardRow, seat: Pick<ParticipantRow, 'id' | 'role'>): Promise<TablesView>
  /** How a division would be; changes nothing. @throws AppError 'invalid' */
  preview(board: BoardRow, wanted: PreviewBody): Promise<PreviewAnswer>
  /** @throws AppError 'invalid' with what is wrong; then nothing changed */
  command(board: BoardRow, command: TablesCommand): Promise<TablesView>
  /** Someone's own choice of a team. @throws AppError 'invalid', 'forbidden' */
  sit(board: BoardRow, participant: string, seat: OwnSeatBody): Promise<TablesView>
  /** The session went on from `before`. */
  follow(board: BoardRow, before: SessionState): Promise<void>
  /** Someone was removed, or is another on the board than before. */
  peopleChanged(board: BoardRow): Promise<void>
}

type Surroundings = {
  store: Store
  sessions: Sessions
  rooms: { present(boardId: string): readonly string[]; notify(boardId: string, what: string): void }
}

const KIND = 'tables'
const ENTRY = 'all'

/** The tables of the boards in `store`. */
export function createTables({ store, sessions, rooms }: Surroundings): TablesOfBoards {
  const inTurn = createTurns()
  const news = createNews((boardId) => rooms.notify(boardId, KIND))

  async function load(boardId: string): Promise<TablesState> {
    const [entry] = await store.entries(boardId, KIND)
    return entry ? tablesState.parse(entry.value) : NO_TABLES
  }
  /** What a command meets; `board` is read too where it says where things are. */
  async function around(board: BoardRow, reading: { step: string } | null): Promise<Surrounding> {
    const [session, rows, places] = await Promise.all([
      sessions.get(board),
      store.participants(board.id),
      reading ? storedRecords(store, board.id) : null,
    ])
    const people = rows.filter(({ role }) => role === 'participant')
    const onBoard = places && outline(places.records)
    const step = session.steps.find(({ id }) => id === reading?.step)
    const known = onBoard ? placeNames(board, session.steps, onBoard) : []
    return {
      session,
      people,
      here: rooms.present(board.id),
      now: sessions.now(),
      lang: board.lang,
      places: known,
      reactions: onBoard && step ? reactionsOn(onBoard, placeZones(step, known), people, step.harvest) : [],
      newId: makeId,
    }
  }
  /** Stores what came of `before`, and tells everyone; at once, or together with what comes close to it. */
  async function keep(boardId: string, before: TablesState, next: TablesState, how: 'now' | 'soon') {
    if (next === before) return before
    const stored = { ...next, version: before.version + 1 }
    await store.putEntry(boardId, KIND, { id: ENTRY, value: stored })
    news[how](boardId)
    return stored
  }
  const forOthers = (state: TablesState, { steps }: SessionState) => viewOf(state, steps, null)
  const forFacilitator = (boardId: string, state: TablesState, { steps }: SessionState) =>
    viewOf(state, steps, rooms.present(boardId))

  return {
    async read(board, { id, role }) {
      const state = await load(board.id)
      if (role === 'facilitator') return forFacilitator(board.id, state, await sessions.get(board))
      if (role !== 'participant' || !lacksSeat(state, id)) return forOthers(state, await sessions.get(board))
      return inTurn(board.id, async () => {
        const [before, now] = await Promise.all([load(board.id), around(board, null)])
        const came = arrived(before, id, now)
        const next = came === before ? before : settled(came, now)
        return forOthers(await keep(board.id, before, next, 'soon'), now.session)
      })
    },
    async preview(board, wanted) {
      const { here, ...rest } = previewBody.parse(wanted)
      const [state, now] = await Promise.all([load(board.id), around(board, rest)])
      const present = new Set(now.here)
      const able = now.people.filter(({ id }) => !state.away.includes(id) && (!here || present.has(id)))
      const [seed, people] = [randomInt(2 ** 31), able.map(({ id }) => id)]
      const round = explained(() => planned(state, { ...rest, seed, people }, now))
      const step = now.session.steps.find(({ id }) => id === rest.step)
      const seated = new Set(round.tables.flatMap((table) => table.members))
      const left = people.filter((id) => !seated.has(id))
      return { round, places: step ? placesOf(round, step, now.places) : {}, seed, people, left }
    },
    command: (board, command) =>
      inTurn(board.id, async () => {
        const reading = command.kind === 'make' ? command : null
        const [before, now] = await Promise.all([load(board.id), around(board, reading)])
        const next = explained(() => settled(changed(before, command, now), now))
        return forFacilitator(board.id, await keep(board.id, before, next, 'now'), now.session)
      }),
    sit: (board, participant, { round: id, table }) =>
      inTurn(board.id, async () => {
        const [before, now] = await Promise.all([load(board.id), around(board, null)])
        const round = before.rounds.find((one) => one.id === id)
        if (round && round.way !== 'team') throw new AppError('forbidden', 'the facilitator makes these tables')
        const move = { kind: 'move', round: id, participant, table } as const
        const next = explained(() => settled(changed(before, move, now), now))
        return forOthers(await keep(board.id, before, next, 'soon'), now.session)
      }),
    follow: (board, session) =>
      inTurn(board.id, async () => {
        const before = await load(board.id)
        if (before.rounds.length === 0) return
        const now = await around(board, null)
        const next = settled(followed(before, session, now), now)
        await keep(board.id, before, next, 'now')
      }),
    peopleChanged: (board) =>
      inTurn(board.id, async () => {
        const before = await load(board.id)
        if (before.rounds.length > 0) await keep(board.id, before, settled(before, await around(board, null)), 'soon')
      }),
  }
}

/** Whether there is a division in which this person could have a seat and has none. */
function lacksSeat({ rounds, away }: TablesState, id: string): boolean {
  if (away.includes(id)) return false
  return rounds.some((round) => round.way !== 'free' && !round.tables.some((table) => table.members.includes(id)))
}

/** What a method or command cannot do, as an answer. */
function explained<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof TablesError || error instanceof MethodError)
      throw new AppError('invalid', error.message, [{ path: 'kind', reason: error.code }])
    throw error
  }
}
