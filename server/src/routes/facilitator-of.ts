// Who may do what only a facilitator may, from the start page too: by token, or by the key of the facilitator's link.
import type { Context } from 'hono'
import { tooMany } from '../access/rate-limits.ts'
import { roleOfKey } from '../access/role-of-key.ts'
import { AppError } from '../app-error.ts'
import type { BoardRow } from '../store/store.ts'
import type { RouteContext } from './context.ts'
import { boardOf, seatOf } from './seat.ts'

/** The board, when `key` or else the token is a facilitator's. @throws AppError as `seatOf`, or 'wrong-key' */
export async function facilitatorOf(
  c: Context,
  { store, wrongKeys, addressOf }: Pick<RouteContext, 'store' | 'wrongKeys' | 'addressOf'>,
  { id, key }: { id: string; key: string | undefined },
): Promise<BoardRow> {
  if (key === undefined) return (await seatOf(c, store, id, ['facilitator'])).board
  const address = addressOf(c)
  const seconds = wrongKeys.wait(address)
  if (seconds > 0) throw tooMany(seconds)
  const board = await boardOf(store, id)
  if (roleOfKey(board, key) === 'facilitator') return board
  wrongKeys.count(address)
  throw new AppError('wrong-key', 'this key does not open this board as a facilitator')
}
