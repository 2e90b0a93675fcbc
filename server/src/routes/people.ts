// People on a board: who there is, who may do what, who is put out, and who waits to be let in.
import { createRoute } from '@hono/zod-openapi'
import {
  answerWaitingBody,
  handOverBody,
  patchedPerson,
  patchPersonBody,
  people,
  waitingList,
} from '@kringbord/shared/people'
import { z } from 'zod'
import { forgetRemoved } from '../people/forget-removed.ts'
import type { ParticipantRow } from '../store/store.ts'
import { createRoutes, type RouteContext } from './context.ts'
import { boardPath, failures, json, jsonBody, withToken } from './describe.ts'
import { seatOf } from './seat.ts'

const done = { 204: { description: 'Done' }, ...failures }

const list = createRoute({
  method: 'get',
  path: '/boards/{id}/people',
  summary: 'Everyone who ever joined; facilitators also see who was removed',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(people, 'In order of joining'), ...failures },
})

const patch = createRoute({
  method: 'patch',
  path: '/boards/{id}/people/{participant}',
  summary: 'Give someone a role, put them out (with their work, if asked), or take them back (facilitator)',
  security: withToken,
  request: { params: boardPath.extend({ participant: z.string().max(100) }), body: jsonBody(patchPersonBody) },
  responses: { 200: json(patchedPerson, 'Done, at once, on all their connections'), ...failures },
})

const handOver = createRoute({
  method: 'post',
  path: '/boards/{id}/hand-over',
  summary: 'Make someone facilitator and take part oneself (facilitator)',
  security: withToken,
  request: { params: boardPath, body: jsonBody(handOverBody) },
  responses: done,
})

const waiting = createRoute({
  method: 'get',
  path: '/boards/{id}/waiting',
  summary: 'Who waits to be let in (facilitator)',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(waitingList, 'The first first'), ...failures },
})

const answer = createRoute({
  method: 'post',
  path: '/boards/{id}/waiting',
  summary: 'Let in or refuse those who wait (facilitator)',
  security: withToken,
  request: { params: boardPath, body: jsonBody(answerWaitingBody) },
  responses: { 200: json(waitingList, 'Who waits still'), ...failures },
})

export function peopleRoutes({
  store,
  people: changes,
  arrangements,
  waitingRoom,
  needles,
  votes,
  tables,
  rooms,
  log,
}: RouteContext) {
  return createRoutes()
    .openapi(list, async (c) => {
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id)
      const here = await store.participants(board.id)
      const removed = participant.role === 'facilitator' ? await store.removedParticipants(board.id) : []
      return c.json({ people: [...here, ...removed].sort(byJoining).map(personOf) }, 200)
    })
    .openapi(patch, async (c) => {
      const { id, participant: who } = c.req.valid('param')
      const { board, participant } = await seatOf(c, store, id, ['facilitator'])
      const { role, removed, work } = c.req.valid('json')
      const change = { boardId: board.id, by: participant.id, who }
      let taken = 0
      let line: string | null = null
      if (removed === true) {
        const went = await changes.remove(change, work)
        taken = went.count
        if (went.records.length > 0) line = await arrangements.took(board, participant, { of: who, ...went })
        await forgetRemoved({ needles, votes, rooms }, board.id, [who])
      }
      if (removed === false) await changes.takeBack(change)
      if (role !== undefined && removed !== true) await changes.giveRole(change, role)
      await tables.peopleChanged(board)
      log.info({ role, removed, work, taken }, 'person changed')
      return c.json({ taken, arrangement: line }, 200)
    })
    .openapi(handOver, async (c) => {
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      await changes.handOver({ boardId: board.id, by: participant.id, who: c.req.valid('json').to })
      await tables.peopleChanged(board)
      log.info({ form: board.form }, 'handed over')
      return c.body(null, 204)
    })
    .openapi(waiting, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      return c.json({ waiting: await waitingRoom.list(board.id) }, 200)
    })
    .openapi(answer, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      const { answer: given, who } = c.req.valid('json')
      const count =
        given === 'let-in' ? await waitingRoom.letIn(board.id, who) : await waitingRoom.refuse(board.id, who)
      log.info({ answer: given, count }, 'waiting room')
      return c.json({ waiting: await waitingRoom.list(board.id) }, 200)
    })
}

const byJoining = (a: ParticipantRow, b: ParticipantRow) =>
  a.joinedAt < b.joinedAt ? -1 : a.joinedAt > b.joinedAt ? 1 : 0

/** A participant without their token. */
function personOf({ id, role, person, color, joinedAt, removedAt }: ParticipantRow) {
  return { ...person, participant: id, boardRole: role, color, joinedAt, removed: removedAt !== null }
}
