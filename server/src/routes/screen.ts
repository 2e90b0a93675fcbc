// The wall screen: a facilitator gets its address; the screen, which only looks on, gets what people join with. The secret
// in the address keeps that from others who look on.
import { createRoute } from '@hono/zod-openapi'
import { invitation, invitationBody, screenAddress } from '@kringbord/shared/screen'
import { isSameKey, makeId } from '../access/keys.ts'
import { AppError } from '../app-error.ts'
import { boardUrl, screenUrl } from '../boards/board-urls.ts'
import type { Store } from '../store/store.ts'
import { createTurns } from '../turns.ts'
import { baseUrl, createRoutes, type RouteContext } from './context.ts'
import { boardPath, failures, json, jsonBody, withToken } from './describe.ts'
import { seatOf } from './seat.ts'

/** Entries of this kind: one, with the secret. */
const KIND = 'screen'
const SECRET = 'secret'

const address = createRoute({
  method: 'post',
  path: '/boards/{id}/screen',
  summary: 'The address of the wall screen (facilitator)',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(screenAddress, 'The same every time; whoever opens it looks on'), ...failures },
})

const invite = createRoute({
  method: 'post',
  path: '/boards/{id}/screen/invitation',
  summary: 'What the wall screen shows to join with',
  security: withToken,
  request: { params: boardPath, body: jsonBody(invitationBody) },
  responses: { 200: json(invitation, 'Link and code'), ...failures },
})

export function screenRoutes({ store, config }: RouteContext) {
  // Two who ask at once get one secret: that of the other would open nothing.
  const inTurn = createTurns()
  const needSecret = (boardId: string) =>
    inTurn(boardId, async () => (await secretOf(store, boardId)) ?? makeSecret(store, boardId))
  return createRoutes()
    .openapi(address, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      const secret = await needSecret(board.id)
      return c.json({ url: screenUrl(baseUrl(c, config), board.id, { key: board.viewKey, secret }) }, 200)
    })
    .openapi(invite, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id)
      const secret = await secretOf(store, board.id)
      if (secret === null || !isSameKey(secret, c.req.valid('json').secret))
        throw new AppError('forbidden', 'this is not the secret of the wall screen')
      return c.json({ joinUrl: boardUrl(baseUrl(c, config), board.id, board.joinKey), code: board.code }, 200)
    })
}

async function secretOf(store: Store, boardId: string): Promise<string | null> {
  const value = (await store.entries(boardId, KIND)).find(({ id }) => id === SECRET)?.value
  return typeof value === 'string' ? value : null
}

async function makeSecret(store: Store, boardId: string): Promise<string> {
  const secret = makeId()
  await store.putEntry(boardId, KIND, { id: SECRET, value: secret })
  return secret
}
