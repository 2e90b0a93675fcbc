// The outline of the board that is open, kept up to date while it is shown.
import { arrangeOutline } from '@kringbord/shared/arrange-outline'
import { type Outline, outline } from '@kringbord/shared/outline'
import type { PlainRecord } from '@kringbord/shared/records'
import { useEffect, useState } from 'react'
import type { Editor } from 'tldraw'

/** A list that changes under one's fingers cannot be read: at most this often. */
const EVERY_MS = 700

const NOTHING: Outline = { zones: [], loose: [] }

/** Read again after changes, at most every `everyMs` milliseconds; without an editor nothing is read. */
export function useOutline(editor: Editor | null, everyMs = EVERY_MS): Outline {
  const [now, setNow] = useState(() => ({ editor, outline: outlineOf(editor) }))
  useEffect(() => {
    if (!editor) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      timer = undefined
      setNow({ editor, outline: outlineOf(editor) })
    }
    const stop = editor.store.listen(() => (timer ??= setTimeout(read, everyMs)), { scope: 'document' })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor, everyMs])
  if (now.editor === editor) return now.outline
  const fresh = { editor, outline: outlineOf(editor) }
  setNow(fresh)
  return fresh.outline
}

function outlineOf(editor: Editor | null): Outline {
  if (!editor) return NOTHING
  const records = editor.store.allRecords().map((record): PlainRecord => ({ ...record }))
  return arrangeOutline(outline(records), records)
}
