// What goes on in the room at this moment: hands, who is done, calls for help, reactions. Nothing of it is stored.
import { createRoute } from '@hono/zod-openapi'
import type { Role } from '@kringbord/shared/access'
import type { LiveCommand } from '@kringbord/shared/live'
import { contributions, liveCommand } from '@kringbord/shared/live-schema'
import { AppError } from '../app-error.ts'
import { createRoutes, type RouteContext } from './context.ts'
import { boardPath, failures, json, jsonBody, withToken } from './describe.ts'
import { seatOf, writers } from './seat.ts'

const command = createRoute({
  method: 'post',
  path: '/boards/{id}/live',
  summary: 'Raise your hand, say that you are done, ask for help or react; a facilitator lowers hands',
  security: withToken,
  request: { params: boardPath, body: jsonBody(liveCommand) },
  responses: { 204: { description: 'Done; everyone on the board is told' }, ...failures },
})

const counts = createRoute({
  method: 'get',
  path: '/boards/{id}/contributions',
  summary: 'How many of those who are here took part in this step, without names (facilitator)',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(contributions, 'Numbers, of everyone and per table'), ...failures },
})

/** Who may do what. */
const MAY: Record<LiveCommand['kind'], readonly Role[]> = {
  hand: ['participant'],
  ready: ['participant'],
  help: ['participant'],
  react: writers,
  lower: ['facilitator'],
  clear: ['facilitator'],
}

export function liveRoutes({ store, rooms, contributions: counted }: RouteContext) {
  return createRoutes()
    .openapi(command, async (c) => {
      const given = c.req.valid('json')
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id, MAY[given.kind])
      const outcome = rooms.live(board.id, given, participant.id)
      if (outcome === 'nobody') throw new AppError('not-now', 'nobody is on the board: connect first')
      if (outcome === 'too-many') throw new AppError('too-many', 'wait a moment')
      return c.body(null, 204)
    })
    .openapi(counts, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      return c.json(await counted.read(board), 200)
    })
}
