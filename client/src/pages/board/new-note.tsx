// "New note" under the thumb: puts an empty note where one looks and opens it for typing.
import type { Editor } from 'tldraw'
import { editText } from '../../board/editor/edit-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { placeNote } from '../../session/list/place-note.ts'
import { texts } from '../../session/texts.ts'
import { Icon } from '../../ui/icon.tsx'

export function NewNote({ editor }: { editor: Editor }) {
  const t = useTexts(texts)
  const write = () => {
    const id = placeNote(editor)
    if (!id) return
    editText(editor, id)
    editor.focus()
  }
  return (
    <button type="button" className="k-new-note" onClick={write}>
      <Icon name="note" />
      {t('newNote')}
    </button>
  )
}
