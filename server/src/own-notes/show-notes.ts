// Putting hidden notes on the board: all of a step, or one of them. Written by the server, in an order that says nothing,
// with no more of their writers than was promised; and gone from the hidden ones in the same commit (docs/decisions/005).
import { boardRoots } from '@kringbord/shared/board'
import { keepAnonymity } from '@kringbord/shared/methods/anonymity'
import { recordsToShow, shownId } from '@kringbord/shared/own-note-record'
import type { ShowHidden, ShownHidden, ShowOwn } from '@kringbord/shared/own-notes'
import { writeRecord } from '@kringbord/shared/records'
import { signatures } from '@kringbord/shared/signatures'
import type * as Y from 'yjs'
import { AppError } from '../app-error.ts'
import { placedRecords } from '../notes/board-records.ts'
import type { Hand } from '../rooms/scribes.ts'
import type { WritableBoards } from '../rooms/writable-boards.ts'
import type { Sessions } from '../sessions/sessions.ts'
import { shuffled } from '../shuffled.ts'
import type { BoardRow, OwnNoteRow, Store } from '../store/store.ts'
import type { Turns } from '../turns.ts'
import { type AtTables, tableKey } from './at-tables.ts'
import { ownShows, setOwnShow } from './own-shows.ts'

type Surroundings = {
  store: Store
  sessions: Sessions
  rooms: WritableBoards
  atTables: Pick<AtTables, 'marks' | 'forget'>
  turns: Turns
}

/** Resolve when what is shown is stored. @throws StoreError, or when the board cannot be written now */
export type ShowNotes = {
  show(board: BoardRow, command: ShowHidden): Promise<ShownHidden>
  /** One's own. @throws AppError 'not-now' while no facilitator lets people show their own */
  showOwn(board: BoardRow, participant: string, command: ShowOwn): Promise<ShownHidden>
}

export function createShowNotes({ store, sessions, rooms, atTables, turns }: Surroundings): ShowNotes {
  /** Decides what is said of the writers while all of them are counted: showing one by one must not change that. */
  async function labelled(board: BoardRow, rows: readonly OwnNoteRow[]): Promise<(OwnNoteRow & { label: string })[]> {
    const { steps } = await sessions.get(board)
    const [here, removed] = await Promise.all([store.participants(board.id), store.removedParticipants(board.id)])
    const people = new Map([...here, ...removed].map(({ id, person }) => [id, person]))
    const signed = rows.map((row) => {
      const asked = steps.find((step) => step.id === row.step)?.anonymity ?? row.sign
      return { ...row, sign: keepAnonymity(row.sign, asked) }
    })
    const fresh = signed.filter((row) => row.label === null)
    const labels = signatures(fresh, people, board.lang)
    return signed.map((row) => ({
      ...row,
      label: row.sign === 'anonymous' ? '' : (row.label ?? labels.get(row.id) ?? ''),
    }))
  }

  /** Puts on the board what `choose` takes of the step's notes; in a turn of its own. */
  async function put(board: BoardRow, step: string, choose: Choose): Promise<ShownHidden> {
    const rows = (await store.ownNotes(board.id)).filter((row) => row.step === step)
    const due = new Set(choose(shuffled(rows)))
    if (due.size === 0) return { shown: 0, left: rows.length }
    const all = shuffled(await labelled(board, rows))
    const shown = all.filter(({ id }) => due.has(id))
    const later = all.filter(({ id }) => !due.has(id))
    for (const row of later) await store.putOwnNote(row)
    const ids = shown.map(({ id }) => id)
    await rooms.write(board.id, (doc, hand) => show(doc, hand, { rows: shown, later, now: sessions.now() }), ids)
    // Those that were on the board already, when showing them was cut off before.
    await store.removeOwnNotes(board.id, ids)
    await atTables.forget(board.id, ids)
    return { shown: shown.length, left: later.length }
  }

  return {
    show: (board, { step, how, table }) =>
      turns(board.id, async () => {
        if (how === 'all' && table !== undefined) {
          const marks = await atTables.marks(board.id)
          const ofTable = (id: string) => {
            const where = marks.get(id)
            return where !== undefined && tableKey(where) === table
          }
          return put(board, step, (rows) => rows.map(({ id }) => id).filter(ofTable))
        }
        if (how === 'all' || how === 'next')
          return put(board, step, (rows) => (how === 'all' ? rows : rows.slice(0, 1)).map(({ id }) => id))
        await setOwnShow(store, board.id, { step, on: how === 'own' })
        const left = (await store.ownNotes(board.id)).filter((row) => row.step === step).length
        return { shown: 0, left }
      }),
    showOwn: (board, participant, { step, note }) =>
      turns(board.id, async () => {
        if (!(await ownShows(store, board.id)).includes(step))
          throw new AppError('not-now', 'nobody shows their own notes of this step now')
        const isDue = (row: OwnNoteRow) => row.participant === participant && (note === undefined || row.id === note)
        return put(board, step, (rows) => rows.filter(isDue).map(({ id }) => id))
      }),
  }
}

type Choose = (rows: readonly OwnNoteRow[]) => string[]

/** What is shown, and what still is not: the same room is for both, however they come. */
type Showing = { rows: readonly (OwnNoteRow & { label: string })[]; later: readonly OwnNoteRow[]; now: number }

/**
 * Writes those that are not on the board yet. What is shown with a name belongs to that person, as if they wrote it there;
 * everything else is the server's, so that nothing says whose it is.
 */
function show(doc: Y.Doc, hand: Hand, { rows, later, now }: Showing): void {
  const { records } = boardRoots(doc)
  const due = rows.filter(({ id }) => !records.has(shownId(id)))
  const named = new Map(due.flatMap((row) => (row.sign === 'name' ? [[shownId(row.id), row.participant]] : [])))
  const notes = due.map(({ label, ...row }) => ({ ...row, by: label, shownAt: now }))
  for (const record of recordsToShow(placedRecords(records), notes, later)) {
    const writer = named.get(record.id)
    if (writer === undefined) writeRecord(records, record)
    else hand.as(writer, () => void writeRecord(records, record))
  }
}
