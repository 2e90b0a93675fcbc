// Arranging notes in the board's name: in rows, in clusters, merged and taken apart. Each leaves a line in the trail with
// what it changed, so that it can be put back, also after a restart. What it does is in shared/; who may is the route's.
import type { Plan } from '@kringbord/shared/arrange-notes'
import {
  type Arrange,
  type Arranged,
  type Arrangement,
  type ArrangementEntry,
  arrangementEntry,
  type PutBack,
} from '@kringbord/shared/arrangement'
import { boardRoots } from '@kringbord/shared/board'
import { trailOf } from '@kringbord/shared/plan-trail'
import { type PlainRecord, writeRecord } from '@kringbord/shared/records'
import { makeId } from '../access/keys.ts'
import { AppError } from '../app-error.ts'
import { readableRecords } from '../notes/board-records.ts'
import type { TakenWork } from '../people/remove-work.ts'
import type { WritableBoards } from '../rooms/writable-boards.ts'
import type { BoardRow, ParticipantRow, Store } from '../store/store.ts'
import { createTurns } from '../turns.ts'
import { noteFacts } from './note-facts.ts'
import { notesOfPlan, planOf, undoing, zoneOf } from './plans.ts'

export type Arrangements = {
  /** The trail, the newest first. Whose work was taken away is for facilitators. */
  list(board: BoardRow, reader: Pick<ParticipantRow, 'role'>): Promise<Arrangement[]>
  /** @throws AppError 'invalid' when there is nothing to arrange, 'vote-open' when it is being voted on */
  arrange(board: BoardRow, by: ParticipantRow, wanted: Arrange): Promise<Arranged>
  /** Keeps what was taken off the board with whom it was `of`, to be put back. @returns the id of the new line */
  took(board: BoardRow, by: ParticipantRow, work: TakenWork & { of: string }): Promise<string>
  /** Puts one back as far as nobody changed it since. @throws AppError 'not-found' */
  undo(board: BoardRow, by: ParticipantRow, id: string): Promise<PutBack>
}

type Surroundings = {
  store: Store
  rooms: WritableBoards & { notify(boardId: string, what: string): void }
  clock(): number
}

const KIND = 'arrangement'
/** Lines that are kept; the oldest goes first. */
const MOST = 60

export function createArrangements({ store, rooms, clock }: Surroundings): Arrangements {
  const inTurn = createTurns()

  /** What is stored of a board's trail, the oldest first. */
  async function trail(boardId: string): Promise<ArrangementEntry[]> {
    return (await store.entries(boardId, KIND)).flatMap(({ value }) => arrangementEntry.safeParse(value).data ?? [])
  }
  async function keep(boardId: string, entry: ArrangementEntry): Promise<void> {
    await store.putEntry(boardId, KIND, { id: entry.id, value: entry })
    const ids = (await store.entries(boardId, KIND)).map(({ id }) => id)
    if (ids.length > MOST) await store.removeEntries(boardId, KIND, ids.slice(0, ids.length - MOST))
    rooms.notify(boardId, 'arrangements')
  }
  /**
   * Writes what `plan` makes of the board as it is at that moment; the plan and the board it was made for. With `of`, what it
   * makes is that participant's.
   */
  async function write<P extends Plan>(boardId: string, plan: (records: PlainRecord[]) => P, of?: string) {
    const written: { done: { plan: P; records: PlainRecord[] } | null } = { done: null }
    await rooms.write(
      boardId,
      (doc, hand) => {
        const { records } = boardRoots(doc)
        const before = readableRecords(records)
        const made = plan(before)
        written.done = { plan: made, records: before }
        const put = () => made.put.forEach((record) => void writeRecord(records, record))
        if (of === undefined) put()
        else hand.as(of, put)
        for (const id of made.remove) records.delete(id)
      },
      [],
    )
    return written.done
  }
  async function forbidOpenVote(boardId: string, ids: readonly string[]): Promise<void> {
    const open = (await store.votes(boardId)).find(({ round }) => round.state === 'open')
    if (open?.round.items.some((item) => ids.includes(item.id)))
      throw new AppError('vote-open', 'a vote about these notes is open')
  }
  const lineOf = (entry: ArrangementEntry, people: readonly ParticipantRow[]): Arrangement => {
    const name = (id: string) => people.find((one) => one.id === id)?.person.name ?? ''
    const { id, kind, at, zone, notes, of, undone } = entry
    const whose = of === undefined ? {} : { of: { participant: of, name: name(of) } }
    return {
      id,
      kind,
      by: name(entry.by),
      at,
      zone,
      notes,
      ...whose,
      undone: undone && { ...undone, by: name(undone.by) },
    }
  }

  return {
    async list(board, { role }) {
      const [entries, people, removed] = await Promise.all([
        trail(board.id),
        store.participants(board.id),
        store.removedParticipants(board.id),
      ])
      const told = entries.filter(({ kind }) => kind !== 'taken' || role === 'facilitator')
      return told.reverse().map((entry) => lineOf(entry, [...people, ...removed]))
    },
    took: (board, by, { of, count, records }) =>
      inTurn(board.id, async () => {
        const line = { id: makeId(), kind: 'taken', by: by.id, at: clock(), zone: '', notes: count, of } as const
        await keep(board.id, { ...line, changed: [], made: [], removed: records, undone: null })
        return line.id
      }),
    arrange: (board, by, wanted) =>
      inTurn(board.id, async () => {
        if (wanted.kind === 'merge') await forbidOpenVote(board.id, wanted.ids)
        if (wanted.kind === 'split') await forbidOpenVote(board.id, [wanted.id])
        const facts = await noteFacts(store, board.id)
        const done = await write(board.id, (records) => planOf(records, wanted, facts(records)))
        if (!done || done.plan.put.length === 0) throw nothing(wanted)
        const { plan, records } = done
        const made = plan.put.filter((record) => !records.some(({ id }) => id === record.id))
        const entry: ArrangementEntry = {
          id: makeId(),
          kind: wanted.kind,
          by: by.id,
          at: clock(),
          zone: zoneOf(records, plan),
          notes: notesOfPlan(plan, made),
          ...trailOf(records, plan),
          undone: null,
        }
        await keep(board.id, entry)
        const merged = wanted.kind === 'merge' ? made.map(({ id }) => id) : []
        return { arrangement: lineOf(entry, [by]), made: merged }
      }),
    undo: (board, by, id) =>
      inTurn(board.id, async () => {
        const entry = (await trail(board.id)).find((one) => one.id === id)
        if (!entry) throw new AppError('not-found', 'there is no such arrangement')
        const done = await write(board.id, (records) => undoing(records, entry), entry.of)
        if (!done) throw new Error('the board was not written')
        const { back, stayed } = done.plan
        const undone = { by: by.id, at: clock() }
        if (back > 0 || stayed === 0) await keep(board.id, { ...entry, undone })
        return { back, stayed }
      }),
  }
}

function nothing(wanted: Arrange): AppError {
  const path = wanted.kind === 'split' ? 'id' : 'ids'
  return new AppError('invalid', 'there is nothing to arrange', [{ path, reason: 'too-few' }])
}
