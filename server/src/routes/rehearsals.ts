// Practising: a copy of a board with simulated people, and the end of it.
import { createRoute } from '@hono/zod-openapi'
import { rehearsal, rehearsalBody, rehearsalFacts } from '@kringbord/shared/own-form'
import { baseUrl, createRoutes, type RouteContext } from './context.ts'
import { boardPath, failures, json, jsonBody, withToken } from './describe.ts'
import { seatOf } from './seat.ts'

const path = '/boards/{id}/rehearsal'

const start = createRoute({
  method: 'post',
  path,
  summary: 'Begin practising on a copy of this board, with simulated people; it is deleted afterwards (facilitator)',
  security: withToken,
  request: { params: boardPath, body: jsonBody(rehearsalBody) },
  responses: { 201: json(rehearsal, 'The copy, and the key to facilitate it'), ...failures },
})

const read = createRoute({
  method: 'get',
  path,
  summary: 'Whether this board is a rehearsal, and until when',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(rehearsalFacts, 'null for a real board'), ...failures },
})

const end = createRoute({
  method: 'delete',
  path,
  summary: 'End the rehearsal: its board is deleted with everything on it (facilitator)',
  security: withToken,
  request: { params: boardPath },
  responses: { 204: { description: 'It is gone' }, ...failures },
})

export function rehearsalRoutes({ store, rehearsals, config, log, limits, addressOf }: RouteContext) {
  return createRoutes()
    .openapi(start, async (c) => {
      limits.take('makeBoard', addressOf(c))
      const { board } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      const { people } = c.req.valid('json')
      const { copy, endsAt } = await rehearsals.start(board, { people, base: baseUrl(c, config) })
      log.info({ form: board.form, people }, 'rehearsal begun')
      return c.json({ board: copy.id, key: copy.facilitatorKey, people, endsAt }, 201)
    })
    .openapi(read, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id)
      return c.json({ rehearsal: rehearsals.facts(board.id) }, 200)
    })
    .openapi(end, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      await rehearsals.end(board.id)
      log.info({ form: board.form }, 'rehearsal ended')
      return c.body(null, 204)
    })
}
