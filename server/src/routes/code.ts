// From the eight characters on a screen to the board's join link.
import { createRoute } from '@hono/zod-openapi'
import { codeAnswer } from '@kringbord/shared/people'
import { z } from 'zod'
import { normalizeCode } from '../access/keys.ts'
import { tooMany } from '../access/rate-limits.ts'
import { AppError } from '../app-error.ts'
import { boardUrl, formUrl } from '../boards/board-urls.ts'
import { baseUrl, createRoutes, type RouteContext } from './context.ts'
import { failures, json } from './describe.ts'

const lookup = createRoute({
  method: 'get',
  path: '/code/{code}',
  summary: 'The join link that belongs to a code; failed tries are limited',
  request: { params: z.object({ code: z.string().max(100) }) },
  responses: { 200: json(codeAnswer, 'The board'), ...failures },
})

export function codeRoutes({ store, config, wrongCodes, addressOf, ownForms }: RouteContext) {
  return createRoutes().openapi(lookup, async (c) => {
    const address = addressOf(c)
    const seconds = wrongCodes.wait(address)
    if (seconds > 0) throw tooMany(seconds)
    const board = await store.boardByCode(normalizeCode(c.req.valid('param').code))
    if (!board) {
      wrongCodes.count(address)
      throw new AppError('wrong-code', 'no board has this code')
    }
    // The code of an own working form goes to that form.
    if (await ownForms.holds(board))
      return c.json({ board: board.id, joinUrl: formUrl(baseUrl(c, config), board.code) }, 200)
    // A code opens a board only while newcomers are let in.
    if (!board.joinOpen) throw new AppError('closed', 'the board is closed for newcomers')
    return c.json({ board: board.id, joinUrl: boardUrl(baseUrl(c, config), board.id, board.joinKey) }, 200)
  })
}
