// A new link in the place of an old one. The old one stops working in the same commit; whoever is inside stays.
import type { RenewLinkBody } from '@kringbord/shared/people'
import { hashKey, makeCode, makeKeys } from '../access/keys.ts'
import type { BoardPatch, Store } from '../store/store.ts'
import { isStoreError } from '../store/store-error.ts'

const TRIES = 3

/** Renews a link of the board. @returns the facilitator's new key, the only time that it is shown; null for other links */
export async function renewLink(store: Store, boardId: string, link: RenewLinkBody['link']): Promise<string | null> {
  const { facilitatorKey, joinKey, viewKey } = makeKeys()
  const patches = {
    join: () => ({ joinKey, code: makeCode() }),
    view: () => ({ viewKey }),
    facilitate: () => ({ facilitatorKeyHash: hashKey(facilitatorKey) }),
  } satisfies Record<RenewLinkBody['link'], () => BoardPatch>
  for (let tries = 1; ; tries++) {
    try {
      await store.patchBoard(boardId, patches[link]())
      return link === 'facilitate' ? facilitatorKey : null
    } catch (error) {
      // Codes are drawn by chance; another draw is a free one.
      if (!isStoreError(error, 'exists') || tries >= TRIES) throw error
    }
  }
}
