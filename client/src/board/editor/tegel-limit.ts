// At most 90 characters on a tegel, at the moment of typing and pasting. Text that others write is never touched.
import { TEGEL_LENGTH } from '@kringbord/shared/schema'
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** A TipTap extension; `isTegel` says whether what is being edited now is a tegel. */
export function tegelLimit(isTegel: () => boolean): Extension {
  return Extension.create({
    name: 'tegelLimit',
    addProseMirrorPlugins() {
      const handleTextInput = (view: EditorView, from: number, to: number, text: string): boolean =>
        isTegel() && text.length > room(view, from, to)
      const handlePaste = (view: EditorView, event: ClipboardEvent): boolean => {
        if (!isTegel()) return false
        const { from, to } = view.state.selection
        const pasted = (event.clipboardData?.getData('text/plain') ?? '').replace(/\s+/g, ' ').trim()
        view.dispatch(view.state.tr.insertText(pasted.slice(0, Math.max(0, room(view, from, to))), from, to))
        return true
      }
      return [new Plugin({ props: { handleTextInput, handlePaste } })]
    },
  })
}

/** Characters that still fit when `from`–`to` is replaced. */
function room({ state: { doc } }: EditorView, from: number, to: number): number {
  return TEGEL_LENGTH - (doc.textBetween(0, doc.content.size, ' ').length - doc.textBetween(from, to, ' ').length)
}
