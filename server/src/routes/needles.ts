// Needles on a compass: everyone's own, and for facilitators how many there are and the showing of them.
import { createRoute } from '@hono/zod-openapi'
import { needleBody, needlesCommand, needlesView } from '@kringbord/shared/needles'
import { createRoutes, type RouteContext } from './context.ts'
import { boardPath, failures, json, jsonBody, withToken } from './describe.ts'
import { seatOf, writers } from './seat.ts'

const done = { 204: { description: 'Done' }, ...failures }

const view = createRoute({
  method: 'get',
  path: '/boards/{id}/needles',
  summary: 'Whether a needle is asked for, your own, and what was shown last; how many are hidden (facilitator)',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(needlesView, 'Never a needle of anyone else that is not shown'), ...failures },
})

const set = createRoute({
  method: 'put',
  path: '/boards/{id}/needle',
  summary: 'Your own needle in the step that asks for it, in the place of what was there',
  security: withToken,
  request: { params: boardPath, body: jsonBody(needleBody) },
  responses: done,
})

const remove = createRoute({
  method: 'delete',
  path: '/boards/{id}/needle',
  summary: 'Take your own needle back',
  security: withToken,
  request: { params: boardPath },
  responses: done,
})

const command = createRoute({
  method: 'post',
  path: '/boards/{id}/needles',
  summary: 'Show the needles of a step to everyone, or ask for new ones after that (facilitator)',
  security: withToken,
  request: { params: boardPath, body: jsonBody(needlesCommand) },
  responses: { 200: json(needlesView, 'As it is now'), ...failures },
})

export function needleRoutes({ store, needles, rooms, log }: RouteContext) {
  return createRoutes()
    .openapi(view, async (c) => {
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id)
      return c.json(await needles.view(board, participant), 200)
    })
    .openapi(set, async (c) => {
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id, writers)
      await needles.set(board, participant.id, c.req.valid('json'))
      rooms.tookPart(board.id, participant.id)
      return c.body(null, 204)
    })
    .openapi(remove, async (c) => {
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id, writers)
      await needles.remove(board, participant.id)
      return c.body(null, 204)
    })
    .openapi(command, async (c) => {
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      const wanted = c.req.valid('json')
      await needles.command(board, wanted)
      log.info({ form: board.form, kind: wanted.kind }, 'needles')
      rooms.notify(board.id, 'needles')
      return c.json(await needles.view(board, participant), 200)
    })
}
