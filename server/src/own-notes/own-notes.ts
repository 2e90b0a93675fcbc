// Hidden notes: kept for their writers, and for those at their table where a step says so (at-tables.ts); counted for
// facilitators, and nobody else's. Showing them is in show-notes.ts.
// Everything of one board goes in turns, so that a note is never changed while it is being shown.
import {
  isZoneToWrite,
  kindOf,
  mostOwnNotes,
  readsAtTable,
  writesHidden,
  zoneAtTable,
} from '@kringbord/shared/hidden-writing'
import { keepAnonymity } from '@kringbord/shared/methods/anonymity'
import type { ChangedOwnNote, HiddenCounts, NewOwnNote, OwnNote, TableNote } from '@kringbord/shared/own-notes'
import type { Step } from '@kringbord/shared/session'
import type { SessionState } from '@kringbord/shared/session-state'
import { tegelMotifs } from '@kringbord/shared/tegel-motifs'
import { AppError } from '../app-error.ts'
import { checkLength, idTaken, wrongZone } from '../notes/note-faults.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { BoardRow, OwnNoteRow, Store } from '../store/store.ts'
import { createTurns, type Turns } from '../turns.ts'
import type { AtTables } from './at-tables.ts'
import { ownShows } from './own-shows.ts'

export type OwnNotes = {
  /** What this participant wrote and what is not shown yet. */
  list(board: BoardRow, participant: string): Promise<OwnNote[]>
  /** What others wrote at the table where this participant sits, and what is not shown yet. */
  atTable(board: BoardRow, participant: string): Promise<TableNote[]>
  /** Keeps a new note; again with the same id, it writes that one anew. @throws AppError 'not-now', 'enough', 'invalid' */
  add(board: BoardRow, participant: string, note: Required<NewOwnNote>): Promise<OwnNote>
  /** @throws AppError 'not-found' when it is shown already, or is not this participant's */
  change(board: BoardRow, participant: string, id: string, note: Required<ChangedOwnNote>): Promise<OwnNote>
  /** Removing what is not there (any more) is done already. */
  remove(board: BoardRow, participant: string, id: string): Promise<void>
  /** How much is hidden; `here` are the participants who are on the board now. */
  counts(board: BoardRow, here: readonly string[]): Promise<HiddenCounts>
  /** For what must not cross with writing. */
  turns: Turns
}

type Surroundings = { store: Store; sessions: Sessions; atTables: AtTables }

export function createOwnNotes({ store, sessions, atTables }: Surroundings): OwnNotes {
  const turns = createTurns()
  const now = () => new Date(sessions.now()).toISOString()

  async function ownOf(boardId: string, participant: string): Promise<OwnNoteRow[]> {
    return (await store.ownNotes(boardId)).filter((row) => row.participant === participant)
  }
  async function rewrite(board: BoardRow, row: OwnNoteRow, note: Required<ChangedOwnNote>): Promise<OwnNote> {
    checkLength(row.kind, note.text)
    // What was promised when it was written is never lowered.
    const sign = keepAnonymity(row.sign, note.sign)
    const { text, look, shareable } = note
    const zone = await zoneFor(board, row, note.zone)
    const label = sign === row.sign ? row.label : null
    const next = { ...row, zone, text, look, shareable, sign, label, updatedAt: now() }
    await store.putOwnNote(next)
    return told(board, next)
  }
  /** The zone that a note goes to when it is written anew. @throws AppError 'invalid' */
  async function zoneFor(board: BoardRow, row: OwnNoteRow, wanted: string): Promise<string> {
    const step = (await sessions.get(board)).steps.find((one) => one.id === row.step)
    const zone = step ? await atTables.zoneFor(board, row, step, wanted) : wanted
    if (zone !== row.zone && !(step && isZoneToWrite(step, zone))) throw wrongZone()
    return zone
  }
  /** Those at its table hear of a note that was written or changed. */
  async function told(board: BoardRow, row: OwnNoteRow): Promise<OwnNote> {
    const where = (await atTables.marks(board.id)).get(row.id)
    if (where) await atTables.tell(board, where)
    return forWriter(row, where !== undefined)
  }

  return {
    turns,
    async list({ id }, participant) {
      const [rows, marks] = await Promise.all([ownOf(id, participant), atTables.marks(id)])
      return rows.map((row) => forWriter(row, marks.has(row.id)))
    },
    atTable: async (board, participant) => atTables.readable(board, participant, (await sessions.get(board)).steps),
    add: (board, participant, { id, step: stepId, ...note }) =>
      turns(board.id, async () => {
        const all = await store.ownNotes(board.id)
        const known = all.find((row) => row.id === id)
        if (known && known.participant !== participant) throw idTaken()
        if (known) return rewrite(board, known, note)
        const step = hiddenStep(await sessions.get(board), stepId)
        const kind = kindOf(step)
        const mine = all.filter((row) => row.participant === participant && row.step === step.id)
        if (mine.length >= mostOwnNotes(step)) throw new AppError('enough', 'no more notes in this step')
        const seat = await atTables.seat(board, participant, step)
        // What is written at a table lies in the place of that table.
        const zone = seat ? zoneAtTable(note.zone, seat.zones) : note.zone
        if (!isZoneToWrite(step, zone) && zone !== seat?.zones[0]) throw wrongZone()
        checkLength(kind, note.text)
        const at = now()
        const row: OwnNoteRow = {
          ...note,
          id,
          zone,
          boardId: board.id,
          step: step.id,
          participant,
          kind,
          sign: keepAnonymity(step.anonymity, note.sign),
          label: null,
          createdAt: at,
          updatedAt: at,
        }
        if (seat) await atTables.mark(board.id, id, seat.at)
        await store.putOwnNote(row)
        return told(board, row)
      }),
    change: (board, participant, id, note) =>
      turns(board.id, async () => {
        const row = (await ownOf(board.id, participant)).find((one) => one.id === id)
        if (!row) throw new AppError('not-found', 'there is no such note, or it is on the board')
        return rewrite(board, row, note)
      }),
    remove: (board, participant, id) =>
      turns(board.id, async () => {
        const row = (await ownOf(board.id, participant)).find((one) => one.id === id)
        if (!row) return
        await store.removeOwnNotes(board.id, [id])
        await told(board, row)
        await atTables.forget(board.id, [id])
      }),
    async counts(board, here) {
      const rows = await store.ownNotes(board.id)
      const { current, steps } = await sessions.get(board)
      const writers = new Set(rows.filter(({ step }) => step === current).map(({ participant }) => participant))
      const present = [...new Set(here)]
      const now = steps.find(({ id }) => id === current)
      // At tables it also matters which of them wrote nothing yet.
      const counted = new Set([...(now && readsAtTable(now) ? [now.id] : []), ...rows.map(({ step }) => step)])
      const countsOf = async (id: string) => {
        const step = steps.find((one) => one.id === id)
        const ofStep = rows.filter((row) => row.step === id)
        return { ...countIn(id, ofStep), tables: step ? await atTables.counts(board, step, ofStep) : [] }
      }
      return {
        steps: await Promise.all([...counted].map(countsOf)),
        here: present.length,
        without: present.filter((id) => !writers.has(id)).length,
        own: await ownShows(store, board.id),
      }
    },
  }
}

/** The step to write in: the one that is on, or the one before for who was cut off. @throws AppError 'not-now' */
function hiddenStep({ steps, current, previous }: SessionState, id: string): Step {
  const step = steps.find((one) => one.id === id && (id === current || id === previous))
  if (!step || !writesHidden(step)) throw new AppError('not-now', 'nothing is written hidden in this step now')
  return step
}

function forWriter(row: OwnNoteRow, atTable: boolean): OwnNote {
  const { id, step, kind, zone, text, sign, shareable } = row
  const look = tegelMotifs.find((one) => one === row.look) ?? ''
  return { id, step, kind, zone, text, look, sign, shareable, ...(atTable && { atTable }) }
}

function countIn(step: string, rows: readonly OwnNoteRow[]) {
  // A zone has any name that its writer sends where a step has none of its own: also that of a property of objects.
  const zones = new Map<string, number>()
  for (const { zone } of rows) zones.set(zone, (zones.get(zone) ?? 0) + 1)
  const writers = new Set(rows.map(({ participant }) => participant)).size
  return { step, notes: rows.length, writers, zones: Object.fromEntries(zones) }
}
