// Changes the text in an open text editor by no more than what differs, so that the caret and the selection of who is
// typing stay where they are. Setting the whole text would put the caret at its end.
import type { TiptapEditor } from 'tldraw'

/** Makes `editor` show `richText`, outside its own undo. */
export function patchText(editor: TiptapEditor, richText: unknown): void {
  const { doc, schema, tr } = editor.state
  const wanted = schema.nodeFromJSON(richText)
  const from = doc.content.findDiffStart(wanted.content)
  const end = doc.content.findDiffEnd(wanted.content)
  if (from === null || end === null) return
  // In repeated letters both searches count the same ones; then the ends move behind the beginning.
  const overlap = Math.max(0, from - Math.min(end.a, end.b))
  const slice = wanted.slice(from, end.b + overlap)
  editor.view.dispatch(tr.replace(from, end.a + overlap, slice).setMeta('addToHistory', false))
}
