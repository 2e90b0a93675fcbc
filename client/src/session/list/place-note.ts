// Putting a note on the board without drawing: in a zone or where one looks, never on top of another.
import type { Editor, TLShapeId } from 'tldraw'
import { freePlace, type Rect, zonesOf } from '../steps/zones.ts'

/** Side of a note at scale 1, as in layout.ts. */
const NOTE = 200

/** Least width on the screen at which one can read what one types, in px. */
const READABLE = 150

type NoteOptions = {
  /** Zone id; without, the zone in the middle of the view, or the middle itself. */
  zone?: string
  text?: string
}

/** Makes a note and returns its id, or null where nothing may be written. */
export function placeNote(editor: Editor, { zone, text = '' }: NoteOptions = {}): TLShapeId | null {
  if (editor.getIsReadonly()) return null
  const middle = editor.getViewportPageBounds().center
  const rect = zone === undefined ? smallestZoneAt(editor, middle) : zoneRect(editor, zone)
  const scale = rect ? noteScale(rect) : 1
  const size = NOTE * scale
  const place = rect
    ? freePlace(rect, thingsIn(editor, rect), { size, head: headOf(rect) })
    : { x: middle.x - size / 2, y: middle.y - size / 2 }
  const before = new Set(editor.getCurrentPageShapeIds())
  editor.markHistoryStoppingPoint('new note')
  editor.createShape({ type: 'note', ...place, props: { scale, ...(text ? { richText: richTextOf(text) } : {}) } })
  return [...editor.getCurrentPageShapeIds()].find((id) => !before.has(id)) ?? null
}

/** Makes a note, brings it close enough to read and starts typing in it. */
export function writeNote(editor: Editor): void {
  const id = placeNote(editor)
  const bounds = id && editor.getShapePageBounds(id)
  if (!id || !bounds) return
  if (bounds.w * editor.getZoomLevel() < READABLE)
    editor.zoomToBounds(bounds, { targetZoom: READABLE / bounds.w, animation: { duration: 200 } })
  editor.setSelectedShapes([id])
  editor.setEditingShape(id)
  editor.setCurrentTool('select.editing_shape', { target: 'shape', shape: editor.getShape(id) })
  editor.focus()
}

/** A note is smaller in a small zone, so that a few fit side by side. */
function noteScale(rect: Rect): number {
  const least = Math.min(rect.w, rect.h)
  if (least >= 2.5 * NOTE) return 1
  return Math.max(0.4, Math.round((least / (2.5 * NOTE)) * 20) / 20)
}

/** Room for the title and the prompt of a zone. */
const headOf = (rect: Rect) => Math.min(160, rect.h * 0.25)

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

function zoneRect(editor: Editor, id: string): Rect | null {
  return zonesOf(editor).find((zone) => zone.id === id)?.bounds ?? null
}

function smallestZoneAt(editor: Editor, { x, y }: { x: number; y: number }): Rect | null {
  const around = zonesOf(editor)
    .filter((zone) => zone.kind === 'area')
    .map((zone) => zone.bounds)
    .filter((rect) => x >= rect.x && x <= rect.x + rect.w && y >= rect.y && y <= rect.y + rect.h)
  return around.sort((a, b) => a.w * a.h - b.w * b.h)[0] ?? null
}

function richTextOf(text: string) {
  const content = text
    .split('\n')
    .map((line) => ({ type: 'paragraph', ...(line ? { content: [{ type: 'text', text: line }] } : {}) }))
  return { type: 'doc', content }
}
