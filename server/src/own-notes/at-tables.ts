// Which hidden notes were written at which table: what those at that table read along (docs/decisions/016). Who reads a note is
// settled when it is written: who goes to another table reads that one's, and takes none along.
import { readsAtTable, type Sign, zoneAtTable } from '@kringbord/shared/hidden-writing'
import { keepAnonymity } from '@kringbord/shared/methods/anonymity'
import type { HiddenCounts, TableNote } from '@kringbord/shared/own-notes'
import type { Step } from '@kringbord/shared/session'
import { seatIn, type TablesView } from '@kringbord/shared/tables'
import { z } from 'zod'
import type { BoardRow, OwnNoteRow, ParticipantRow, Store } from '../store/store.ts'
import type { TablesOfBoards } from '../tables/tables.ts'

/** A table in one division. */
type At = z.infer<typeof at>
const at = z.object({ round: z.string(), table: z.string() })

/** One name for a table that no other division has, for facilitators to say which they mean. */
export const tableKey = ({ round, table }: At): string => `${round}/${table}`

/** Where someone writes: the table, and its zones, its place first. */
export type WritingSeat = { at: At; zones: readonly string[] }

export type AtTables = {
  /** Where this participant writes in `step`; null without a seat, and where tables do not read along. */
  seat(board: BoardRow, participant: string, step: Step): Promise<WritingSeat | null>
  /** The zone of a note that is written anew: at one's own table still, or else where it is. */
  zoneFor(board: BoardRow, row: OwnNoteRow, step: Step, wanted: string): Promise<string>
  /** From now on those at the table read this note. */
  mark(boardId: string, note: string, where: At): Promise<void>
  /** Those who sit at this table hear that something of it changed. */
  tell(board: BoardRow, where: At): Promise<void>
  /** The table of each note that was written at one. */
  marks(boardId: string): Promise<ReadonlyMap<string, At>>
  /** They are shown or removed. */
  forget(boardId: string, notes: readonly string[]): Promise<void>
  /** What others wrote at the tables where this participant sits now. */
  readable(board: BoardRow, reader: string, steps: readonly Step[]): Promise<TableNote[]>
  /** How much each table wrote in `step`, of `rows`. */
  counts(board: BoardRow, step: Step, rows: readonly OwnNoteRow[]): Promise<HiddenCounts['steps'][number]['tables']>
}

type Surroundings = {
  store: Store
  tables: Pick<TablesOfBoards, 'read'>
  rooms: { notify(boardId: string, what: string, to: readonly string[]): void }
}

const KIND = 'at-table'

export function createAtTables({ store, tables, rooms }: Surroundings): AtTables {
  /** Whoever has no seat yet gets one where there is one. */
  const viewFor = (board: BoardRow, id: string) => tables.read(board, { id, role: 'participant' })
  const viewOf = (board: BoardRow) => tables.read(board, { id: '', role: 'facilitator' })

  async function marks(boardId: string): Promise<Map<string, At>> {
    const entries = await store.entries(boardId, KIND)
    return new Map(
      entries.flatMap(({ id, value }) => {
        const where = at.safeParse(value).data
        return where ? [[id, where] as const] : []
      }),
    )
  }
  async function seat(board: BoardRow, participant: string, step: Step): Promise<WritingSeat | null> {
    return readsAtTable(step) ? writingSeat(await viewFor(board, participant), step, participant) : null
  }
  return {
    marks,
    seat,
    async zoneFor(board, row, step, wanted) {
      const where = (await marks(board.id)).get(row.id)
      if (!where) return wanted
      const now = await seat(board, row.participant, step)
      return now && isAt(where, now) ? zoneAtTable(wanted, now.zones) : row.zone
    },
    mark: (boardId, note, where) => store.putEntry(boardId, KIND, { id: note, value: where }),
    async tell(board, where) {
      const round = (await viewOf(board)).rounds.find(({ id }) => id === where.round)
      const members = round?.tables.find(({ id }) => id === where.table)?.members ?? []
      rooms.notify(board.id, 'table-notes', members)
    },
    forget: (boardId, notes) => store.removeEntries(boardId, KIND, notes),
    async readable(board, reader, steps) {
      const open = steps.filter(readsAtTable)
      if (open.length === 0) return []
      const [rows, marked] = await Promise.all([store.ownNotes(board.id), marks(board.id)])
      if (marked.size === 0) return []
      const [view, people] = await Promise.all([viewFor(board, reader), store.participants(board.id)])
      return open.flatMap((step) => {
        const seat = writingSeat(view, step, reader)
        const others = rows.filter((row) => row.step === step.id && row.participant !== reader)
        return others.filter(({ id }) => isAt(marked.get(id), seat)).map((row) => asRead(row, step.anonymity, people))
      })
    },
    async counts(board, step, rows) {
      if (!readsAtTable(step)) return []
      const [marked, view] = await Promise.all([marks(board.id), viewOf(board)])
      const round = view.rounds.find(({ id }) => id === view.steps[step.id]?.round)
      return (round?.tables ?? []).map(({ id, name }) => {
        const table = tableKey({ round: round?.id ?? '', table: id })
        const wrote = rows.filter((row) => {
          const where = marked.get(row.id)
          return where !== undefined && tableKey(where) === table
        })
        const writers = new Set(wrote.map(({ participant }) => participant)).size
        return { table, name, notes: wrote.length, writers }
      })
    },
  }
}

function writingSeat(view: TablesView, step: Step, participant: string): WritingSeat | null {
  const seat = seatIn(view, step, participant)
  if (!seat) return null
  const { round, table, zones } = seat
  return { at: { round: round.id, table: table.id }, zones }
}

function isAt(where: At | undefined, seat: WritingSeat | null): boolean {
  return where !== undefined && seat !== null && tableKey(where) === tableKey(seat.at)
}

/** A name where both the writer and the step say so, and otherwise nothing: a table is too small for organisations. */
function asRead(row: OwnNoteRow, asked: Sign, people: readonly ParticipantRow[]): TableNote {
  const { id, step, kind, zone, text } = row
  const named = keepAnonymity(row.sign, asked) === 'name'
  const by = named ? (people.find((one) => one.id === row.participant)?.person.name ?? '') : ''
  return { id, step, kind, zone, text, by }
}
