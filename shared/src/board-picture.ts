// A board as it is seen from a camera, in strokes and fields: what stands on the screen before there is an editor. The
// marks are those of the thumbnail, so everything is where it will be; texts that are too small to read are bars.
import type { PlainRecord } from './records.ts'
import { around, placeShapes } from './shape-place.ts'
import { joinMarks } from './thumbnail.ts'
import { marksOf } from './thumbnail-marks.ts'

export type Camera = { x: number; y: number; zoom: number }

/**
 * The SVG of `records` for a screen of `screen`, and how many shapes are on it; `look` gets the outer box of them all and
 * says where the camera is. Null for an empty board.
 */
export function boardPicture(
  records: Iterable<PlainRecord>,
  screen: { w: number; h: number },
  look: (content: { x: number; y: number; w: number; h: number }) => Camera,
): { svg: string; shapes: number } | null {
  const all = placeShapes(records).filter(({ box: { x, y, w, h } }) => Number.isFinite(x + y + w + h))
  const content = around(all.map(({ box }) => box))
  if (!content) return null
  const { x, y, zoom } = look(content)
  const seen = all
    .map((shape) => {
      const { box } = shape
      return { ...shape, box: { x: (box.x + x) * zoom, y: (box.y + y) * zoom, w: box.w * zoom, h: box.h * zoom } }
    })
    .filter(({ box }) => box.x < screen.w && box.y < screen.h && box.x + box.w > 0 && box.y + box.h > 0)
  const body = joinMarks(seen.flatMap((shape) => marksOf(shape, zoom)))
  const size = `viewBox="0 0 ${screen.w} ${screen.h}" width="${screen.w}" height="${screen.h}"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} aria-hidden="true" font-family="tldraw_sans,system-ui,sans-serif">${body}</svg>`
  return { svg, shapes: seen.length }
}
