// New boards like others: copies of a board, and own working forms that are kept, shown, opened and taken away.
import { createRoute } from '@hono/zod-openapi'
import { createdBoard } from '@kringbord/shared/api'
import {
  copyBoardBody,
  dropOwnFormBody,
  keptForm,
  ownFormBoardBody,
  ownFormBody,
  ownFormFacts,
  ownFormFile,
} from '@kringbord/shared/own-form'
import type { Context } from 'hono'
import { z } from 'zod'
import { tooMany } from '../access/rate-limits.ts'
import { AppError } from '../app-error.ts'
import { formUrl } from '../boards/board-urls.ts'
import { copyBoard } from '../boards/copy-board.ts'
import { fileName } from '../boards/file-name.ts'
import { baseUrl, createRoutes, type RouteContext } from './context.ts'
import { boardPath, failures, json, jsonBody, withToken } from './describe.ts'
import { facilitatorOf } from './facilitator-of.ts'
import { seatOf } from './seat.ts'

const formPath = z.object({ code: z.string().max(100) })

const copy = createRoute({
  method: 'post',
  path: '/boards/{id}/copy',
  summary: 'A new board like this one, empty or with what is on it (facilitator, by token or key)',
  request: { params: boardPath, body: jsonBody(copyBoardBody) },
  responses: { 201: json(createdBoard, 'The copy, and its keys for the only time'), ...failures },
})

const keep = createRoute({
  method: 'post',
  path: '/boards/{id}/own-form',
  summary: 'Keep the steps and the layout as an own working form that opens with a code (facilitator)',
  security: withToken,
  request: { params: boardPath, body: jsonBody(ownFormBody) },
  responses: { 201: json(keptForm, 'Its code, and the key that takes it away'), ...failures },
})

const file = createRoute({
  method: 'get',
  path: '/boards/{id}/own-form',
  summary: 'The steps and the layout as a file (.kringvorm), images included (facilitator)',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(ownFormFile, 'The file'), ...failures },
})

const read = createRoute({
  method: 'get',
  path: '/own-forms/{code}',
  summary: 'What is in an own working form; failed tries are limited',
  request: { params: formPath },
  responses: { 200: json(ownFormFacts, 'Title and steps'), ...failures },
})

const open = createRoute({
  method: 'post',
  path: '/own-forms/{code}/boards',
  summary: 'Make a board from an own working form',
  request: { params: formPath, body: jsonBody(ownFormBoardBody) },
  responses: { 201: json(createdBoard, 'The board, and its keys for the only time'), ...failures },
})

const drop = createRoute({
  method: 'delete',
  path: '/own-forms/{code}',
  summary: 'Take an own working form away, with its key; boards that were made of it stay',
  request: { params: formPath, body: jsonBody(dropOwnFormBody) },
  responses: { 204: { description: 'It is gone' }, ...failures },
})

export function copyRoutes(context: RouteContext) {
  const { store, config, log, limits, addressOf, wrongCodes, ownForms } = context

  /** Counts codes that no form has, so that nobody guesses on. */
  async function withCode<T>(c: Context, run: () => Promise<T>): Promise<T> {
    const address = addressOf(c)
    const seconds = wrongCodes.wait(address)
    if (seconds > 0) throw tooMany(seconds)
    try {
      return await run()
    } catch (error) {
      if (error instanceof AppError && error.code === 'wrong-code') wrongCodes.count(address)
      throw error
    }
  }

  return createRoutes()
    .openapi(copy, async (c) => {
      limits.take('makeBoard', addressOf(c))
      const { key, content, title } = c.req.valid('json')
      const board = await facilitatorOf(c, context, { id: c.req.valid('param').id, key })
      const made = await copyBoard(store, board, { content, title, base: baseUrl(c, config) })
      log.info({ form: board.form, content }, 'board copied')
      return c.json(made, 201)
    })
    .openapi(keep, async (c) => {
      limits.take('makeBoard', addressOf(c))
      const { board } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      const base = baseUrl(c, config)
      const { code, title, facilitatorKey: key } = await ownForms.keep(board, c.req.valid('json'), base)
      log.info({ form: board.form }, 'own form kept')
      return c.json({ code, title, key, url: formUrl(base, code) }, 201)
    })
    .openapi(file, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      c.header('Content-Disposition', `attachment; filename="${fileName(board.title)}.kringvorm"`)
      return c.json(await ownForms.file(board), 200)
    })
    .openapi(read, async (c) => c.json(await withCode(c, () => ownForms.facts(c.req.valid('param').code)), 200))
    .openapi(open, async (c) => {
      limits.take('makeBoard', addressOf(c))
      const { title } = c.req.valid('json')
      const options = { title, base: baseUrl(c, config) }
      const made = await withCode(c, () => ownForms.open(c.req.valid('param').code, options))
      log.info({}, 'own form opened')
      return c.json(made, 201)
    })
    .openapi(drop, async (c) => {
      await withCode(c, () => ownForms.remove(c.req.valid('param').code, c.req.valid('json').key))
      return c.body(null, 204)
    })
}
