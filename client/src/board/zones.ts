// Where the zones of the working form are on the board, and free room in them. Reads the editor's shapes; pure apart from that.
import { headingOf } from '@kringbord/shared/heading'
import { plainText } from '@kringbord/shared/rich-text'
import type { Editor } from 'tldraw'

const areaKinds = ['sheet', 'zone', 'band', 'card'] as const

export type Rect = { x: number; y: number; w: number; h: number }

/** A named place on the board. `title` is '' for a place without a heading. */
export type Zone = {
  id: string
  shapeId: string
  title: string
  /** `sheet` is an area that is a poster or a page: things lie in the zones on it. */
  kind: 'sheet' | 'area' | 'textbox'
  bounds: Rect
  /** Height of its title and prompt: nothing is placed there. */
  head: number
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
    return [{ id: props.zone, shapeId: shape.id, title, kind, bounds: { x, y, w, h }, head: headOf(props, { w, h }) }]
  })
  return zones.sort((a, b) => a.bounds.y - b.bounds.y || a.bounds.x - b.bounds.x)
}

/** What stands in the first text box of `wanted` that is filled in; '' when none is. */
export function firstWritten(editor: Editor, wanted: readonly string[]): string {
  const within = ({ id, kind }: Zone) =>
    kind === 'textbox' && wanted.some((one) => id === one || id.startsWith(`${one}.`))
  for (const { shapeId } of zonesOf(editor).filter(within)) {
    const shape = editor.getCurrentPageShapes().find(({ id }) => id === shapeId)
    const { richText }: { richText?: unknown } = shape?.props ?? {}
    const text = plainText(richText).trim()
    if (text !== '') return text
  }
  return ''
}

function headOf(props: Readonly<Record<string, unknown>>, size: { w: number; h: number }): number {
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const kind = areaKinds.find((one) => one === props.kind) ?? 'zone'
  return headingOf({ ...size, kind, title: text(props.title), prompt: text(props.prompt), sign: text(props.sign) })
    .height
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

/** Distance between things placed next to each other, as in the examples of the forms. */
const GAP = 24

/** The first free place of `size` × `size` in `room`, in rows from the top left; when all is taken, what covers least. */
export function freePlace(room: Rect, taken: readonly Rect[], size: number): { x: number; y: number } {
  const places: { x: number; y: number }[] = []
  for (let y = room.y; y + size <= room.y + room.h + 1; y += size + GAP)
    for (let x = room.x; x + size <= room.x + room.w + 1; x += size + GAP) places.push({ x, y })
  const covered = (place: { x: number; y: number }) =>
    taken.reduce((sum, rect) => sum + overlap({ ...place, w: size, h: size }, rect), 0)
  let best = { x: room.x + (room.w - size) / 2, y: room.y + (room.h - size) / 2 }
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
