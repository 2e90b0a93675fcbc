// A small picture of a board: an SVG text of 640 × 400, drawn for a card of 320 × 200 pixels, at most 20 kB.
// Pure: plain records in. How each shape looks at this size is in thumbnail-marks.ts.
import type { Box } from './layout.ts'
import { canvas } from './palette.ts'
import type { PlainRecord } from './records.ts'
import { around, type PlacedShape, placeShapes } from './shape-place.ts'
import { marks } from './thumbnail-marks.ts'
import type { Detail } from './thumbnail-text.ts'

/** Largest thumbnail, in bytes. */
export const MAX_THUMBNAIL_BYTES = 20_000

const WIDTH = 640
const HEIGHT = 400
const MARGIN = 22

/** The picture of a board. A board that is too rich for the size loses its small details first, its lowest shapes last. */
export function thumbnail(records: Iterable<PlainRecord>): string {
  const shapes = placeShapes(records)
  const content = around(
    shapes.map((shape) => shape.box).filter((box) => Number.isFinite(box.x + box.y + box.w + box.h)),
  )
  if (content === null || content.w <= 0 || content.h <= 0) return svg('')
  const toCard = fit(content)
  const placed = shapes.map((shape) => ({ ...shape, box: toCard(shape.box) }))
  const scale = toCard({ x: 0, y: 0, w: 1, h: 1 }).w
  for (const detail of [3, 2, 1, 0] satisfies Detail[]) {
    const body = drawAll(placed, scale, detail)
    if (byteLength(svg(body)) <= MAX_THUMBNAIL_BYTES) return svg(body)
  }
  return svg(drawSome(placed, scale))
}

/** Places the content in the middle of the card; very small boards are not blown up beyond their own size. */
function fit(content: Box): (box: Box) => Box {
  const scale = Math.min((WIDTH - 2 * MARGIN) / content.w, (HEIGHT - 2 * MARGIN) / content.h, 1)
  const left = (WIDTH - content.w * scale) / 2 - content.x * scale
  const top = (HEIGHT - content.h * scale) / 2 - content.y * scale
  return ({ x, y, w, h }) => ({ x: left + x * scale, y: top + y * scale, w: w * scale, h: h * scale })
}

function drawAll(shapes: readonly PlacedShape[], scale: number, detail: Detail): string {
  return shapes.map((shape) => marks(shape, scale, detail)).join('')
}

/** As many shapes as fit, lowest first. */
function drawSome(shapes: readonly PlacedShape[], scale: number): string {
  let body = ''
  let room = MAX_THUMBNAIL_BYTES - byteLength(svg(''))
  for (const shape of shapes) {
    const mark = marks(shape, scale, 0)
    room -= byteLength(mark)
    if (room < 0) break
    body += mark
  }
  return body
}

function svg(body: string): string {
  const frame = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="'IBM Plex Sans',system-ui,sans-serif">`
  return `${frame}<rect width="${WIDTH}" height="${HEIGHT}" fill="${canvas}"/>${body}</svg>`
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
