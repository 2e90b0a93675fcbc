// Own working forms: kept as an empty copy of a board that nobody joins, found by its code, listed nowhere.
import type { CreatedBoard } from '@kringbord/shared/api'
import type { OwnFormFacts, OwnFormFile } from '@kringbord/shared/own-form'
import { z } from 'zod'
import { hasHash, normalizeCode } from '../access/keys.ts'
import { AppError } from '../app-error.ts'
import { copyBoard } from '../boards/copy-board.ts'
import { storedRecords } from '../boards/stored-records.ts'
import { templateRecords } from '../boards/template-records.ts'
import { writeFile } from '../boards/write-file.ts'
import { loadSession } from '../sessions/form-session.ts'
import type { BoardRow, Store } from '../store/store.ts'

export type OwnForms = {
  /** Keeps the form of a board. @returns the copy that holds it: its code opens it, its facilitator's key takes it away */
  keep(board: BoardRow, form: { title: string; purpose: string }, base: string): Promise<CreatedBoard>
  /** @throws AppError 'wrong-code' */
  facts(code: string): Promise<OwnFormFacts>
  /** A new board of it. @throws AppError 'wrong-code' */
  open(code: string, options: { title?: string; base: string }): Promise<CreatedBoard>
  /** @throws AppError 'wrong-code', 'wrong-key' */
  remove(code: string, key: string): Promise<void>
  /** Whether a board only holds a form. */
  holds(board: Pick<BoardRow, 'id'>): Promise<boolean>
  /** The form of a board as a file. */
  file(board: BoardRow): Promise<OwnFormFile>
}

const KIND = 'own-form'
const kept = z.object({ purpose: z.string() })

export function createOwnForms({ store }: { store: Store }): OwnForms {
  async function find(code: string): Promise<{ board: BoardRow; purpose: string }> {
    const board = await store.boardByCode(normalizeCode(code))
    const [entry] = board ? await store.entries(board.id, KIND) : []
    const { data } = kept.safeParse(entry?.value)
    if (!board || !data) throw new AppError('wrong-code', 'no working form has this code')
    return { board, purpose: data.purpose }
  }
  return {
    async keep(board, { title, purpose }, base) {
      const copy = await copyBoard(store, board, { content: 'empty', title, base })
      await store.patchBoard(copy.id, { joinOpen: false })
      await store.putEntry(copy.id, KIND, { id: KIND, value: { purpose } })
      return copy
    },
    async facts(code) {
      const { board, purpose } = await find(code)
      const { steps } = await loadSession(store, board.id)
      const told = steps.map(({ title, minutes, beforehand }) => ({ title, minutes, beforehand }))
      return { code: board.code, title: board.title, purpose, form: board.form, steps: told }
    },
    async open(code, { title, base }) {
      const { board } = await find(code)
      return copyBoard(store, board, { content: 'empty', title: title ?? board.title, base })
    },
    async remove(code, key) {
      const { board } = await find(code)
      if (!hasHash(key, board.facilitatorKeyHash)) throw new AppError('wrong-key', 'this key is not of this form')
      await store.deleteBoard(board.id)
    },
    holds: async ({ id }) => (await store.entries(id, KIND)).length > 0,
    async file(board) {
      const { records } = await storedRecords(store, board.id)
      const { steps } = await loadSession(store, board.id)
      const file = await writeFile(store, board, templateRecords(records, board))
      return { kringvorm: 1, title: board.title, purpose: '', steps, board: file }
    },
  }
}
