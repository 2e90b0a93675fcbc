// Voting on a board: rounds, ballots and results.
import { createRoute } from '@hono/zod-openapi'
import { ballotBody, patchVoteBody, startVoteBody, voteList, voteView } from '@kringbord/shared/vote-schema'
import { z } from 'zod'
import { createRoutes, type RouteContext } from './context.ts'
import { boardPath, failures, json, jsonBody, withToken } from './describe.ts'
import { seatOf, writers } from './seat.ts'

const votePath = boardPath.extend({ vote: z.string().max(100) })
const gone = { 204: { description: 'Done' }, ...failures }

const list = createRoute({
  method: 'get',
  path: '/boards/{id}/votes',
  summary: 'All rounds of voting, the newest first, with how many people voted',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(voteList, 'Rounds without items, ballots and results'), ...failures },
})

const start = createRoute({
  method: 'post',
  path: '/boards/{id}/votes',
  summary: 'Begin a round on what lies in some zones now, or on a proposal; one at a time (facilitator)',
  security: withToken,
  request: { params: boardPath, body: jsonBody(startVoteBody) },
  responses: { 201: json(voteView, 'The round'), ...failures },
})

const read = createRoute({
  method: 'get',
  path: '/boards/{id}/votes/{vote}',
  summary: 'A round with its items, the own ballot, and the result once it is shown',
  security: withToken,
  request: { params: votePath },
  responses: { 200: json(voteView, 'The round'), ...failures },
})

const cast = createRoute({
  method: 'put',
  path: '/boards/{id}/votes/{vote}/ballot',
  summary: 'The own ballot, whole, in the place of what was there (facilitator, participant)',
  security: withToken,
  request: { params: votePath, body: jsonBody(ballotBody) },
  responses: gone,
})

const patch = createRoute({
  method: 'patch',
  path: '/boards/{id}/votes/{vote}',
  summary: 'Close a round, or show its result to everyone (facilitator)',
  security: withToken,
  request: { params: votePath, body: jsonBody(patchVoteBody) },
  responses: { 200: json(voteView, 'The round'), ...failures },
})

const remove = createRoute({
  method: 'delete',
  path: '/boards/{id}/votes/{vote}',
  summary: 'Throw a round away with all that was voted (facilitator)',
  security: withToken,
  request: { params: votePath },
  responses: gone,
})

export function voteRoutes({ store, votes, log, rooms }: RouteContext) {
  return createRoutes()
    .openapi(list, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id)
      return c.json({ votes: await votes.list(board.id) }, 200)
    })
    .openapi(start, async (c) => {
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      const wanted = c.req.valid('json')
      const id = await votes.start(board.id, wanted)
      log.info({ form: board.form, kind: wanted.kind, anonymous: wanted.anonymous }, 'vote begun')
      return c.json(await votes.read(board.id, id, participant), 201)
    })
    .openapi(read, async (c) => {
      const { id, vote } = c.req.valid('param')
      const { board, participant } = await seatOf(c, store, id)
      return c.json(await votes.read(board.id, vote, participant), 200)
    })
    .openapi(cast, async (c) => {
      const { id, vote } = c.req.valid('param')
      const { board, participant } = await seatOf(c, store, id, writers)
      await votes.cast(board.id, vote, participant.id, c.req.valid('json').ballot)
      rooms.tookPart(board.id, participant.id)
      return c.body(null, 204)
    })
    .openapi(patch, async (c) => {
      const { id, vote } = c.req.valid('param')
      const { board, participant } = await seatOf(c, store, id, ['facilitator'])
      const { state, published } = c.req.valid('json')
      if (state === 'closed') await votes.close(board.id, vote)
      if (published !== undefined) await votes.publish(board.id, vote, published)
      return c.json(await votes.read(board.id, vote, participant), 200)
    })
    .openapi(remove, async (c) => {
      const { id, vote } = c.req.valid('param')
      const { board } = await seatOf(c, store, id, ['facilitator'])
      await votes.remove(board.id, vote)
      return c.body(null, 204)
    })
}
