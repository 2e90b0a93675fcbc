// People on a board: joining with a key, who is there, and the ways in that can be passed on.
import { createRoute } from '@hono/zod-openapi'
import { joinBody, joined, people, share } from '@kringbord/shared/api'
import { personColors } from '@kringbord/shared/palette'
import { renderSVG } from 'uqr'
import { hashKey, makeId, makeToken } from '../access/keys.ts'
import { roleOfKey } from '../access/role-of-key.ts'
import { AppError } from '../app-error.ts'
import { boardUrl } from '../boards/board-urls.ts'
import { factsOf } from './boards.ts'
import { baseUrl, createRoutes, type RouteContext } from './context.ts'
import { boardPath, failures, json, jsonBody, withToken } from './describe.ts'
import { boardOf, seatOf } from './seat.ts'

const join = createRoute({
  method: 'post',
  path: '/boards/{id}/join',
  summary: 'Join with the key of a link; the key decides the role',
  request: { params: boardPath, body: jsonBody(joinBody) },
  responses: { 201: json(joined, 'A place on the board; keep the token'), ...failures },
})

const list = createRoute({
  method: 'get',
  path: '/boards/{id}/people',
  summary: 'Everyone who ever joined',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(people, 'In order of joining'), ...failures },
})

const links = createRoute({
  method: 'get',
  path: '/boards/{id}/share',
  summary: 'Links and code to pass on (facilitator, participant)',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(share, 'Links and code'), ...failures },
})

const qr = createRoute({
  method: 'get',
  path: '/boards/{id}/qr.svg',
  summary: 'QR code of the join link (facilitator, participant)',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: { description: 'The code', content: { 'image/svg+xml': {} } }, ...failures },
})

export function peopleRoutes({ store, rooms, config, log }: RouteContext) {
  return createRoutes()
    .openapi(join, async (c) => {
      const board = await boardOf(store, c.req.valid('param').id)
      const { key, person } = c.req.valid('json')
      const role = roleOfKey(board, key)
      if (!role) throw new AppError('wrong-key', 'this key does not open this board')
      if (role === 'participant' && !board.joinOpen) throw new AppError('closed', 'the board is closed for newcomers')
      const [id, token, count] = [makeId(), makeToken(), (await store.participants(board.id)).length]
      const color = personColors[count % personColors.length] ?? personColors[0]
      const joinedAt = new Date().toISOString()
      await store.addParticipant({ id, boardId: board.id, role, person, color, tokenHash: hashKey(token), joinedAt })
      rooms.notify(board.id, 'people')
      log.info({ role, people: count + 1 }, 'joined')
      return c.json({ participant: id, token, role, color, board: factsOf(board) }, 201)
    })
    .openapi(list, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id)
      const rows = await store.participants(board.id)
      const all = rows.map(({ id, role, person, color, joinedAt }) => ({
        ...person,
        participant: id,
        boardRole: role,
        color,
        joinedAt,
      }))
      return c.json({ people: all }, 200)
    })
    .openapi(links, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id, ['facilitator', 'participant'])
      const base = baseUrl(c, config)
      const joinUrl = boardUrl(base, board.id, board.joinKey)
      return c.json({ joinUrl, viewUrl: boardUrl(base, board.id, board.viewKey), code: board.code }, 200)
    })
    .openapi(qr, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id, ['facilitator', 'participant'])
      const svg = renderSVG(boardUrl(baseUrl(c, config), board.id, board.joinKey), { ecc: 'M', border: 2 })
      return c.body(svg, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'no-store' })
    })
}
