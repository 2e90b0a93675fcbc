// Arranging notes: rows, clusters, merging and splitting, and the trail of what was done.
import { createRoute } from '@hono/zod-openapi'
import { arrangeBody, arranged, arrangements, putBack } from '@kringbord/shared/arrangement'
import { z } from 'zod'
import { createRoutes, type RouteContext } from './context.ts'
import { boardPath, failures, json, jsonBody, withToken } from './describe.ts'
import { seatOf, writers } from './seat.ts'

const path = '/boards/{id}/arrangements'

const list = createRoute({
  method: 'get',
  path,
  summary: 'The trail of arrangements, the newest first',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(arrangements, 'Who did what, when, and whether it was put back'), ...failures },
})

const arrange = createRoute({
  method: 'post',
  path,
  summary: 'Put notes in rows or clusters, merge notes, or take a merged one apart (facilitator)',
  security: withToken,
  request: { params: boardPath, body: jsonBody(arrangeBody) },
  responses: { 201: json(arranged, 'The new line of the trail'), ...failures },
})

const undo = createRoute({
  method: 'post',
  path: `${path}/{arrangement}/undo`,
  summary: 'Put an arrangement back, as far as nobody changed it since (facilitator)',
  security: withToken,
  request: { params: boardPath.extend({ arrangement: z.string().max(100) }) },
  responses: { 200: json(putBack, 'How many notes were put back, and how many stay'), ...failures },
})

export function arrangementRoutes({ store, arrangements: all, log }: RouteContext) {
  return createRoutes()
    .openapi(list, async (c) => {
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id, writers)
      return c.json({ arrangements: await all.list(board, participant) }, 200)
    })
    .openapi(arrange, async (c) => {
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      const wanted = c.req.valid('json')
      const done = await all.arrange(board, participant, wanted)
      log.info({ form: board.form, kind: wanted.kind, notes: done.arrangement.notes }, 'notes arranged')
      return c.json(done, 201)
    })
    .openapi(undo, async (c) => {
      const { id, arrangement } = c.req.valid('param')
      const { board, participant } = await seatOf(c, store, id, ['facilitator'])
      return c.json(await all.undo(board, participant, arrangement), 200)
    })
}
