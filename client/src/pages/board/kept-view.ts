// What someone sees and has in hands on a board, to be given back when the page of the board is made anew.
import type { Editor, TLShapeId } from 'tldraw'
import { editText } from '../../board/editor/edit-text.ts'

export type KeptView = {
  /** A camera of the editor. */
  camera: { x: number; y: number; z: number }
  chosen: readonly TLShapeId[]
  /** The shape that they were typing in. */
  typingIn: TLShapeId | null
}

export function keepView(editor: Editor): KeptView {
  return { camera: editor.getCamera(), chosen: editor.getSelectedShapeIds(), typingIn: editor.getEditingShapeId() }
}

/** As far as it is there still, and may be changed. */
export function giveBackView(editor: Editor, { camera, chosen, typingIn }: KeptView): void {
  editor.setCamera(camera, { immediate: true })
  const there = chosen.filter((id) => editor.getShape(id) !== undefined)
  if (there.length > 0) editor.select(...there)
  if (typingIn) editText(editor, typingIn)
}
