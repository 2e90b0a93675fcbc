// A hidden note as its writer's device has it, and the text that is still in the field.
import type { OwnNote } from '@kringbord/shared/own-notes'

/** `saved` the server has it · `waiting` it is on its way · `refused` the server does not take it: `error` says why. */
export type KeptNote = OwnNote & {
  state: 'saved' | 'waiting' | 'refused'
  isNew: boolean
  error: unknown
  /** When the server confirmed it to this page, ms since 1970; null when that is not known. */
  savedAt: number | null
}

/** What is in the field, and the note that is being changed. */
export type Draft = { text: string; zone: string; note: string | null }

export const EMPTY_DRAFT: Draft = { text: '', zone: '', note: null }
