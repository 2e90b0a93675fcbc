// What someone can write in the step that is on: which kinds, for which places, hidden or on the board, and how many more.
import type { BoardNotes, NotePlaceName } from '@kringbord/shared/board-notes'
import {
  boardRights,
  kindOf,
  mostOwnNotes,
  type OwnNoteKind,
  readsAtTable,
  writesHidden,
} from '@kringbord/shared/hidden-writing'
import type { Step } from '@kringbord/shared/session'
import { seatIn } from '@kringbord/shared/tables'
import { useMemo } from 'react'
import type { KeptNote } from '../../session/own-notes/kept-note.ts'
import type { OwnNotes } from '../../session/own-notes/own-notes.ts'
import { useReadable } from '../../session/use-readable.ts'
import type { PhoneVisit } from './phone-visit.ts'

export type Writing = {
  step: Step | null
  /** The queue that what is written now goes into. */
  own: OwnNotes
  isHidden: boolean
  /** Whether those at one's table read along. */
  atTable: boolean
  /** Empty when nothing is written in this step. */
  kinds: readonly OwnNoteKind[]
  /** Whether it is known where it can go: at the beginning of a step for a moment it is not. */
  isReady: boolean
  /** Where it can go, one's own table or poster first. Empty on a board without zones. */
  places: readonly NotePlaceName[]
  /** How many more; null without a limit. */
  left: number | null
  /** Whether no name comes under it, so that it cannot be changed afterwards. */
  unnamed: boolean
}

/** `known` says whether the session is known yet. */
export function useWriting(visit: PhoneVisit, step: Step | null, known: boolean): Writing {
  const board = useReadable(visit.board)
  const tables = useReadable(visit.tables)
  const hidden = useReadable(visit.hidden.notes)
  const open = useReadable(visit.open.notes)
  const { participant } = visit.joined
  return useMemo(() => {
    const isHidden = step !== null && writesHidden(step)
    // Of the step before it says where one could write then.
    const answer = board.state === 'ready' && isOf(board.value, step) ? board.value : null
    const seat = step && tables.state === 'ready' ? seatIn(tables.value, step, participant) : null
    const places = answer?.places ?? []
    const atTable = seat !== null && step !== null && readsAtTable(step)
    const left = isHidden ? leftHidden(step, hidden) : leftOpen(answer?.left ?? null, open)
    return {
      step,
      own: isHidden ? visit.hidden : visit.open,
      isHidden,
      atTable,
      kinds: known ? kindsIn(step, isHidden) : [],
      isReady: answer !== null,
      places: seat ? ownFirst(places, seat.zones) : places,
      left,
      unnamed: !isHidden && step !== null && step.anonymity !== 'name',
    }
  }, [visit, step, known, board, tables, hidden, open, participant])
}

/** Whether what the server said is said of this step. */
export function isOf({ step: said }: BoardNotes, step: Step | null): boolean {
  return said === (step?.id ?? null)
}

function kindsIn(step: Step | null, isHidden: boolean): OwnNoteKind[] {
  if (step === null) return ['note']
  if (isHidden) return [kindOf(step)]
  const { note, tegel } = boardRights(step)
  return [...(note ? (['note'] as const) : []), ...(tegel ? (['tegel'] as const) : [])]
}

/** Without a budget the limit is not worth a word until it is reached. */
function leftHidden(step: Step, notes: readonly KeptNote[]): number | null {
  const left = Math.max(0, mostOwnNotes(step) - notes.filter((note) => note.step === step.id).length)
  return step.budget.notes === 0 && left > 0 ? null : left
}

/** The server does not count yet what is on its way there. */
function leftOpen(left: number | null, notes: readonly KeptNote[]): number | null {
  if (left === null) return null
  return Math.max(0, left - notes.filter(({ state, isNew }) => state === 'waiting' && isNew).length)
}

/** The places of one's own table or poster first. */
function ownFirst(places: readonly NotePlaceName[], zones: readonly string[]): readonly NotePlaceName[] {
  const own = places.filter(({ id }) => zones.some((zone) => id === zone || id.startsWith(`${zone}.`)))
  return [...own, ...places.filter((place) => !own.includes(place))]
}
