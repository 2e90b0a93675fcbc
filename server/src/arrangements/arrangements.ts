// Arranging notes in the board's name: in rows, in clusters, merged and taken apart. Each leaves a line in the trail with
// what it changed, so that it can be put back, also after a restart. What it does is in shared/; who may is the route's.
import { arrangeInRows, notesIn, notesOf, type Plan } from '@kringbord/shared/arrange-notes'
import {
  type Arrange,
  type Arranged,
  type Arrangement,
  type ArrangementEntry,
  arrangementEntry,
  type PutBack,
} from '@kringbord/shared/arrangement'
import { boardRoots } from '@kringbord/shared/board'
import { clusterNotes } from '@kringbord/shared/cluster-notes'
import { mergeNotes, splitNote } from '@kringbord/shared/merge-notes'
import { homes } from '@kringbord/shared/note-record'
import { outline } from '@kringbord/shared/outline'
import { trailOf, type Undoing, undoTrail } from '@kringbord/shared/plan-trail'
import { type PlainRecord, writeRecord } from '@kringbord/shared/records'
import { type NoteFacts, sortNotes } from '@kringbord/shared/sort-notes'
import type * as Y from 'yjs'
import { makeId } from '../access/keys.ts'
import { AppError } from '../app-error.ts'
import { readableRecords } from '../notes/board-records.ts'
import type { BoardRow, ParticipantRow, Store } from '../store/store.ts'
import { createTurns } from '../turns.ts'
import { noteFacts } from './note-facts.ts'

export type Arrangements = {
  /** The trail, the newest first. */
  list(board: BoardRow): Promise<Arrangement[]>
  /** @throws AppError 'invalid' when there is nothing to arrange, 'vote-open' when it is being voted on */
  arrange(board: BoardRow, by: ParticipantRow, wanted: Arrange): Promise<Arranged>
  /** Puts one back as far as nobody changed it since. @throws AppError 'not-found' */
  undo(board: BoardRow, by: ParticipantRow, id: string): Promise<PutBack>
}

type Surroundings = {
  store: Store
  rooms: {
    write(boardId: string, change: (doc: Y.Doc) => void, shown: readonly string[]): Promise<void>
    notify(boardId: string, what: string): void
  }
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
  /** Writes what `plan` makes of the board as it is at that moment; the plan and the board it was made for. */
  async function write<P extends Plan>(boardId: string, plan: (records: PlainRecord[]) => P) {
    const written: { done: { plan: P; records: PlainRecord[] } | null } = { done: null }
    await rooms.write(
      boardId,
      (doc) => {
        const { records } = boardRoots(doc)
        const before = readableRecords(records)
        const made = plan(before)
        written.done = { plan: made, records: before }
        for (const record of made.put) writeRecord(records, record)
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
    const { id, kind, at, zone, notes, undone } = entry
    return { id, kind, by: name(entry.by), at, zone, notes, undone: undone && { ...undone, by: name(undone.by) } }
  }

  return {
    async list(board) {
      const [entries, people] = await Promise.all([trail(board.id), store.participants(board.id)])
      return entries.reverse().map((entry) => lineOf(entry, people))
    },
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
        const done = await write(board.id, (records) => undoing(records, entry))
        if (!done) throw new Error('the board was not written')
        const { back, stayed } = done.plan
        const undone = { by: by.id, at: clock() }
        if (back > 0 || stayed === 0) await keep(board.id, { ...entry, undone })
        return { back, stayed }
      }),
  }
}

function planOf(records: PlainRecord[], wanted: Arrange, facts: NoteFacts): Plan {
  switch (wanted.kind) {
    case 'rows': {
      const ids = new Set(wanted.ids)
      const notes = ids.size > 0 ? notesOf(records).filter(({ id }) => ids.has(id)) : notesIn(records, wanted.zone)
      return arrangeInRows(records, sortNotes(notes, wanted.by, facts))
    }
    case 'cluster':
      return clusterNotes(records, wanted, makeId)
    case 'merge':
      return mergeNotes(records, { ...wanted, id: `samen-${makeId()}` })
    case 'split':
      return splitNote(records, wanted.id)
  }
}

/** A merged note may have got other words since it was made: then it is taken apart as such. */
function undoing(records: PlainRecord[], entry: ArrangementEntry): Undoing {
  const [made] = entry.made
  if (entry.kind !== 'merge' || !made) return undoTrail(records, entry)
  const split = splitNote(records, made.id)
  return { ...split, back: split.put.length, stayed: split.put.length > 0 ? 0 : 1 }
}

function notesOfPlan({ put }: Plan, made: readonly PlainRecord[]): number {
  const areas = put.filter(({ type }) => type === 'area').length
  return put.length - areas - made.filter(({ type }) => type !== 'area').length
}

/** Title of the zone that most of the notes are in. */
function zoneOf(records: readonly PlainRecord[], { put }: Plan): string {
  const home = homes(outline(records))
  const count = new Map<string, number>()
  for (const { id } of put) {
    const zone = home.get(id)
    const title = zone?.title || zone?.prompt || ''
    if (title) count.set(title, (count.get(title) ?? 0) + 1)
  }
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0].slice(0, 100) ?? ''
}

function nothing(wanted: Arrange): AppError {
  const path = wanted.kind === 'split' ? 'id' : 'ids'
  return new AppError('invalid', 'there is nothing to arrange', [{ path, reason: 'too-few' }])
}
