// A new board like another one: with its steps, and with its form alone or with all that is on it. Never with people, votes
// or hidden notes; new keys, and no session that has begun.
import type { CreatedBoard } from '@kringbord/shared/api'
import { MAX_TITLE_LENGTH } from '@kringbord/shared/limits'
import { newDocument } from '@kringbord/shared/new-document'
import { propsOf } from '@kringbord/shared/record-props'
import type { PlainRecord } from '@kringbord/shared/records'
import type { Step } from '@kringbord/shared/session'
import { startState } from '@kringbord/shared/session-steps'
import { loadSession } from '../sessions/form-session.ts'
import type { BoardRow, Store } from '../store/store.ts'
import { storeNewBoard } from './new-board.ts'
import { storedRecords } from './stored-records.ts'
import { templateRecords } from './template-records.ts'

export type CopyOptions = {
  content: 'empty' | 'all'
  /** Without one it is called after the board. */
  title?: string
  /** Address that people reach the server at. */
  base: string
}

/** Stores the copy. */
export async function copyBoard(store: Store, board: BoardRow, options: CopyOptions): Promise<CreatedBoard> {
  const { form, lang, params } = board
  const { records: all } = await storedRecords(store, board.id)
  const records = options.content === 'all' ? all : templateRecords(all, board)
  const title = options.title ?? copyTitle(board)
  const { update } = newDocument({ title, form, lang, records })
  const made = await storeNewBoard(store, { title, form, lang, params, update }, options.base)
  await keepImages(store, records, made.id)
  const { steps } = await loadSession(store, board.id)
  await beginSession(store, made.id, steps)
  return made
}

/** Gives a board that was just made these steps. */
export async function beginSession(store: Store, boardId: string, steps: readonly Step[]): Promise<void> {
  if (steps.length > 0) await store.putSession(boardId, startState(steps))
}

async function keepImages(store: Store, records: readonly PlainRecord[], boardId: string): Promise<void> {
  for (const record of records) {
    const { src } = propsOf(record)
    const hash = record.typeName === 'asset' && typeof src === 'string' && /^\/assets\/([0-9a-f]{64})\./.exec(src)?.[1]
    const asset = hash ? await store.asset(hash) : null
    if (asset) await store.putAsset({ ...asset, boardId })
  }
}

const SUFFIX = { nl: ' (kopie)', en: ' (copy)' } as const

function copyTitle({ title, lang }: BoardRow): string {
  return title.slice(0, MAX_TITLE_LENGTH - SUFFIX[lang].length) + SUFFIX[lang]
}
