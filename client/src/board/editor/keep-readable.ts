// Brings a shape closer when someone starts typing in it and could not read what they type: a text box of a poster seen
// from afar, a note on a phone. On a touch screen it goes to the top, because the keyboard covers the lower half.
import { typeScale } from '@kringbord/shared/palette'
import type { TextboxShape } from '@kringbord/shared/schema'
import { type Editor, type TLNoteShape, type TLShape, type TLShapeId, Vec } from 'tldraw'

/** Below this size on the screen, in px, text counts as unreadable; then it is brought to the comfortable size. */
const UNREADABLE = 10
const COMFORTABLE = 15
const LEAST = 12
/** Room around the shape on the screen. */
const MARGIN = 20

/** Watches for the start of editing; returns what stops it. */
export function keepReadable(editor: Editor): () => void {
  return editor.sideEffects.registerAfterChangeHandler('instance_page_state', (before, after) => {
    if (after.editingShapeId && after.editingShapeId !== before.editingShapeId) bringClose(editor, after.editingShapeId)
  })
}

function bringClose(editor: Editor, id: TLShapeId): void {
  const shape = editor.getShape(id)
  const bounds = editor.getShapePageBounds(id)
  const size = shape ? textSize(shape) : null
  if (!bounds || size === null || size * editor.getZoomLevel() >= UNREADABLE) return
  const screen = editor.getViewportScreenBounds()
  const fit = Math.min((screen.w - 2 * MARGIN) / bounds.w, (screen.h - 2 * MARGIN) / bounds.h)
  const zoom = Math.max(LEAST / size, Math.min(COMFORTABLE / size, fit))
  const [w, h] = [bounds.w * zoom, bounds.h * zoom]
  const left = w > screen.w - 2 * MARGIN ? MARGIN : (screen.w - w) / 2
  const atTop = editor.getInstanceState().isCoarsePointer || h > screen.h - 2 * MARGIN
  const top = atTop ? 3 * MARGIN : (screen.h - h) / 2
  editor.setCamera(new Vec(left / zoom - bounds.x, top / zoom - bounds.y, zoom), { animation: { duration: 200 } })
}

/** Size of the text in board units, as far as it is ours to know. */
function textSize(shape: TLShape): number | null {
  if (isNote(shape)) return 22 * shape.props.scale
  if (isTextbox(shape)) return Math.min(typeScale[shape.props.step], typeScale.body)
  return null
}

function isNote(shape: TLShape): shape is TLNoteShape {
  return shape.type === 'note'
}

function isTextbox(shape: { type: string }): shape is TextboxShape {
  return shape.type === 'textbox'
}
