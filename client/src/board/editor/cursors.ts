// The smooth cursors of an editor: what hears of moves puts them here, what draws cursors watches. One per editor.
import type { Editor } from 'tldraw'
import { createSmoothCursors, type SmoothCursors } from '../smooth-cursors.ts'

const known = new WeakMap<Editor, SmoothCursors>()

export function cursorsOf(editor: Editor): SmoothCursors {
  const before = known.get(editor)
  if (before) return before
  const cursors = createSmoothCursors()
  known.set(editor, cursors)
  editor.disposables.add(() => cursors.close())
  return cursors
}
