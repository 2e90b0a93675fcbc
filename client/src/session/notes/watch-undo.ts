// Ctrl+Z right after notes were arranged undoes that: it was done by the server, so the editor has nothing of it to undo.
// Once something else was done on the board, Ctrl+Z is the editor's again.
import type { Editor } from 'tldraw'
import { isWriting } from './is-writing.ts'
import type { NotesDesk } from './notes-desk.ts'

/** Watches until the returned function is called. */
export function watchUndo(
  editor: Editor,
  { last }: Pick<NotesDesk, 'last'>,
  onUndo: (arrangement: string) => void,
): () => void {
  const take = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event
    if (key.toLowerCase() !== 'z' || !(ctrlKey || metaKey) || shiftKey || altKey) return
    const now = last.get()
    if (!now || isWriting(target) || editor.getEditingShapeId() !== null) return
    event.preventDefault()
    event.stopImmediatePropagation()
    onUndo(now.id)
  }
  const stop = editor.store.listen(() => last.set(null), { source: 'user', scope: 'document' })
  document.addEventListener('keydown', take, { capture: true })
  return () => {
    stop()
    document.removeEventListener('keydown', take, { capture: true })
  }
}
