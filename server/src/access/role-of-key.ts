// What a key from a link makes of its holder.
import type { Role } from '@kringbord/shared/access'
import type { BoardRow } from '../store/store.ts'
import { hasHash, isSameKey } from './keys.ts'

/** The role that `key` gives on `board`, or null when it is none of its keys. */
export function roleOfKey(board: BoardRow, key: string): Role | null {
  if (hasHash(key, board.facilitatorKeyHash)) return 'facilitator'
  if (isSameKey(key, board.joinKey)) return 'participant'
  if (isSameKey(key, board.viewKey)) return 'viewer'
  return null
}
