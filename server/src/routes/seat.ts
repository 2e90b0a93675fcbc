// Who asks: the board in the path, and the participant whose token came along.
import { mayWrite, type Role, roles } from '@kringbord/shared/access'
import type { Context } from 'hono'
import { hashKey } from '../access/keys.ts'
import { AppError } from '../app-error.ts'
import type { BoardRow, ParticipantRow, Store } from '../store/store.ts'

/** Roles that put something on a board, or say something of their own. */
export const writers: readonly Role[] = roles.filter(mayWrite)

/** The board `id`. @throws AppError 'not-found' or 'gone' */
export async function boardOf(store: Store, id: string): Promise<BoardRow> {
  const board = await store.board(id)
  if (board) return board
  if (await store.isGone(id)) throw new AppError('gone', 'the board was deleted')
  throw new AppError('not-found', 'there is no such board')
}

/** The hash of the token in `Authorization: Bearer`, or null without one. */
export function tokenHashOf(c: Context): Uint8Array | null {
  const token = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  return token ? hashKey(token) : null
}

/** @throws AppError 'removed' when this is the token of someone who was put out */
export async function refuseRemoved(store: Store, boardId: string, tokenHash: Uint8Array): Promise<void> {
  const removed = await store.removedParticipants(boardId)
  if (removed.some((one) => Buffer.compare(one.tokenHash, tokenHash) === 0))
    throw new AppError('removed', 'you were removed from this board')
}

/**
 * The board `id` and the participant whose token is in `Authorization: Bearer`.
 * @throws AppError 'unauthorized' without a valid token for this board, 'removed' with that of someone who was put out,
 * 'forbidden' when the role is not among `allowed`
 */
export async function seatOf(
  c: Context,
  store: Store,
  id: string,
  allowed: readonly Role[] = roles,
): Promise<{ board: BoardRow; participant: ParticipantRow }> {
  const board = await boardOf(store, id)
  const tokenHash = tokenHashOf(c)
  const participant = tokenHash && (await store.participantByToken(id, tokenHash))
  if (tokenHash && !participant) await refuseRemoved(store, id, tokenHash)
  if (!participant) throw new AppError('unauthorized', 'join the board first and send the token as Bearer')
  if (!allowed.includes(participant.role)) throw new AppError('forbidden', `a ${participant.role} may not do this`)
  return { board, participant }
}
