// Where the zones of the working form are on the board, and free room in them. Reads the editor's shapes; pure apart from that.
import type { Editor } from 'tldraw'

export type Rect = { x: number; y: number; w: number; h: number }

/** A named place on the board. `title` is '' for a place without a heading. */
export type Zone = {
  id: string
  shapeId: string
  title: string
  /** `sheet` is an area that is a poster or a page: things lie in the zones on it. */
  kind: 'sheet' | 'area' | 'textbox'
  bounds: Rect
}

/** All zones on the board, top to bottom and left to right. */
export function zonesOf(editor: Editor): Zone[] {
  const zones = editor.getCurrentPageShapes().flatMap((shape): Zone[] => {
    const type: string = shape.type
    if (type !== 'area' && type !== 'textbox') return []
    const props: Record<string, unknown> = Object.fromEntries(Object.entries(shape.props))
    const bounds = editor.getShapePageBounds(shape.id)
    if (typeof props.zone !== 'string' || props.zone === '' || !bounds) return []
    const title = typeof props.title === 'string' ? props.title : ''
    const { x, y, w, h } = bounds
    const kind = type === 'area' && props.kind === 'sheet' ? 'sheet' : type
    return [{ id: props.zone, shapeId: shape.id, title, kind, bounds: { x, y, w, h } }]
  })
  return zones.sort((a, b) => a.bounds.y - b.bounds.y || a.bounds.x - b.bounds.x)
}

/** The smallest rectangle around all of `rects`, or null without any. */
export function union(rects: readonly Rect[]): Rect | null {
  const [first, ...rest] = rects
  if (!first) return null
  return rest.reduce((sum, rect) => {
    const x = Math.min(sum.x, rect.x)
    const y = Math.min(sum.y, rect.y)
    return { x, y, w: Math.max(sum.x + sum.w, rect.x + rect.w) - x, h: Math.max(sum.y + sum.h, rect.y + rect.h) - y }
  }, first)
}

/** Smaller than this, a zone's prompt cannot be read: show the first zone instead of all. */
const READABLE_ZOOM = 0.12

/**
 * What to bring into view for the zones `wanted`: all of them while their text stays readable in `screen`, else the first.
 * Null when none of them is on the board, or nothing is asked (the whole board).
 */
export function viewOf(
  zones: readonly Zone[],
  wanted: readonly string[],
  screen: { w: number; h: number },
): Rect | null {
  const found = wanted.flatMap((id) => zones.filter((zone) => zone.id === id).map((zone) => zone.bounds))
  const all = union(found)
  if (!all) return null
  const zoom = Math.min(screen.w / all.w, screen.h / all.h)
  return zoom >= READABLE_ZOOM ? all : (found[0] ?? null)
}

/** Distance between things placed next to each other. */
const GAP = 24

/**
 * The first free place of `size` × `size` in `zone`, in rows from the top left, below `head` units of heading; when all
 * is taken, a place that covers as little as possible.
 */
export function freePlace(zone: Rect, taken: readonly Rect[], { size, head }: { size: number; head: number }) {
  const places: { x: number; y: number }[] = []
  for (let y = zone.y + head; y + size <= zone.y + zone.h - GAP / 2; y += size + GAP)
    for (let x = zone.x + GAP; x + size <= zone.x + zone.w - GAP / 2; x += size + GAP) places.push({ x, y })
  const covered = (place: { x: number; y: number }) =>
    taken.reduce((sum, rect) => sum + overlap({ ...place, w: size, h: size }, rect), 0)
  let best = { x: zone.x + Math.max(0, (zone.w - size) / 2), y: zone.y + Math.max(0, (zone.h - size) / 2) }
  let least = Number.POSITIVE_INFINITY
  for (const place of places) {
    const now = covered(place)
    if (now === 0) return place
    if (now < least) [best, least] = [place, now]
  }
  return best
}

function overlap(a: Rect, b: Rect): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return w > 0 && h > 0 ? w * h : 0
}
