// Changes the text in an open text editor by no more than what differs, so that the caret and the selection of who is
// typing stay where they are. Setting the whole text would put the caret at its end.
import { type Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { TiptapEditor } from 'tldraw'

/** Makes `editor` show `richText`, outside its own undo. */
export function patchText(editor: Pick<TiptapEditor, 'state' | 'view'>, richText: unknown): void {
  const { doc, schema, selection, tr } = editor.state
  const wanted = schema.nodeFromJSON(richText)
  const from = doc.content.findDiffStart(wanted.content)
  const end = doc.content.findDiffEnd(wanted.content)
  if (from === null || end === null) return
  // In repeated letters both searches count the same ones; then the ends move behind the beginning.
  const overlap = Math.max(0, from - Math.min(end.a, end.b))
  tr.replace(from, end.a + overlap, wanted.slice(from, end.b + overlap))
  keepSelection(tr, selection)
  editor.view.dispatch(tr.setMeta('addToHistory', false))
}

/** Others' letters at the caret come behind it, or the next letter typed here would stand behind theirs. */
function keepSelection(tr: Transaction, { anchor, head, empty }: Selection): void {
  const place = (position: number, other: number) => tr.mapping.map(position, empty || position > other ? -1 : 1)
  const [start, end] = [place(anchor, head), place(head, anchor)].map((position) => tr.doc.resolve(position))
  if (start?.parent.inlineContent && end?.parent.inlineContent) tr.setSelection(new TextSelection(start, end))
}
