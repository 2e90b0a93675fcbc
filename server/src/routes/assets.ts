// Images: uploaded by those at work on a board, served to anyone who knows the hash of the content.
import { createRoute } from '@hono/zod-openapi'
import { uploaded } from '@kringbord/shared/api'
import { MAX_IMAGE_BYTES } from '@kringbord/shared/limits'
import { type Context, Hono } from 'hono'
import { AppError } from '../app-error.ts'
import { checkImage, keepImage } from '../images/keep-image.ts'
import { createRoutes, type RouteContext } from './context.ts'
import { boardPath, bytesBody, failures, json, withToken } from './describe.ts'
import { limitBody } from './limit-body.ts'
import { seatOf, writers } from './seat.ts'

const upload = createRoute({
  method: 'post',
  path: '/boards/{id}/assets',
  summary: 'Upload an image; the body is the image (facilitator, participant)',
  security: withToken,
  middleware: limitBody(MAX_IMAGE_BYTES),
  request: { params: boardPath, body: bytesBody('image/png', 'image/jpeg', 'image/webp', 'image/gif') },
  responses: { 201: json(uploaded, 'Where it is, and its size as shown'), ...failures },
})

export function uploadRoutes({ store, log, limits, addressOf }: RouteContext) {
  return createRoutes().openapi(upload, async (c) => {
    const { board } = await seatOf(c, store, c.req.valid('param').id, writers)
    limits.take('image', addressOf(c))
    const image = checkImage(new Uint8Array(await c.req.arrayBuffer()))
    await keepImage(store, board.id, image)
    log.info({ mimeType: image.mimeType, size: image.size }, 'image kept')
    const { src, w, h, mimeType, size } = image
    return c.json({ src, w, h, mimeType, size }, 201)
  })
}

/** An image is content from outside: it may do nothing but be shown. */
const HEADERS = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Disposition': 'inline',
}

export function assetRoutes({ store }: RouteContext) {
  return new Hono().get('/assets/:file', async (c) => {
    const hash = /^([0-9a-f]{64})\.(?:png|jpg|jpeg|webp|gif)$/.exec(c.req.param('file'))?.[1]
    if (!hash) throw new AppError('not-found', 'there is no such image')
    // The content of an address never changes, so whoever has it has the right one.
    if (c.req.header('if-none-match') === `"${hash}"`) return c.body(null, 304, HEADERS)
    return serve(c, await store.asset(hash), hash)
  })
}

function serve(c: Context, asset: { bytes: Uint8Array; mimeType: string } | null, hash: string) {
  if (!asset) throw new AppError('not-found', 'there is no such image')
  const headers = { ...HEADERS, 'Content-Type': asset.mimeType, ETag: `"${hash}"` }
  return c.body(new Uint8Array(asset.bytes), 200, headers)
}
