// What the binding does with a mounted editor: writes at once when a gesture or an edit ends, and joins others' text and
// undo with it. Everything here can be taken away again; the binding works without.
import { type Editor, react } from 'tldraw'
import type { EditorHooks } from './editor-hooks.ts'
import { patchText } from './live-text.ts'
import { createUndoOwn, parseHistory } from './undo-own.ts'

/** @param flush writes what waits */
export function attachEditing(editor: Editor, flush: () => void): { hooks: EditorHooks; close(): void } {
  const merge = createUndoOwn(editor.store, parseHistory(Reflect.get(editor, 'history')))
  const stops = [
    // Which shape is written in, and whether a tool is in the middle of something.
    react('kringbord: an edit ends', () => {
      if (editor.getEditingShapeId() === null && editor.isInAny('select.idle', 'hand.idle')) queueMicrotask(flush)
    }),
    listen(document, 'visibilitychange', flush),
    listen(window, 'pagehide', flush),
  ]
  return {
    hooks: {
      merge,
      writeText(shape, richText) {
        const text = editor.getRichTextEditor()
        if (!text || editor.getEditingShapeId() !== shape) return 'not-editing'
        // A change from outside would break off what an input method is composing.
        if (text.view.composing) return 'later'
        // tldraw writes the text editor's new text to the store as if it was typed here; undo must not believe that.
        editor.run(() => patchText(text, richText), { history: 'ignore' })
        return 'written'
      },
    },
    close() {
      for (const stop of stops) stop()
    },
  }
}

function listen(target: EventTarget, event: string, listener: () => void): () => void {
  target.addEventListener(event, listener)
  return () => target.removeEventListener(event, listener)
}
