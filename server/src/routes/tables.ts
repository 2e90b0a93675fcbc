// Groups and tables of a board: everyone's view, the facilitator's commands, and one's own choice of a team.
import { createRoute } from '@hono/zod-openapi'
import { ownSeatBody, previewAnswer, previewBody, tablesCommand, tablesView } from '@kringbord/shared/tables-schema'
import { createRoutes, type RouteContext } from './context.ts'
import { boardPath, failures, json, jsonBody, withToken } from './describe.ts'
import { seatOf } from './seat.ts'

const path = '/boards/{id}/tables'

const read = createRoute({
  method: 'get',
  path,
  summary: 'Who sits where, in which step, and where that is; a participant without a seat gets one',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(tablesView, 'Divisions, and per step which one counts'), ...failures },
})

const preview = createRoute({
  method: 'post',
  path: `${path}/preview`,
  summary: 'How a division would be, with its certificate; nothing is changed (facilitator)',
  security: withToken,
  request: { params: boardPath, body: jsonBody(previewBody) },
  responses: { 200: json(previewAnswer, 'The division, and what makes it again'), ...failures },
})

const command = createRoute({
  method: 'post',
  path,
  summary: 'Make, change, undo a division, or go on to the next round of a rondgang (facilitator)',
  security: withToken,
  request: { params: boardPath, body: jsonBody(tablesCommand) },
  responses: { 200: json(tablesView, 'The tables after the command; everyone on the board is told'), ...failures },
})

const sit = createRoute({
  method: 'put',
  path: `${path}/seat`,
  summary: 'Choose the team you are of (participant)',
  security: withToken,
  request: { params: boardPath, body: jsonBody(ownSeatBody) },
  responses: { 200: json(tablesView, 'The tables with you in your team'), ...failures },
})

export function tableRoutes({ store, tables, log }: RouteContext) {
  return createRoutes()
    .openapi(read, async (c) => {
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id)
      return c.json(await tables.read(board, participant), 200)
    })
    .openapi(preview, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      return c.json(await tables.preview(board, c.req.valid('json')), 200)
    })
    .openapi(command, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      const given = c.req.valid('json')
      const view = await tables.command(board, given)
      log.info({ form: board.form, command: given.kind, divisions: view.rounds.length }, 'tables')
      return c.json(view, 200)
    })
    .openapi(sit, async (c) => {
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id, ['participant'])
      return c.json(await tables.sit(board, participant.id, c.req.valid('json')), 200)
    })
}
