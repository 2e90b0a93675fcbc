// The ways in that can be passed on: links, code and QR, and new ones in their place.
import { createRoute } from '@hono/zod-openapi'
import { renewedLinks, renewLinkBody, share } from '@kringbord/shared/people'
import type { Context } from 'hono'
import { renderSVG } from 'uqr'
import { boardUrl } from '../boards/board-urls.ts'
import { forgetRemoved } from '../people/forget-removed.ts'
import { renewLink } from '../people/renew-link.ts'
import type { BoardRow } from '../store/store.ts'
import { baseUrl, createRoutes, type RouteContext } from './context.ts'
import { boardPath, failures, json, jsonBody, withToken } from './describe.ts'
import { boardOf, seatOf, writers } from './seat.ts'

const links = createRoute({
  method: 'get',
  path: '/boards/{id}/share',
  summary: 'Links and code to pass on (facilitator, participant)',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: json(share, 'Links and code'), ...failures },
})

const qr = createRoute({
  method: 'get',
  path: '/boards/{id}/qr.svg',
  summary: 'QR code of the join link (facilitator, participant)',
  security: withToken,
  request: { params: boardPath },
  responses: { 200: { description: 'The code', content: { 'image/svg+xml': {} } }, ...failures },
})

const renew = createRoute({
  method: 'post',
  path: '/boards/{id}/links',
  summary: 'A new link in the place of an old one, which stops working at once; whoever is inside stays (facilitator)',
  security: withToken,
  request: { params: boardPath, body: jsonBody(renewLinkBody) },
  responses: { 200: json(renewedLinks, 'The links now'), ...failures },
})

export function shareRoutes({ store, rooms, config, people, needles, votes, log }: RouteContext) {
  const linksOf = (c: Context, board: BoardRow) => ({
    joinUrl: boardUrl(baseUrl(c, config), board.id, board.joinKey),
    viewUrl: boardUrl(baseUrl(c, config), board.id, board.viewKey),
    code: board.code,
  })
  return createRoutes()
    .openapi(links, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id, writers)
      return c.json(linksOf(c, board), 200)
    })
    .openapi(qr, async (c) => {
      const { board } = await seatOf(c, store, c.req.valid('param').id, writers)
      const svg = renderSVG(linksOf(c, board).joinUrl, { ecc: 'M', border: 2 })
      return c.body(svg, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'no-store' })
    })
    .openapi(renew, async (c) => {
      const { board, participant } = await seatOf(c, store, c.req.valid('param').id, ['facilitator'])
      const { link, others } = c.req.valid('json')
      const key = await renewLink(store, board.id, link)
      if (link === 'facilitate' && others === 'leave') {
        const gone = await people.removeOtherFacilitators(board.id, participant.id)
        await forgetRemoved({ needles, votes, rooms }, board.id, gone)
      }
      rooms.notify(board.id, 'links')
      log.info({ link, others }, 'link renewed')
      const facilitate = key === null ? null : { key, url: boardUrl(baseUrl(c, config), board.id, key) }
      return c.json({ ...linksOf(c, await boardOf(store, board.id)), facilitate }, 200)
    })
}
