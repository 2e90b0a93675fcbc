// Images over HTTP: what is taken, what is taken out of them, and how they are served.
import { createHash } from 'node:crypto'
import { uploaded } from '@kringbord/shared/api'
import { describe, expect, test } from 'vitest'
import { createTestApi } from '../help/api.ts'
import { gif, jpeg, jpegScan, png, SECRET, webp } from '../help/images.ts'

async function openBoard() {
  const api = createTestApi()
  const board = await api.makeBoard()
  const { token } = await api.join(board.id, board.joinKey)
  const path = `/api/boards/${board.id}/assets`
  const send = (body: BodyInit, type = 'image/png') => api.ask(path, { body, token, headers: { 'Content-Type': type } })
  return { ...api, board, token, path, send }
}

const kinds = [
  { name: 'PNG', bytes: png(30, 20), mimeType: 'image/png', ending: 'png' },
  { name: 'JPEG', bytes: jpeg(30, 20, 1), mimeType: 'image/jpeg', ending: 'jpg' },
  { name: 'WebP', bytes: webp(30, 20), mimeType: 'image/webp', ending: 'webp' },
  { name: 'GIF', bytes: gif(30, 20), mimeType: 'image/gif', ending: 'gif' },
]

describe.each(kinds)('$name', ({ bytes, mimeType, ending }) => {
  test('is kept under the hash of its content, without what should not be passed on', async () => {
    const { ask, send } = await openBoard()
    const response = await send(bytes, 'application/octet-stream')
    expect(response.status).toBe(201)
    const image = uploaded.parse(await response.json())
    expect(image).toMatchObject({ w: 30, h: 20, mimeType })
    const served = await ask(image.src)
    const content = Buffer.from(await served.arrayBuffer())
    expect(served.headers.get('content-type')).toBe(mimeType)
    expect(content.length).toBe(image.size)
    expect(image.src).toBe(`/assets/${createHash('sha256').update(content).digest('hex')}.${ending}`)
    expect(content.includes(SECRET)).toBe(false)
    expect(content.includes('52.0907')).toBe(false)
    // Taken again, the same comes out.
    const again = uploaded.parse(await (await send(content)).json())
    expect(again.src).toBe(image.src)
  })

  test('cut short it is refused or kept, never a fault', async () => {
    const { send } = await openBoard()
    for (let length = 0; length < bytes.length; length++)
      expect((await send(bytes.slice(0, length))).status).toBeLessThan(500)
  })
})

test('A6: images are limited per address, before they are looked at, and it is said when to try again', async () => {
  const { refusal, send, clock } = await openBoard()
  for (let n = 0; n < 400; n++) expect((await send('geen beeld')).status).toBe(415)
  const slow = await send(png(3, 2))
  expect(slow.headers.get('retry-after')).toBe('1')
  expect(await refusal(slow)).toMatchObject({ status: 429, code: 'too-many' })
  clock.address = '192.0.2.9'
  expect((await send(png(3, 2))).status).toBe(201)
})

test('a JPEG keeps its picture, its colours and which way is up', async () => {
  const { ask, send } = await openBoard()
  const image = uploaded.parse(await (await send(jpeg(30, 20, 6))).json())
  // On its side: shown as 20 wide and 30 high.
  expect(image).toMatchObject({ w: 20, h: 30 })
  const content = Buffer.from(await (await ask(image.src)).arrayBuffer())
  expect(content.includes('ICC_PROFILE')).toBe(true)
  expect(content.includes(jpegScan)).toBe(true)
  expect(content.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true)
  expect(content.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]))
})

test('images are served so that they can do nothing but be shown', async () => {
  const { ask, send } = await openBoard()
  const { src } = uploaded.parse(await (await send(png(3, 3))).json())
  const served = await ask(src)
  expect(Object.fromEntries(served.headers)).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  const etag = served.headers.get('etag') ?? ''
  expect((await ask(src, { headers: { 'If-None-Match': etag } })).status).toBe(304)
})

test('what is no image, or too much of one, is refused', async () => {
  const { refusal, send } = await openBoard()
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  for (const body of [svg, 'hallo', '%PDF-1.7', '\x89PNG\r\n\x1a\n', new Uint8Array(0)])
    expect(await refusal(send(body))).toMatchObject({ status: 415, code: 'not-an-image' })
  expect(await refusal(send(png(10_000, 5_000)))).toMatchObject({ status: 413, code: 'too-many-pixels' })
  expect(await refusal(send(new Uint8Array(50 * 1024 * 1024)))).toMatchObject({ status: 413, code: 'too-large' })
})

test('a body that grows beyond the limit is not read to its end', async () => {
  const { app, board, token } = await openBoard()
  let given = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 1024 * 1024
      controller.enqueue(new Uint8Array(1024 * 1024))
    },
  })
  const init = { method: 'POST', body: endless, duplex: 'half', headers: { Authorization: `Bearer ${token}` } }
  const response = await app.request(`http://bord.test/api/boards/${board.id}/assets`, init)
  expect(response.status).toBe(413)
  expect(given).toBeLessThan(16 * 1024 * 1024)
})

test('R1: viewers and strangers upload nothing', async () => {
  const { ask, refusal, board, join, path } = await openBoard()
  const { token } = await join(board.id, board.viewKey)
  const headers = { 'Content-Type': 'image/png' }
  expect(await refusal(ask(path, { body: png(3, 3), token, headers }))).toMatchObject({ status: 403 })
  expect(await refusal(ask(path, { body: png(3, 3), headers }))).toMatchObject({ status: 401 })
})

test('an address that is no image is not found', async () => {
  const { ask, refusal } = await openBoard()
  for (const path of [`/assets/${'0'.repeat(64)}.png`, '/assets/x.png', '/assets/..%2f..%2fetc%2fpasswd', '/assets/'])
    expect(await refusal(ask(path))).toMatchObject({ status: 404, code: 'not-found' })
})
