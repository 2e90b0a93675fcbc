// Working with many notes at once on the board, for who facilitates: the line that offers it, the panel, and undoing it.
import { useEffect, useRef, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { useReadable } from '../use-readable.ts'
import { GroupsDialog } from './groups-dialog.tsx'
import './notes.css'
import './groups.css'
import type { NotesDesk } from './notes-desk.ts'
import { NotesPanel } from './notes-panel.tsx'
import { texts } from './texts.ts'
import { useChosenNotes } from './use-board-notes.ts'
import { usePutBack } from './use-put-back.ts'
import { watchUndo } from './watch-undo.ts'

export type NotesWorkProps = {
  editor: Editor
  desk: NotesDesk
}

/** A zone to make groups in, with the notes that were chosen for one. */
export type ToGroup = { zone: string; chosen: readonly string[] }

export default function NotesWork({ editor, desk }: NotesWorkProps) {
  const t = useTexts(texts)
  const wish = useReadable(desk.wish)
  const chosen = useChosenNotes(editor)
  const opener = useRef<HTMLButtonElement>(null)
  const [grouping, setGrouping] = useState<ToGroup | null>(null)
  const back = usePutBack(desk)
  const putBack = useRef(back)
  putBack.current = back
  useEffect(() => watchUndo(editor, desk, (arrangement) => void putBack.current(arrangement)), [editor, desk])
  const close = () => desk.wish.set(null)
  return (
    <>
      {chosen.length > 1 && wish === null && (
        <div className="k-notes-chip">
          <span>{t('chip.notes', { n: chosen.length })}</span>
          <Button
            ref={opener}
            size="small"
            variant="primary"
            icon="sort"
            aria-haspopup="dialog"
            onClick={() => desk.wish.set({ kind: 'panel' })}
          >
            {t('chip.open')}
          </Button>
        </div>
      )}
      {wish?.kind === 'panel' && (
        <NotesPanel
          editor={editor}
          desk={desk}
          asked={wish}
          chosen={chosen}
          onGroup={setGrouping}
          onPaste={(zone) => desk.wish.set({ kind: 'paste', text: '', zone })}
          onClose={close}
          opener={opener}
        />
      )}
      {grouping && <GroupsDialog editor={editor} desk={desk} {...grouping} onClose={() => setGrouping(null)} />}
    </>
  )
}
