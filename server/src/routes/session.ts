// The session of a board: where it is, and the commands of facilitators.
import { createRoute } from '@hono/zod-openapi'
import { boardSession, sessionAnswer } from '@kringbord/shared/api'
import { sessionCommand } from '@kringbord/shared/session-command-schema'
import { sessionFor } from '@kringbord/shared/session-steps'
import { formSession } from '../sessions/form-session.ts'
import { createRoutes, type RouteContext } from './context.ts'
import { boardPath, failures, json, jsonBody, withToken } from './describe.ts'
import { seatOf } from './seat.ts'

const read = createRoute({
  method: 'get',
  path: '/boards/{id}/session',
  summary: 'The steps of the board, how its harvest is read, and where the session is',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(boardSession, 'Steps and harvest in the language of the board, state and time'), ...failures },
})

const command = createRoute({
  method: 'post',
  path: '/boards/{id}/session',
  summary: 'Go to a step, work the clock, call everyone, or change the steps (facilitator)',
  security: withToken,
  request: { params: boardPath, body: jsonBody(sessionCommand) },
  responses: { 200: json(sessionAnswer, 'The session after the command; everyone on the board is told'), ...failures },
})

export function sessionRoutes({ store, sessions, tables, log }: RouteContext) {
  return createRoutes()
    .openapi(read, async (c) => {
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id)
      const { form, harvest } = formSession(board)
      const state = sessionFor(await sessions.get(board), { facilitator: participant.role === 'facilitator' })
      return c.json({ form, steps: state.steps, harvest, state, now: sessions.now() }, 200)
    })
    .openapi(command, async (c) => {
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      const given = c.req.valid('json')
      const before = await sessions.get(board)
      const state = await sessions.command(board, given, participant.id)
      // The step counts even where the tables do not come along: they are put right by the next command.
      await tables
        .follow(board, before)
        .catch((error: unknown) => log.error({ err: error }, 'tables did not follow the session'))
      log.info({ form: board.form, command: given.kind }, 'session')
      return c.json({ state, now: sessions.now() }, 200)
    })
}
