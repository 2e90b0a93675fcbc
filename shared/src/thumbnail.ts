// A small picture of a board: an SVG text of 640 × 400, drawn for a card of 320 × 200 pixels, at most 20 kB.
// Pure: plain records in. How each shape looks at this size is in thumbnail-marks.ts.
import type { Box } from './layout.ts'
import { canvas } from './palette.ts'
import type { PlainRecord } from './records.ts'
import { around, type PlacedShape, placeShapes } from './shape-place.ts'
import { marksOf } from './thumbnail-marks.ts'

/** Largest thumbnail, in bytes. */
export const MAX_THUMBNAIL_BYTES = 20_000

/** What lies over what in a thumbnail, lowest first. */
const layers = ['sheet', 'band', 'field', 'box', 'small', 'text', 'note', 'ornament', 'writing', 'drawing'] as const

export type Layer = (typeof layers)[number]

/** What a rich board goes without, one more at a time. */
const dispensable: readonly Layer[] = ['writing', 'small', 'text']

/** Part of a thumbnail: path data, joined with that of others of the same look, or SVG of its own. */
export type Mark = { layer: Layer; look: string; d: string } | { layer: Layer; xml: string }

const WIDTH = 640
const HEIGHT = 400
const MARGIN = 22

/**
 * The picture of a board, or of the zones of it named in `cover`, from their top left corner and as wide as the card. A
 * board that is too rich for the size loses its writing first, then its texts.
 */
export function thumbnail(records: Iterable<PlainRecord>, cover: readonly string[] = []): string {
  const all = placeShapes(records)
  const front = around(all.filter(({ props }) => cover.includes(String(props.zone))).map(({ box }) => box))
  if (front !== null && front.w > 0) {
    const seen = all.filter(({ box }) => isInOrBelow(front, box))
    return draw(seen, fitWidth(front))
  }
  const content = around(all.map(({ box }) => box).filter(({ x, y, w, h }) => Number.isFinite(x + y + w + h)))
  if (content === null || content.w <= 0 || content.h <= 0) return svg('')
  return draw(all, fit(content))
}

type Fit = { scale: number; place: (box: Box) => Box }

function draw(all: readonly PlacedShape[], { scale, place }: Fit): string {
  const shapes = all.map((shape) => ({ ...shape, box: place(shape.box) })).filter(({ box }) => isOnCard(box))
  const marks = shapes.flatMap((shape) => marksOf(shape, scale))
  for (let without = 0; without <= dispensable.length; without++) {
    const left = dispensable.slice(0, without)
    const picture = svg(joinMarks(marks.filter(({ layer }) => !left.includes(layer))))
    if (byteLength(picture) <= MAX_THUMBNAIL_BYTES) return picture
  }
  return svg(asMuchAsFits(marks.filter(({ layer }) => !dispensable.includes(layer))))
}

/** Places the content in the middle of the card; a small board is not blown up beyond its own size. */
function fit(content: Box): Fit {
  const scale = Math.min((WIDTH - 2 * MARGIN) / content.w, (HEIGHT - 2 * MARGIN) / content.h, 1)
  const left = (WIDTH - content.w * scale) / 2 - content.x * scale
  const top = (HEIGHT - content.h * scale) / 2 - content.y * scale
  const place = ({ x, y, w, h }: Box) => ({ x: left + x * scale, y: top + y * scale, w: w * scale, h: h * scale })
  return { scale, place }
}

/** Places what should be seen at the top left, as wide as the card; what is below or beside runs off it. */
function fitWidth(front: Box): Fit {
  const scale = (WIDTH - 2 * MARGIN) / front.w
  const place = ({ x, y, w, h }: Box) => ({
    x: MARGIN + (x - front.x) * scale,
    y: MARGIN + (y - front.y) * scale,
    w: w * scale,
    h: h * scale,
  })
  return { scale, place }
}

/** Not beside the cover, nor above it: of those there would be no more than a sliver. */
function isInOrBelow(front: Box, { x, y, w, h }: Box): boolean {
  return x < front.x + front.w && x + w > front.x && y + h > front.y
}

function isOnCard({ x, y, w, h }: Box): boolean {
  return x < WIDTH && y < HEIGHT && x + w > 0 && y + h > 0
}

/** Marks as SVG, layer by layer; path data of one look is one path. */
export function joinMarks(marks: readonly Mark[]): string {
  return layers.map((layer) => joinLayer(marks.filter((mark) => mark.layer === layer))).join('')
}

function joinLayer(marks: readonly Mark[]): string {
  const paths = new Map<string, string>()
  let xml = ''
  for (const mark of marks) {
    if ('xml' in mark) xml += mark.xml
    else paths.set(mark.look, (paths.get(mark.look) ?? '') + mark.d)
  }
  return [...paths].map(([look, d]) => `<path ${look} d="${d}"/>`).join('') + xml
}

/** As many marks as fit, lowest first. */
function asMuchAsFits(marks: readonly Mark[]): string {
  let [few, many] = [0, marks.length]
  while (few < many) {
    const middle = Math.ceil((few + many) / 2)
    if (byteLength(svg(joinMarks(marks.slice(0, middle)))) <= MAX_THUMBNAIL_BYTES) few = middle
    else many = middle - 1
  }
  return joinMarks(marks.slice(0, few))
}

function svg(body: string): string {
  const frame = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="'IBM Plex Sans',system-ui,sans-serif">`
  return `${frame}<path fill="${canvas}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>${body}</svg>`
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
