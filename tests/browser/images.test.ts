// Real images, made by a browser, uploaded to the real server and shown again: cleaning leaves a picture that decodes,
// and the right way up.
import { createdBoard, joined, uploaded } from '@kringbord/shared/api'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openVisits } from '../help/visits.ts'

const visits = openVisits({ stay: true })
let page: Page
beforeAll(async () => {
  page = await visits.visit()
})

/** An image of 60 × 40 whose left half is red and right half blue, as the browser encodes it. */
async function encode(type: string): Promise<Buffer> {
  const bytes = await page.evaluate(async (mimeType) => {
    const canvas = new OffscreenCanvas(60, 40)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.fillStyle = '#f00'
    context.fillRect(0, 0, 30, 40)
    context.fillStyle = '#00f'
    context.fillRect(30, 0, 30, 40)
    const blob = await canvas.convertToBlob({ type: mimeType, quality: 0.9 })
    return [...new Uint8Array(await blob.arrayBuffer())]
  }, type)
  return Buffer.from(bytes)
}

/** Puts an EXIF block with an orientation and a place right behind the start of a JPEG. */
function withExif(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.from(
    `4d4d002a000000080001011200030000000100${orientation.toString(16).padStart(2, '0')}0000`,
    'hex',
  )
  const data = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.alloc(4), Buffer.from('GPS 52.0907')])
  const head = Buffer.from([0xff, 0xe1, 0, data.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)])
}

async function upload(image: Buffer) {
  const headers = { 'Content-Type': 'application/json' }
  const made = await fetch(`${visits.server.url}/api/boards`, {
    method: 'POST',
    headers,
    body: '{"form":"tegeltjeswijsheden"}',
  })
  const board = createdBoard.parse(await made.json())
  const body = JSON.stringify({ key: board.joinKey, person: { name: 'Fatima' } })
  const seat = await fetch(`${visits.server.url}/api/boards/${board.id}/join`, { method: 'POST', headers, body })
  const { token } = joined.parse(await seat.json())
  const answer = await fetch(`${visits.server.url}/api/boards/${board.id}/assets`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: new Uint8Array(image),
  })
  return uploaded.parse(await answer.json())
}

/** Size of the image as shown, and the colour of its first and last pixel on the diagonal. */
function show(src: string) {
  return page.evaluate(async (address) => {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const colour = (x: number, y: number) => {
      const [red = 0, , blue = 0] = context.getImageData(x, y, 1, 1).data
      return red > 200 ? 'red' : blue > 200 ? 'blue' : 'other'
    }
    const { width: w, height: h } = canvas
    return { w, h, first: colour(4, 4), last: colour(w - 5, h - 5) }
  }, src)
}

test.each(['image/png', 'image/jpeg', 'image/webp'])('a %s is shown as it was made', async (type) => {
  const image = await upload(await encode(type))
  expect(image).toMatchObject({ mimeType: type, w: 60, h: 40 })
  expect(await show(image.src)).toEqual({ w: 60, h: 40, first: 'red', last: 'blue' })
})

test.each([
  [3, { w: 60, h: 40, first: 'blue', last: 'red' }],
  [6, { w: 40, h: 60, first: 'red', last: 'blue' }],
  [8, { w: 40, h: 60, first: 'blue', last: 'red' }],
])(
  'a photo that was taken at orientation %i is still the right way up, without its place',
  async (orientation, seen) => {
    const image = await upload(withExif(await encode('image/jpeg'), orientation))
    expect(image).toMatchObject({ w: seen.w, h: seen.h })
    expect(await show(image.src)).toEqual(seen)
    const content = Buffer.from(await (await fetch(visits.server.url + image.src)).arrayBuffer())
    expect(content.includes('52.0907')).toBe(false)
  },
)
