// Ways in: what a key is good for, joining with it, and the place that a token gives.
import { createRoute } from '@hono/zod-openapi'
import { joinBody, joined } from '@kringbord/shared/api'
import { keyAnswer, keyBody, seatAnswer } from '@kringbord/shared/people'
import type { Context } from 'hono'
import { hashKey, makeId, makeToken } from '../access/keys.ts'
import { tooMany } from '../access/rate-limits.ts'
import { roleOfKey } from '../access/role-of-key.ts'
import { AppError } from '../app-error.ts'
import { admit } from '../people/admit.ts'
import type { BoardRow } from '../store/store.ts'
import { factsOf } from './boards.ts'
import { createRoutes, type RouteContext } from './context.ts'
import { boardPath, failures, json, jsonBody, withToken } from './describe.ts'
import { boardOf, refuseRemoved, seatOf, tokenHashOf } from './seat.ts'

const checkKey = createRoute({
  method: 'post',
  path: '/boards/{id}/key',
  summary: 'What the key of a link is good for, before joining; many wrong ones are slowed down',
  request: { params: boardPath, body: jsonBody(keyBody) },
  responses: { 200: json(keyAnswer, 'The role it gives'), ...failures },
})

const join = createRoute({
  method: 'post',
  path: '/boards/{id}/join',
  summary: 'Join with the key of a link; the key decides the role. A token of an earlier visit tells who was removed',
  request: { params: boardPath, body: jsonBody(joinBody) },
  responses: { 201: json(joined, 'A place on the board, or in its waiting room; keep the token'), ...failures },
})

const seat = createRoute({
  method: 'get',
  path: '/boards/{id}/seat',
  summary: 'The place that the token gives now: on the board, or waiting to be let in',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(seatAnswer, 'The place'), ...failures },
})

export function joinRoutes({ store, rooms, log, limits, wrongKeys, waitingRoom, addressOf }: RouteContext) {
  function needRole(c: Context, board: BoardRow, key: string) {
    const address = addressOf(c)
    const seconds = wrongKeys.wait(address)
    if (seconds > 0) throw tooMany(seconds)
    const role = roleOfKey(board, key)
    if (role) return role
    wrongKeys.count(address)
    throw new AppError('wrong-key', 'this key does not open this board')
  }
  /** Whoever was put out or refused does not come in again on the same device. */
  async function refuseKnown(c: Context, board: BoardRow): Promise<void> {
    const tokenHash = tokenHashOf(c)
    if (!tokenHash) return
    await refuseRemoved(store, board.id, tokenHash)
    const waiting = board.waitingRoom ? await waitingRoom.find(board.id, tokenHash) : null
    if (waiting?.refused) throw new AppError('refused', 'you were not let in')
  }

  return createRoutes()
    .openapi(checkKey, async (c) => {
      const board = await boardOf(store, c.req.valid('param').id)
      await refuseKnown(c, board)
      return c.json({ role: needRole(c, board, c.req.valid('json').key) }, 200)
    })
    .openapi(join, async (c) => {
      limits.take('join', addressOf(c))
      const board = await boardOf(store, c.req.valid('param').id)
      const { key, person } = c.req.valid('json')
      await refuseKnown(c, board)
      const role = needRole(c, board, key)
      if (role === 'participant' && !board.joinOpen) throw new AppError('closed', 'the board is closed for newcomers')
      const token = makeToken()
      const facts = { token, role, board: factsOf(board) }
      if (role === 'participant' && board.waitingRoom) {
        const participant = await waitingRoom.ask(board.id, { person, tokenHash: hashKey(token) })
        log.info({ role }, 'waits')
        return c.json({ ...facts, participant, color: '', waiting: true }, 201)
      }
      const newcomer = { id: makeId(), boardId: board.id, role, person, tokenHash: hashKey(token) }
      const { id, color } = await admit(store, newcomer, new Date().toISOString())
      rooms.notify(board.id, 'people')
      log.info({ role }, 'joined')
      return c.json({ ...facts, participant: id, color, waiting: false }, 201)
    })
    .openapi(seat, async (c) => {
      const board = await boardOf(store, c.req.valid('param').id)
      const tokenHash = tokenHashOf(c)
      const waiting = tokenHash && (await waitingRoom.find(board.id, tokenHash))
      if (waiting?.refused) throw new AppError('refused', 'you were not let in')
      if (waiting) {
        const ahead = await waitingRoom.stillThere(board.id, waiting.id)
        return c.json({ state: 'waiting', participant: waiting.id, ahead, board: factsOf(board) } as const, 200)
      }
      const { participant } = await seatOf(c, store, board.id)
      const { id, role, color } = participant
      return c.json({ state: 'in', participant: id, role, color, board: factsOf(board) } as const, 200)
    })
}
