// Notes that go with what is presented: for facilitators, all of them, and for nobody else.
import { createRoute } from '@hono/zod-openapi'
import { speakerNoteBody, speakerNoteShape, speakerNotes } from '@kringbord/shared/screen'
import { z } from 'zod'
import { AppError } from '../app-error.ts'
import { createRoutes, type RouteContext } from './context.ts'
import { boardPath, failures, json, jsonBody, withToken } from './describe.ts'
import { seatOf } from './seat.ts'

const KIND = 'speaker-note'
/** More parts than this nobody presents. */
const MOST = 500
const path = '/boards/{id}/speaker-notes'

const list = createRoute({
  method: 'get',
  path,
  summary: 'Notes that go with what is presented (facilitator)',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(speakerNotes, 'Texts by shape'), ...failures },
})

const put = createRoute({
  method: 'put',
  path: `${path}/{shape}`,
  summary: 'Write the note that goes with a shape (facilitator)',
  security: withToken,
  request: { params: boardPath.extend({ shape: speakerNoteShape }), body: jsonBody(speakerNoteBody) },
  responses: { 204: { description: 'It is kept, or gone when it is empty' }, ...failures },
})

const stored = z.object({ text: z.string() })

export function speakerNoteRoutes({ store }: RouteContext) {
  return createRoutes()
    .openapi(list, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      const rows = await store.entries(board.id, KIND)
      const notes = Object.fromEntries(rows.map(({ id, value }) => [id, stored.parse(value).text]))
      return c.json({ notes }, 200)
    })
    .openapi(put, async (c) => {
      const { id, shape } = c.req.valid('param')
      const { board } = await seatOf(c, store, id, ['facilitator'])
      const { text } = c.req.valid('json')
      if (text === '') await store.removeEntries(board.id, KIND, [shape])
      else {
        const known = await store.entries(board.id, KIND)
        if (known.length >= MOST && !known.some((row) => row.id === shape))
          throw new AppError('enough', 'there are notes with too many things')
        await store.putEntry(board.id, KIND, { id: shape, value: { text } })
      }
      return c.body(null, 204)
    })
}
