// Notes and tegels without the board on screen: writing, changing and removing one's own, and reading the step.
import { createRoute } from '@hono/zod-openapi'
import { boardNoteId, boardNotes, changedBoardNote, newBoardNote, savedNote } from '@kringbord/shared/board-notes'
import { createRoutes, type RouteContext } from './context.ts'
import { boardPath, failures, json, jsonBody, withToken } from './describe.ts'
import { seatOf, writers } from './seat.ts'

const path = '/boards/{id}/notes'
const notePath = boardPath.extend({ note: boardNoteId })

const read = createRoute({
  method: 'get',
  path,
  summary: 'Where you may write now, what is yours on the board, and what is in the zones of the step',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(boardNotes, 'As far as it is stored'), ...failures },
})

const write = createRoute({
  method: 'post',
  path,
  summary: 'Write a note or tegel in a zone of the step; it is on the board, and stored, when this answers',
  security: withToken,
  request: { params: boardPath, body: jsonBody(newBoardNote) },
  responses: { 200: json(savedNote, 'The note; sent again with the same id it stays one note'), ...failures },
})

const change = createRoute({
  method: 'patch',
  path: `${path}/{note}`,
  summary: 'Give your note or tegel another text',
  security: withToken,
  request: { params: notePath, body: jsonBody(changedBoardNote) },
  responses: { 200: json(savedNote, 'The note'), ...failures },
})

const remove = createRoute({
  method: 'delete',
  path: `${path}/{note}`,
  summary: 'Take your note or tegel off the board',
  security: withToken,
  request: { params: notePath },
  responses: { 204: { description: 'It is gone, or was not there' }, ...failures },
})

export function noteRoutes({ store, notes, readNotes, rooms }: RouteContext) {
  return createRoutes()
    .openapi(read, async (c) => {
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id)
      return c.json(await readNotes(board, participant), 200)
    })
    .openapi(write, async (c) => {
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id, writers)
      const note = await notes.write(board, participant, c.req.valid('json'))
      rooms.tookPart(board.id, participant.id)
      return c.json(note, 200)
    })
    .openapi(change, async (c) => {
      const { id, note } = c.req.valid('param')
      const { board, participant } = await seatOf(c, store, id, writers)
      const changed = await notes.change(board, participant, note, c.req.valid('json').text)
      rooms.tookPart(board.id, participant.id)
      return c.json(changed, 200)
    })
    .openapi(remove, async (c) => {
      const { id, note } = c.req.valid('param')
      const { board, participant } = await seatOf(c, store, id, writers)
      await notes.remove(board, participant, note)
      return c.body(null, 204)
    })
}
