// Putting a note on the board without drawing: in a zone or where one looks, never on top of another.
import type { Editor, TLShapeId } from 'tldraw'
import { editText } from './editor/edit-text.ts'
import { focusBoard } from './focus-board.ts'
import { freePlace, type Rect, type Zone, zonesOf } from './zones.ts'

/** Side of a note at scale 1, and the room that forms leave at the edge of a zone. */
const NOTE = 200
const MARGIN = 28
/** Smaller than this a note cannot hold a sentence. */
const LEAST_SCALE = 0.4

type NoteOptions = {
  /** Zone id; without, the zone in the middle of the view, or the middle itself. */
  zone?: string
  text?: string
}

/** Makes a note and returns its id, or null where nothing may be written. */
export function placeNote(editor: Editor, { zone, text = '' }: NoteOptions = {}): TLShapeId | null {
  if (editor.getIsReadonly()) return null
  const middle = editor.getViewportPageBounds().center
  const home = zone === undefined ? smallestZoneAt(editor, middle) : zonesOf(editor).find(({ id }) => id === zone)
  const { x, y, scale } = home ? placeIn(editor, home) : { x: middle.x - NOTE / 2, y: middle.y - NOTE / 2, scale: 1 }
  const before = new Set(editor.getCurrentPageShapeIds())
  editor.markHistoryStoppingPoint('new note')
  editor.createShape({ type: 'note', x, y, props: { scale, ...(text ? { richText: richTextOf(text) } : {}) } })
  return [...editor.getCurrentPageShapeIds()].find((id) => !before.has(id)) ?? null
}

/** Makes a note where one looks and starts typing in it. */
export function writeNote(editor: Editor): void {
  const id = placeNote(editor)
  if (!id) return
  focusBoard(editor)
  editText(editor, id)
}

/** Below the zone's heading; smaller only where a note of full size does not fit at all. */
function placeIn(editor: Editor, { bounds, head }: Zone): { x: number; y: number; scale: number } {
  const room = { x: bounds.x + MARGIN, y: bounds.y + head, w: bounds.w - 2 * MARGIN, h: bounds.h - head - MARGIN }
  const scale = Math.min(1, Math.max(LEAST_SCALE, Math.min(room.w, room.h) / NOTE))
  return { ...freePlace(room, thingsIn(editor, bounds), NOTE * scale), scale }
}

/** What a note should not cover: everything but the zone and what it lies in. */
function thingsIn(editor: Editor, zone: Rect): Rect[] {
  return editor.getCurrentPageShapes().flatMap((shape): Rect[] => {
    const bounds = editor.getShapePageBounds(shape.id)
    return bounds && !contains(bounds, zone) ? [bounds] : []
  })
}

function contains(outer: Rect, inner: Rect): boolean {
  const { x, y, w, h } = inner
  return outer.x <= x && outer.y <= y && outer.x + outer.w >= x + w && outer.y + outer.h >= y + h
}

function smallestZoneAt(editor: Editor, { x, y }: { x: number; y: number }): Zone | undefined {
  const holds = ({ x: left, y: top, w, h }: Rect) => x >= left && x <= left + w && y >= top && y <= top + h
  const size = ({ bounds }: Zone) => bounds.w * bounds.h
  const around = zonesOf(editor).filter((zone) => zone.kind === 'area' && holds(zone.bounds))
  return around.sort((a, b) => size(a) - size(b))[0]
}

function richTextOf(text: string) {
  const content = text
    .split('\n')
    .map((line) => ({ type: 'paragraph', ...(line ? { content: [{ type: 'text', text: line }] } : {}) }))
  return { type: 'doc', content }
}
