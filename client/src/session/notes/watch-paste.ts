// Several lines pasted on the board: before the editor makes one text of them, the person is asked whether they are notes.
import type { Editor } from 'tldraw'
import { isWriting } from './is-writing.ts'
import { isSeveral } from './several.ts'

type WatchOptions = {
  /** Whether this person may write notes now. */
  may(): boolean
  onPaste(text: string): void
}

/** Watches until the returned function is called. */
export function watchPaste(editor: Editor, { may, onPaste }: WatchOptions): () => void {
  const take = (event: ClipboardEvent) => {
    const data = event.clipboardData
    if (!data || isWriting(event.target) || editor.getEditingShapeId() !== null || !editor.getInstanceState().isFocused)
      return
    const text = data.getData('text/plain')
    // Shapes that were copied on a board, and pictures, are the editor's.
    const others = data.files.length > 0 || data.getData('text/html').includes('data-tldraw')
    if (others || !isSeveral(text) || !may()) return
    event.preventDefault()
    event.stopImmediatePropagation()
    onPaste(text)
  }
  document.addEventListener('paste', take, { capture: true })
  return () => document.removeEventListener('paste', take, { capture: true })
}
