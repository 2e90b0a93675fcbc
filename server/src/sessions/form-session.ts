// What a board's working form says of its session: the steps to begin with, and how the harvest is read.

import type { SessionState } from '@kringbord/shared/session-state'
import { startState } from '@kringbord/shared/session-steps'
import { FormError } from '@kringbord/shared/werkvormen/form-error'
import { type BoardSession, session } from '@kringbord/shared/werkvormen/instantiate'
import type { BoardRow, Store } from '../store/store.ts'

/** A board that was opened from a drawing has no working form, so no steps either. */
const NO_FORM: BoardSession = { form: { id: '', title: '', source: '' }, steps: [], harvest: [] }

/** @throws FormError when the form or its parameters are not known (any more) */
export function formSession({ form, lang, params }: BoardRow): BoardSession {
  return form === '' ? NO_FORM : session(form, lang, params)
}

/** The session of a board as the store has it; until the first command that is the form's steps, not begun. */
export async function loadSession(store: Pick<Store, 'session' | 'board'>, boardId: string): Promise<SessionState> {
  const stored = await store.session(boardId)
  if (stored !== null) return stored
  const board = await store.board(boardId)
  return startState(board === null ? [] : stepsOf(board))
}

function stepsOf(board: BoardRow): BoardSession['steps'] {
  try {
    return formSession(board).steps
  } catch (error) {
    // A board outlives its form: it opens without steps.
    if (error instanceof FormError) return []
    throw error
  }
}
