// What pasted lines will be: the first notes as they will look, and every line that makes none with the reason.
import { useTexts } from '../../i18n/texts.ts'
import { Notice } from '../../ui/notice.tsx'
import { pasteTexts } from './paste-texts.ts'
import { type Fault, MAX_PASTED, type PastedNote } from './pasted.ts'

type PastePreviewProps = {
  id: string
  notes: readonly PastedNote[]
  faults: readonly Fault[]
  zones: readonly { id: string; name: string }[]
}

const SHOWN = 6
/** Lines with faults that are shown; all of them stay in the field. */
const FAULTS_SHOWN = 8

export function PastePreview({ id, notes, faults, zones }: PastePreviewProps) {
  const t = useTexts(pasteTexts)
  const nameOf = (zone: string) => zones.find((one) => one.id === zone)?.name ?? t('paste.loose')
  const several = new Set(notes.map(({ zone }) => zone)).size > 1
  return (
    <>
      {faults.length > 0 && (
        <Notice tone="warning">
          <p>{t('paste.faults', { n: faults.length })}</p>
          <ul className="k-paste-faults">
            {faults.slice(0, FAULTS_SHOWN).map((fault) => (
              <li key={fault.row}>
                <b>{t('paste.row', { n: fault.row })}</b>{' '}
                {t(`problem.${fault.problem}`, { detail: fault.detail, most: MAX_PASTED })}
                {fault.text && <small>{fault.text.slice(0, 80)}</small>}
              </li>
            ))}
            {faults.length > FAULTS_SHOWN && <li>{t('paste.more', { n: faults.length - FAULTS_SHOWN })}</li>}
          </ul>
        </Notice>
      )}
      {notes.length > 0 && (
        <section aria-labelledby={id}>
          <h3 id={id} className="k-paste-title">
            {t('paste.preview')}
          </h3>
          <ul className="k-paste-notes">
            {notes.slice(0, SHOWN).map((note) => (
              <li key={note.row} data-look={note.color}>
                <span>{note.text}</span>
                {note.by && <small>{note.by}</small>}
                {several && <small>{nameOf(note.zone)}</small>}
              </li>
            ))}
            {notes.length > SHOWN && <li data-more="">{t('paste.more', { n: notes.length - SHOWN })}</li>}
          </ul>
        </section>
      )}
    </>
  )
}
