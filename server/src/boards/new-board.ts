// A board comes into being: its keys, its first update, and the answer that shows the keys once. Knows no HTTP.
import type { CreatedBoard } from '@kringbord/shared/api'
import type { Lang, ParamValues } from '@kringbord/shared/form'
import { hashKey, makeCode, makeId, makeKeys } from '../access/keys.ts'
import type { BoardRow, Store } from '../store/store.ts'
import { isStoreError } from '../store/store-error.ts'
import { boardUrls } from './board-urls.ts'

/** What is on the board from the start. */
export type BoardStart = { title: string; form: string; lang: Lang; params: ParamValues; update: Uint8Array }

const TRIES = 3

/** Stores a new board; `base` is the address that people reach the server at. */
export async function storeNewBoard(store: Store, start: BoardStart, base: string): Promise<CreatedBoard> {
  const { update, ...facts } = start
  const { facilitatorKey, joinKey, viewKey } = makeKeys()
  for (let tries = 1; ; tries++) {
    const board: BoardRow = {
      ...facts,
      id: makeId(),
      facilitatorKeyHash: hashKey(facilitatorKey),
      joinKey,
      viewKey,
      code: makeCode(),
      joinOpen: true,
      waitingRoom: false,
      createdAt: new Date().toISOString(),
    }
    try {
      await store.createBoard(board, update)
    } catch (error) {
      // Codes are drawn by chance; another draw is a free one.
      if (isStoreError(error, 'exists') && tries < TRIES) continue
      throw error
    }
    const { id, title, code } = board
    const urls = boardUrls(base, id, { facilitatorKey, joinKey, viewKey })
    return { id, title, facilitatorKey, joinKey, viewKey, code, urls, skipped: 0 }
  }
}
