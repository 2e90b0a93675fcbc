// "New note" and "New tile" under the thumb: an empty one where one looks, open for typing.
import type { Editor } from 'tldraw'
import { writeNote } from '../../board/place-note.ts'
import { useTexts } from '../../i18n/texts.ts'
import { texts } from '../../session/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { useToast } from '../../ui/toast.tsx'

type NewNoteProps = { editor: Editor; makes: { note: boolean; tegel: boolean } }

export function NewNote({ editor, makes }: NewNoteProps) {
  const t = useTexts(texts)
  const toast = useToast()
  const tegel = () => {
    import('../../board/editor/new-tegel.ts').then(
      ({ newTegel }) => newTegel(editor),
      () => toast(t('partFailed'), 'error'),
    )
  }
  return (
    <div className="k-new">
      {makes.tegel && (
        <button type="button" className="k-new-note" onClick={tegel}>
          <Icon name="tegel" />
          {t('newTegel')}
        </button>
      )}
      {makes.note && (
        <button
          type="button"
          className="k-new-note"
          data-second={makes.tegel ? '' : undefined}
          onClick={() => writeNote(editor)}
        >
          <Icon name="note" />
          {t('newNote')}
        </button>
      )}
    </div>
  )
}
