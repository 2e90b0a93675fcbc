// Who asks: the board in the path, and the participant whose token came along.
import type { Role } from '@kringbord/shared/access'
import type { Context } from 'hono'
import { hashKey } from '../access/keys.ts'
import { AppError } from '../app-error.ts'
import type { BoardRow, ParticipantRow, Store } from '../store/store.ts'

/** The board `id`. @throws AppError 'not-found' or 'gone' */
export async function boardOf(store: Store, id: string): Promise<BoardRow> {
  const board = await store.board(id)
  if (board) return board
  if (await store.isGone(id)) throw new AppError('gone', 'the board was deleted')
  throw new AppError('not-found', 'there is no such board')
}

/**
 * The board `id` and the participant whose token is in `Authorization: Bearer`.
 * @throws AppError 'unauthorized' without a valid token for this board, 'forbidden' when the role is not among `allowed`
 */
export async function seatOf(
  c: Context,
  store: Store,
  id: string,
  allowed: readonly Role[] = ['facilitator', 'participant', 'viewer'],
): Promise<{ board: BoardRow; participant: ParticipantRow }> {
  const board = await boardOf(store, id)
  const token = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  const participant = token ? await store.participantByToken(id, hashKey(token)) : null
  if (!participant) throw new AppError('unauthorized', 'join the board first and send the token as Bearer')
  if (!allowed.includes(participant.role)) throw new AppError('forbidden', `a ${participant.role} may not do this`)
  return { board, participant }
}
