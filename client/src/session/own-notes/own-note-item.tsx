// One hidden note in the list of its writer, with what is true of it: saved, on its way, or refused.
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { KeptNote } from './kept-note.ts'
import { texts } from './texts.ts'

const icons = { saved: 'check', waiting: 'cloudOff', refused: 'alert' } as const

type OwnNoteItemProps = {
  note: KeptNote
  /** Name of its zone where there is more than one; '' otherwise. */
  zone: string
  /** null when it can no longer be changed. */
  onEdit: (() => void) | null
  /** null while one may not show it. */
  onShow: (() => void) | null
  onRemove(): void
}

export function OwnNoteItem({ note, zone, onEdit, onShow, onRemove }: OwnNoteItemProps) {
  const t = useTexts(texts)
  const errorText = useErrorText()
  const { state, text, kind, error } = note
  const said = state === 'saved' && note.atTable ? 'savedTable' : state
  const words = said === 'refused' ? t('refused', { reason: errorText(error) }) : t(said)
  return (
    <li className="k-own-note" data-kind={kind}>
      {zone && <p className="k-own-zone">{zone}</p>}
      <p className="k-own-said">{text}</p>
      <p className="k-own-state" data-state={state}>
        <Icon name={icons[state]} size={18} /> {words}
      </p>
      <div className="k-own-actions">
        {onShow && (
          <Button size="small" icon="eye" aria-label={t('showOne', { text })} onClick={onShow}>
            {t('showOneShort')}
          </Button>
        )}
        {onEdit && (
          <Button size="small" icon="edit" aria-label={t('edit', { text })} onClick={onEdit}>
            {t('editShort')}
          </Button>
        )}
        <Button size="small" variant="ghost" icon="trash" aria-label={t('remove', { text })} onClick={onRemove}>
          {t('removeShort')}
        </Button>
      </div>
    </li>
  )
}
