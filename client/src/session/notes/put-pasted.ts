// Pasted notes on the board: one change, which one undo takes back, each in free room of its zone.
import { placeNotes } from '@kringbord/shared/place-notes'
import { createShapeId, type Editor, type TLShapeId, type TLShapePartial, toRichText } from 'tldraw'
import type { PastedNote } from './pasted.ts'
import { plainRecords } from './plain-records.ts'

/**
 * Puts them there and chooses them. `leads`: full zones may be made larger, and what has no name is nobody's: who
 * facilitates pastes what others wrote. @returns how many found no room in their zone and lie below the board
 */
export function putPasted(editor: Editor, notes: readonly PastedNote[], { leads }: { leads: boolean }): number {
  const ids = notes.map(() => createShapeId())
  const things = notes.map(({ text, zone }, i) => ({ id: ids[i] ?? '', zone, kind: 'note' as const, text }))
  const { places, grown } = placeNotes(plainRecords(editor), things, { grow: leads })
  const placeOf = new Map(places.map((place) => [place.id, place]))
  const shapes = notes.flatMap(({ text, color, by }, i): TLShapePartial[] => {
    const id = ids[i]
    const place = id && placeOf.get(id)
    if (!id || !place) return []
    const { box, scale } = place
    const meta = leads ? { meta: { by } } : {}
    return [{ id, type: 'note', x: box.x, y: box.y, props: { color, scale, richText: toRichText(text) }, ...meta }]
  })
  editor.run(() => {
    editor.markHistoryStoppingPoint('paste notes')
    const larger = grown.flatMap(({ id, w, h }): TLShapePartial[] => {
      const zone = editor.getCurrentPageShapes().find((shape) => shape.id === id)
      return zone ? [{ id: zone.id, type: zone.type, props: { w, h } }] : []
    })
    // The zones of a form are locked.
    editor.run(() => editor.updateShapes(larger), { ignoreShapeLock: true })
    editor.createShapes(shapes)
    editor.setSelectedShapes(ids)
  })
  const bounds = editor.getSelectionPageBounds()
  if (bounds) editor.zoomToBounds(bounds, { inset: 128, targetZoom: 1, animation: { duration: 320 } })
  return notes.filter(({ zone }, i) => zone !== '' && !isIn(editor, zone, ids[i])).length
}

function isIn(editor: Editor, zone: string, id: TLShapeId | undefined): boolean {
  const middle = id && editor.getShapePageBounds(id)?.center
  const area = editor.getCurrentPageShapes().find(({ props }) => 'zone' in props && props.zone === zone)
  return Boolean(middle && area && editor.getShapePageBounds(area.id)?.containsPoint(middle))
}
