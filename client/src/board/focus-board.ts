// Gives the keyboard to the board.
import type { Editor } from 'tldraw'

/** Also where the editor believes that it has the focus already: `editor.focus()` then moves nothing. */
export function focusBoard(editor: Editor): void {
  editor.focus()
  editor.getContainer().focus()
}
