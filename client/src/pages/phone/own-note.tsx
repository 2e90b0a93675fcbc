// One note or tegel of one's own on the light page. It is said to be saved only when the server said so.
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useLang } from '../../i18n/lang.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { KeptNote } from '../../session/own-notes/kept-note.ts'
import { clockTime } from '../../session/steer/clock-time.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { texts } from './texts.ts'

type OwnNoteProps = {
  note: KeptNote
  /** Name of its zone, or ''. */
  zone: string
  online: boolean
  mayEdit: boolean
  onEdit(): void
  /** Puts it on the board; null when that is not for the writer to do, or not now. */
  onShow: (() => void) | null
  /** The server does not take it: its text goes back to the field. */
  onAgain(): void
  onRemove(): void
}

export function OwnNote({ note, zone, online, mayEdit, onEdit, onShow, onAgain, onRemove }: OwnNoteProps) {
  const t = useTexts(texts)
  const { text, state, kind } = note
  const refused = state === 'refused'
  const shows = onShow !== null && state === 'saved'
  return (
    <li className="ph-note" data-kind={kind} data-state={state}>
      <p className="ph-note-text">{text}</p>
      {zone && <p className="ph-note-zone">{zone}</p>}
      <p className="ph-note-state" role="status">
        <State note={note} online={online} />
      </p>
      {(mayEdit || refused || shows) && (
        <div className="ph-note-act">
          {shows && (
            <Button size="small" icon="eye" variant="primary" aria-label={t('note.show', { text })} onClick={onShow}>
              {t('note.showShort')}
            </Button>
          )}
          {refused && (
            <Button size="small" icon="edit" onClick={onAgain}>
              {t('note.again')}
            </Button>
          )}
          {mayEdit && !refused && (
            <Button size="small" icon="edit" aria-label={t('note.edit', { text })} onClick={onEdit}>
              {t('note.editShort')}
            </Button>
          )}
          <Button size="small" variant="ghost" icon="trash" aria-label={t('note.remove', { text })} onClick={onRemove}>
            {t('note.removeShort')}
          </Button>
        </div>
      )}
    </li>
  )
}

function State({ note, online }: { note: KeptNote; online: boolean }) {
  const t = useTexts(texts)
  const lang = useLang()
  const errorText = useErrorText()
  switch (note.state) {
    case 'saved':
      return (
        <>
          <Icon name="check" size={18} />{' '}
          {note.savedAt === null ? t('note.saved') : t('note.savedAt', { time: clockTime(note.savedAt, lang) })}
        </>
      )
    case 'waiting':
      return (
        <>
          <Icon name={online ? 'cloud' : 'cloudOff'} size={18} /> {t(online ? 'note.waiting' : 'note.kept')}
        </>
      )
    case 'refused':
      return (
        <>
          <Icon name="alert" size={18} /> {t('note.refused', { reason: errorText(note.error) })}
        </>
      )
  }
}
