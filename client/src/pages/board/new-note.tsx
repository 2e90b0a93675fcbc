// "New note" under the thumb: puts an empty note where one looks and opens it for typing.
import type { Editor } from 'tldraw'
import { writeNote } from '../../board/place-note.ts'
import { useTexts } from '../../i18n/texts.ts'
import { texts } from '../../session/texts.ts'
import { Icon } from '../../ui/icon.tsx'

export function NewNote({ editor }: { editor: Editor }) {
  const t = useTexts(texts)
  return (
    <button type="button" className="k-new-note" onClick={() => writeNote(editor)}>
      <Icon name="note" />
      {t('newNote')}
    </button>
  )
}
