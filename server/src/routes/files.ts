// Boards as files: take one along, open one as a new board.
import { createRoute } from '@hono/zod-openapi'
import { boardFile, createdBoard } from '@kringbord/shared/api'
import { langs } from '@kringbord/shared/form'
import { MAX_FILE_BYTES, MAX_TITLE_LENGTH } from '@kringbord/shared/limits'
import { z } from 'zod'
import { beginSession } from '../boards/copy-board.ts'
import { fileName } from '../boards/file-name.ts'
import { storeNewBoard } from '../boards/new-board.ts'
import { openFile } from '../boards/open-file.ts'
import { writeFile } from '../boards/write-file.ts'
import { keepImage } from '../images/keep-image.ts'
import { baseUrl, createRoutes, type RouteContext } from './context.ts'
import { boardPath, bytesBody, failures, json, withToken } from './describe.ts'
import { limitBody } from './limit-body.ts'
import { seatOf } from './seat.ts'

const open = createRoute({
  method: 'post',
  path: '/files',
  summary:
    'Open a board (.kringbord), a working form (.kringvorm) or a tldraw file (.tldr) as a new board; the body is the file',
  middleware: limitBody(MAX_FILE_BYTES),
  request: {
    query: z.object({
      /** For files that do not say it themselves. */
      lang: z.enum(langs).default('nl'),
      title: z.string().trim().min(1).max(MAX_TITLE_LENGTH).optional(),
    }),
    body: bytesBody('application/octet-stream', 'application/json'),
  },
  responses: { 201: json(createdBoard, 'The new board; `skipped` records were not valid'), ...failures },
})

const save = createRoute({
  method: 'get',
  path: '/boards/{id}/file',
  summary: 'The board as a file, images included',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(boardFile, 'The file'), ...failures },
})

export function fileRoutes({ store, config, log, limits, addressOf }: RouteContext) {
  return createRoutes()
    .openapi(open, async (c) => {
      limits.take('openFile', addressOf(c))
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const { start, images, skipped, steps } = openFile(bytes, c.req.valid('query'))
      const board = await storeNewBoard(store, start, baseUrl(c, config))
      for (const image of images) await keepImage(store, board.id, image)
      if (steps) await beginSession(store, board.id, steps)
      log.info({ form: start.form, images: images.length, skipped }, 'file opened')
      return c.json({ ...board, skipped }, 201)
    })
    .openapi(save, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id)
      c.header('Content-Disposition', `attachment; filename="${fileName(board.title)}.kringbord"`)
      return c.json(await writeFile(store, board), 200)
    })
}
