// Hidden notes: everyone's own, and for facilitators how many there are and the showing of them.
import { createRoute } from '@hono/zod-openapi'
import {
  changedOwnNote,
  hiddenCounts,
  newOwnNote,
  ownNote,
  ownNoteId,
  ownNotes,
  showHidden,
  shownHidden,
  showOwn,
} from '@kringbord/shared/own-notes'
import { ownShows } from '../own-notes/own-shows.ts'
import { createRoutes, type RouteContext } from './context.ts'
import { boardPath, failures, json, jsonBody, withToken } from './describe.ts'
import { seatOf, writers } from './seat.ts'

const path = '/boards/{id}/own-notes'
const notePath = boardPath.extend({ note: ownNoteId })

const list = createRoute({
  method: 'get',
  path,
  summary: 'Your own hidden notes, and those of your table where a step says so: what is not on the board yet',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(ownNotes, 'Yours, in the order in which you wrote them, and your table’s'), ...failures },
})

const add = createRoute({
  method: 'post',
  path,
  summary: 'Write a hidden note in the step that everyone is in',
  security: withToken,
  request: { params: boardPath, body: jsonBody(newOwnNote) },
  responses: { 200: json(ownNote, 'The note; sent again with the same id it stays one note'), ...failures },
})

const change = createRoute({
  method: 'put',
  path: `${path}/{note}`,
  summary: 'Write your hidden note anew',
  security: withToken,
  request: { params: notePath, body: jsonBody(changedOwnNote) },
  responses: { 200: json(ownNote, 'The note'), ...failures },
})

const remove = createRoute({
  method: 'delete',
  path: `${path}/{note}`,
  summary: 'Remove your hidden note',
  security: withToken,
  request: { params: notePath },
  responses: { 204: { description: 'It is gone, or was not there' }, ...failures },
})

const showMine = createRoute({
  method: 'post',
  path: `${path}/show`,
  summary: 'Put your own hidden notes of a step on the board, all or one, once a facilitator lets people do so',
  security: withToken,
  request: { params: boardPath, body: jsonBody(showOwn) },
  responses: { 200: json(shownHidden, 'How many came on the board, and how many of yours are left'), ...failures },
})

const count = createRoute({
  method: 'get',
  path: '/boards/{id}/hidden',
  summary: 'How many notes are hidden, without texts and names (facilitator)',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(hiddenCounts, 'Numbers per step and zone, and how many people have none'), ...failures },
})

const show = createRoute({
  method: 'post',
  path: '/boards/{id}/hidden/show',
  summary: 'Put the hidden notes of a step on the board, all or one, or let people show their own (facilitator)',
  security: withToken,
  request: { params: boardPath, body: jsonBody(showHidden) },
  responses: { 200: json(shownHidden, 'How many came on the board, and how many are left'), ...failures },
})

export function ownNoteRoutes({ store, ownNotes: notes, showNotes, rooms, log }: RouteContext) {
  return createRoutes()
    .openapi(list, async (c) => {
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id)
      const [own, table, mayShow] = await Promise.all([
        notes.list(board, participant.id),
        participant.role === 'participant' ? notes.atTable(board, participant.id) : [],
        ownShows(store, board.id),
      ])
      return c.json({ notes: own, table, mayShow }, 200)
    })
    .openapi(add, async (c) => {
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id, writers)
      const note = await notes.add(board, participant.id, c.req.valid('json'))
      rooms.tookPart(board.id, participant.id)
      return c.json(note, 200)
    })
    .openapi(change, async (c) => {
      const { id, note } = c.req.valid('param')
      const { board, participant } = await seatOf(c, store, id, writers)
      return c.json(await notes.change(board, participant.id, note, c.req.valid('json')), 200)
    })
    .openapi(remove, async (c) => {
      const { id, note } = c.req.valid('param')
      const { board, participant } = await seatOf(c, store, id, writers)
      await notes.remove(board, participant.id, note)
      return c.body(null, 204)
    })
    .openapi(showMine, async (c) => {
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id, writers)
      const { shown } = await showNotes.showOwn(board, participant.id, c.req.valid('json'))
      rooms.notify(board.id, 'own-notes')
      return c.json({ shown, left: (await notes.list(board, participant.id)).length }, 200)
    })
    .openapi(count, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      return c.json(await notes.counts(board, rooms.present(board.id)), 200)
    })
    .openapi(show, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      const command = c.req.valid('json')
      const done = await showNotes.show(board, command)
      log.info({ form: board.form, how: command.how, shown: done.shown }, 'hidden notes shown')
      rooms.notify(board.id, 'own-notes')
      return c.json(done, 200)
    })
}
