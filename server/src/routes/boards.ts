// Boards: make one from a working form, read its facts, change its title or close it for newcomers, delete it.
import { createRoute } from '@hono/zod-openapi'
import { type BoardFacts, boardFacts, createBoardBody, createdBoard, patchBoardBody } from '@kringbord/shared/api'
import { instantiate } from '@kringbord/shared/werkvormen/instantiate'
import { storeNewBoard } from '../boards/new-board.ts'
import type { BoardRow } from '../store/store.ts'
import { baseUrl, createRoutes, type RouteContext } from './context.ts'
import { boardPath, failures, json, jsonBody, withToken } from './describe.ts'
import { boardOf, seatOf } from './seat.ts'

const create = createRoute({
  method: 'post',
  path: '/boards',
  summary: 'Make a board from a working form',
  request: { body: jsonBody(createBoardBody) },
  responses: { 201: json(createdBoard, 'The board, and its keys for the only time'), ...failures },
})

const read = createRoute({
  method: 'get',
  path: '/boards/{id}',
  summary: 'What anyone who knows the id may know of a board',
  request: { params: boardPath },
  responses: { 200: json(boardFacts, 'The facts'), ...failures },
})

const patch = createRoute({
  method: 'patch',
  path: '/boards/{id}',
  summary: 'Change the title, open and close the board for newcomers, or let them wait first (facilitator)',
  security: withToken,
  request: { params: boardPath, body: jsonBody(patchBoardBody) },
  responses: { 200: json(boardFacts, 'The facts after the change'), ...failures },
})

const remove = createRoute({
  method: 'delete',
  path: '/boards/{id}',
  summary: 'Delete the board with everything on it, for good (facilitator)',
  security: withToken,
  request: { params: boardPath },
  responses: { 204: { description: 'Deleted' }, ...failures },
})

export function boardRoutes({ store, rooms, config, log, limits, waitingRoom, addressOf }: RouteContext) {
  return createRoutes()
    .openapi(create, async (c) => {
      limits.take('makeBoard', addressOf(c))
      const { form, lang, title, params, filled } = c.req.valid('json')
      const start = instantiate({ formId: form, lang, params, filled, title })
      const board = await storeNewBoard(store, { ...start, form, lang }, baseUrl(c, config))
      log.info({ form, lang, filled }, 'board made')
      return c.json(board, 201)
    })
    .openapi(read, async (c) => c.json(factsOf(await boardOf(store, c.req.valid('param').id)), 200))
    .openapi(patch, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      const change = c.req.valid('json')
      await store.patchBoard(board.id, change)
      if (change.title !== undefined) await rooms.setTitle(board.id, change.title)
      rooms.notify(board.id, 'title')
      if (board.waitingRoom && change.waitingRoom === false) await waitingRoom.letIn(board.id, 'all')
      return c.json(factsOf({ ...board, ...change }), 200)
    })
    .openapi(remove, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      await store.deleteBoard(board.id)
      await rooms.closeBoard(board.id)
      log.info({ form: board.form }, 'board deleted')
      return c.body(null, 204)
    })
}

/** The public part of a board. */
export function factsOf({ id, title, form, lang, createdAt, joinOpen, waitingRoom }: BoardRow): BoardFacts {
  return { id, title, form, lang, createdAt, joinOpen, waitingRoom }
}
