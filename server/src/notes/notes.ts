// Notes and tegels that people write without the board on their screen. On the board they are what they would be if they
// had been written there: their writer's, in a zone of the step, within its rights. Everything of one person goes in turns.
import { boardRoots, type RecordMap } from '@kringbord/shared/board'
import type { BoardNote, NewBoardNote, SavedNote } from '@kringbord/shared/board-notes'
import { ownNoteKinds, zonesToWrite } from '@kringbord/shared/hidden-writing'
import { shownId } from '@kringbord/shared/own-note-record'
import { readField } from '@kringbord/shared/records'
import { plainText } from '@kringbord/shared/rich-text'
import type * as Y from 'yjs'
import { AppError } from '../app-error.ts'
import { defaultLimits } from '../rooms/limits.ts'
import type { Hand } from '../rooms/scribes.ts'
import type { WritableBoards } from '../rooms/writable-boards.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { BoardRow, ParticipantRow, Store } from '../store/store.ts'
import { createTurns } from '../turns.ts'
import { createNoteCounts } from './note-counts.ts'
import { checkLength, idTaken, wrongZone } from './note-faults.ts'
import { mostNotes, type StepRules, stepRules } from './step-rules.ts'
import { addNote, rewriteNote } from './write-record.ts'

/** What notes need of the open boards. */
export type NoteBoards = WritableBoards & {
  read<T>(boardId: string, look: (doc: Y.Doc, hand: Hand, at: number) => T): Promise<T>
}

export type Notes = {
  /** Resolves when it is stored. Again with the same id it is the same note. @throws AppError 'not-now', 'enough', 'invalid' */
  write(board: BoardRow, writer: ParticipantRow, note: Required<NewBoardNote>): Promise<SavedNote>
  /** @throws AppError 'not-found' when it is gone, 'forbidden' when it is somebody else's, 'not-now', 'invalid' */
  change(board: BoardRow, writer: ParticipantRow, id: string, text: string): Promise<SavedNote>
  /** Removing what is not there (any more) is done already. @throws AppError 'forbidden', 'not-now' */
  remove(board: BoardRow, writer: ParticipantRow, id: string): Promise<void>
  /** How many more `writer` may write in the step that is on; null without a limit. */
  left(board: BoardRow, writer: ParticipantRow): Promise<number | null>
}

type Surroundings = { store: Store; sessions: Sessions; rooms: NoteBoards }

export function createNotes({ store, sessions, rooms }: Surroundings): Notes {
  const turns = createTurns()
  const counts = createNoteCounts(store)
  const inTurn = <T>(board: BoardRow, { id }: ParticipantRow, run: () => Promise<T>) => turns(`${board.id} ${id}`, run)
  const rulesFor = async (board: BoardRow, { role }: ParticipantRow) => {
    const state = await sessions.get(board)
    return { state, rules: stepRules(state, role, sessions.now()) }
  }
  const lookAt = (board: BoardRow, writer: ParticipantRow, note: string) =>
    rooms.read(board.id, (doc, hand) => seen(boardRoots(doc).records, hand, writer.id, note))

  async function rewrite(board: BoardRow, writer: ParticipantRow, id: string, text: string): Promise<SavedNote> {
    const { found } = await lookAt(board, writer, id)
    if (!found) throw new AppError('not-found', 'there is no such note (any more)')
    if (!found.own) throw new AppError('forbidden', 'this note is somebody else’s')
    const { rules } = await rulesFor(board, writer)
    if (!rules.mayChange(found.kind)) throw notNow()
    checkLength(found.kind, text)
    const note = { ...found, id, text, owner: writer.id, shareable: true }
    await rooms.write(board.id, (doc, hand) => rewriteNote(doc, hand, note), [])
    return answer(note, rules)
  }

  return {
    write: (board, writer, note) =>
      inTurn(board, writer, async () => {
        const { id, kind, zone, text, look } = note
        const { found, zones, full, ids } = await lookAt(board, writer, id)
        if (found?.own && found.text !== text) return rewrite(board, writer, id, text)
        const { rules } = await rulesFor(board, writer)
        // Sent again, because the answer was lost.
        if (found?.text === text) return answer({ ...found, id, text, open: found.own }, rules)
        if (found) throw idTaken()
        if (!rules.mayMake(kind)) throw notNow()
        const step = rules.stepFor(zone)
        const loose = zone === '' && (!step || zonesToWrite(step).length === 0)
        if (step === undefined || !(loose || zones.has(zone))) throw wrongZone()
        checkLength(kind, text)
        if (full) throw new AppError('enough', 'the board is full')
        const place = { participant: writer.id, step: step?.id ?? '' }
        const isThere = (one: string) => ids.has(shownId(one))
        if (writer.role !== 'facilitator' && (await counts.count(board.id, place, isThere)) >= mostNotes(step))
          throw new AppError('enough', 'no more notes in this step')
        const named = !step || step.anonymity === 'name'
        const by = named ? writer.person.name : ''
        const owner = named ? writer.id : null
        await rooms.write(
          board.id,
          (doc, hand) => addNote(doc, hand, { id, kind, zone, text, look, by, owner, shareable: false }),
          [],
        )
        await counts.add(board.id, place, id, { named })
        return answer({ id, kind, text, look, by, open: named }, rules)
      }),
    change: (board, writer, id, text) => inTurn(board, writer, () => rewrite(board, writer, id, text)),
    remove: (board, writer, id) =>
      inTurn(board, writer, async () => {
        const { found } = await lookAt(board, writer, id)
        if (!found) return
        if (!found.own) throw new AppError('forbidden', 'this note is somebody else’s')
        const { rules } = await rulesFor(board, writer)
        if (!rules.mayRemove(found.kind)) throw notNow()
        await rooms.write(board.id, (doc) => boardRoots(doc).records.delete(shownId(id)), [])
      }),
    async left(board, writer) {
      const { state } = await rulesFor(board, writer)
      const step = state.steps.find(({ id }) => id === state.current)
      if (!step || step.budget.notes === 0 || writer.role === 'facilitator') return null
      const { ids } = await lookAt(board, writer, '')
      const place = { participant: writer.id, step: step.id }
      const written = await counts.count(board.id, place, (one) => ids.has(shownId(one)))
      return Math.max(0, mostNotes(step) - written)
    },
  }
}

type Found = Pick<BoardNote, 'kind' | 'text' | 'look' | 'by'> & { own: boolean }

/** What is there of a note, and of where it could go. Does not throw. */
function seen(records: Y.Map<RecordMap>, hand: Hand, writer: string, note: string) {
  const zones = new Set<string>()
  for (const map of records.values()) {
    const zone = map.get('type') === 'area' ? map.get('props.zone') : ''
    if (typeof zone === 'string' && zone !== '') zones.add(zone)
  }
  const map = records.get(shownId(note))
  const found = map ? foundIn(map, hand.owns(writer, map)) : null
  return { found, zones, ids: new Set(records.keys()), full: records.size >= defaultLimits.maxRecords }
}

function foundIn(map: RecordMap, own: boolean): Found | null {
  const kind = ownNoteKinds.find((one) => one === map.get('type'))
  if (!kind) return null
  const word = (field: string) => {
    const value = map.get(field)
    return typeof value === 'string' ? value : ''
  }
  return {
    kind,
    text: textIn(map),
    look: word(kind === 'tegel' ? 'props.motif' : 'props.color'),
    by: word('meta.by'),
    own,
  }
}

function textIn(map: RecordMap): string {
  try {
    return plainText(readField(map.get('props.richText')))
  } catch {
    // Text that no editor can read is no text; whoever has it on screen sees it as set aside.
    return ''
  }
}

/** The note as its writer gets it back; where it lies is in the list. */
function answer(note: Omit<BoardNote, 'zone' | 'zoneName' | 'open'> & { open?: boolean }, rules: StepRules): SavedNote {
  const { id, kind, text, look, by, open = true } = note
  return { id, kind, text, look, by, open: open && rules.mayChange(kind) }
}

const notNow = () => new AppError('not-now', 'this step has no room for it')
