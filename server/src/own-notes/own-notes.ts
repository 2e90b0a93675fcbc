// Hidden notes: kept for their writers, counted for facilitators, and nobody else's. Showing them is in show-notes.ts.
// Everything of one board goes in turns, so that a note is never changed while it is being shown.
import { isZoneToWrite, kindOf, mostOwnNotes, OWN_TEXT_LENGTH, writesHidden } from '@kringbord/shared/hidden-writing'
import { keepAnonymity } from '@kringbord/shared/methods/anonymity'
import type { ChangedOwnNote, HiddenCounts, NewOwnNote, OwnNote } from '@kringbord/shared/own-notes'
import type { Step } from '@kringbord/shared/session'
import type { SessionState } from '@kringbord/shared/session-state'
import { tegelMotifs } from '@kringbord/shared/tegel-motifs'
import { AppError } from '../app-error.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { BoardRow, OwnNoteRow, Store } from '../store/store.ts'
import { createTurns, type Turns } from '../turns.ts'
import { ownShows } from './own-shows.ts'

export type OwnNotes = {
  /** What this participant wrote and what is not shown yet. */
  list(board: BoardRow, participant: string): Promise<OwnNote[]>
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

type Surroundings = { store: Store; sessions: Sessions }

export function createOwnNotes({ store, sessions }: Surroundings): OwnNotes {
  const turns = createTurns()
  const now = () => new Date(sessions.now()).toISOString()

  async function ownOf(boardId: string, participant: string): Promise<OwnNoteRow[]> {
    return (await store.ownNotes(boardId)).filter((row) => row.participant === participant)
  }
  async function rewrite(row: OwnNoteRow, note: Required<ChangedOwnNote>): Promise<OwnNote> {
    checkLength(row.kind, note.text)
    // What was promised when it was written is never lowered.
    const sign = keepAnonymity(row.sign, note.sign)
    const { zone, text, look, shareable } = note
    const label = sign === row.sign ? row.label : null
    const next = { ...row, zone, text, look, shareable, sign, label, updatedAt: now() }
    await store.putOwnNote(next)
    return forWriter(next)
  }

  return {
    turns,
    list: async ({ id }, participant) => (await ownOf(id, participant)).map(forWriter),
    add: (board, participant, { id, step: stepId, ...note }) =>
      turns(board.id, async () => {
        const all = await store.ownNotes(board.id)
        const known = all.find((row) => row.id === id)
        if (known && known.participant !== participant) throw new AppError('invalid', 'this id is taken', idTaken)
        if (known) return rewrite(known, note)
        const step = hiddenStep(await sessions.get(board), stepId)
        const kind = kindOf(step)
        const mine = all.filter((row) => row.participant === participant && row.step === step.id)
        if (mine.length >= mostOwnNotes(step)) throw new AppError('enough', 'no more notes in this step')
        if (!isZoneToWrite(step, note.zone)) throw new AppError('invalid', 'not a zone of this step', zone)
        checkLength(kind, note.text)
        const at = now()
        const row: OwnNoteRow = {
          ...note,
          id,
          boardId: board.id,
          step: step.id,
          participant,
          kind,
          sign: keepAnonymity(step.anonymity, note.sign),
          label: null,
          createdAt: at,
          updatedAt: at,
        }
        await store.putOwnNote(row)
        return forWriter(row)
      }),
    change: (board, participant, id, note) =>
      turns(board.id, async () => {
        const row = (await ownOf(board.id, participant)).find((one) => one.id === id)
        if (!row) throw new AppError('not-found', 'there is no such note, or it is on the board')
        const step = (await sessions.get(board)).steps.find((one) => one.id === row.step)
        if (note.zone !== row.zone && !(step && isZoneToWrite(step, note.zone)))
          throw new AppError('invalid', 'not a zone of this step', zone)
        return rewrite(row, note)
      }),
    remove: (board, participant, id) =>
      turns(board.id, async () => {
        const row = (await ownOf(board.id, participant)).find((one) => one.id === id)
        if (row) await store.removeOwnNotes(board.id, [id])
      }),
    async counts(board, here) {
      const rows = await store.ownNotes(board.id)
      const { current } = await sessions.get(board)
      const writers = new Set(rows.filter(({ step }) => step === current).map(({ participant }) => participant))
      const present = [...new Set(here)]
      return {
        steps: [...new Set(rows.map(({ step }) => step))].map((step) => countsOf(step, rows)),
        here: present.length,
        without: present.filter((id) => !writers.has(id)).length,
        own: await ownShows(store, board.id),
      }
    },
  }
}

const zone = [{ path: 'zone', reason: 'out-of-range' }]
const idTaken = [{ path: 'id', reason: 'duplicate' }]

/** The step to write in: the one that is on, or the one before for who was cut off. @throws AppError 'not-now' */
function hiddenStep({ steps, current, previous }: SessionState, id: string): Step {
  const step = steps.find((one) => one.id === id && (id === current || id === previous))
  if (!step || !writesHidden(step)) throw new AppError('not-now', 'nothing is written hidden in this step now')
  return step
}

function checkLength(kind: OwnNoteRow['kind'], text: string): void {
  if (text.length > OWN_TEXT_LENGTH[kind])
    throw new AppError('invalid', 'the text is too long', [{ path: 'text', reason: 'too-long' }])
}

function forWriter({ id, step, kind, zone: place, text, look, sign, shareable }: OwnNoteRow): OwnNote {
  return {
    id,
    step,
    kind,
    zone: place,
    text,
    look: tegelMotifs.find((one) => one === look) ?? '',
    sign,
    shareable,
  }
}

function countsOf(step: string, all: readonly OwnNoteRow[]): HiddenCounts['steps'][number] {
  const rows = all.filter((row) => row.step === step)
  const zones: Record<string, number> = {}
  for (const row of rows) zones[row.zone] = (zones[row.zone] ?? 0) + 1
  return { step, notes: rows.length, writers: new Set(rows.map(({ participant }) => participant)).size, zones }
}
