// The outline of the board that is open, kept up to date while it is shown.
import { arrangeOutline } from '@kringbord/shared/arrange-outline'
import { type Outline, outline } from '@kringbord/shared/outline'
import type { PlainRecord } from '@kringbord/shared/records'
import { useEffect, useState } from 'react'
import type { Editor } from 'tldraw'

/** A list that changes under one's fingers cannot be read: at most this often. */
const EVERY_MS = 700

export function useOutline(editor: Editor): Outline {
  const [now, setNow] = useState(() => outlineOf(editor))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      timer = undefined
      setNow(outlineOf(editor))
    }
    const stop = editor.store.listen(() => (timer ??= setTimeout(read, EVERY_MS)), { scope: 'document' })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor])
  return now
}

function outlineOf(editor: Editor): Outline {
  const records = editor.store.allRecords().map((record): PlainRecord => ({ ...record }))
  return arrangeOutline(outline(records), records)
}
