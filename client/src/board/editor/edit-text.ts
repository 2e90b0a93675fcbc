// Starts typing in a shape, as a double click does.
import type { Editor, TLShapeId } from 'tldraw'

/** Selects the shape and puts the caret in its text: at a point on the screen, or around all of it. */
export function editText(
  editor: Editor,
  id: TLShapeId,
  { at, selectAll = false }: { at?: { x: number; y: number }; selectAll?: boolean } = {},
): void {
  const shape = editor.getShape(id)
  if (!shape || editor.getIsReadonly()) return
  editor.select(id)
  editor.setEditingShape(id)
  editor.setCurrentTool('select.editing_shape', { target: 'shape', shape })
  if (selectAll) editor.emit('select-all-text', { shapeId: id })
  else if (at) editor.emit('place-caret', { shapeId: id, point: at })
}
