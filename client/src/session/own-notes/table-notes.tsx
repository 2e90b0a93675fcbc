// What the others at one's table wrote, newest first, to read along before it is shown. On the board and on the light page.
import type { TableNote } from '@kringbord/shared/own-notes'
import { useTexts } from '../../i18n/texts.ts'
import './table-notes.css'
import { texts } from './table-texts.ts'

type TableNotesProps = {
  notes: readonly TableNote[]
  /** Places by name, to say where a note goes; nothing is said of places that are not among them. */
  zones: readonly { id: string; name: string }[]
  /** Level of its heading. */
  level: 2 | 3
}

export default function TableNotes({ notes, zones, level }: TableNotesProps) {
  const t = useTexts(texts)
  const Heading = `h${level}` as const
  const nameOf = (zone: string) => (zones.length > 1 ? (zones.find(({ id }) => id === zone)?.name ?? '') : '')
  return (
    <section className="k-table-notes" aria-label={t('title')}>
      <Heading>
        {t('title')} {notes.length > 0 && <span>{notes.length}</span>}
      </Heading>
      {notes.length === 0 && <p className="k-table-none">{t('none')}</p>}
      <ul>
        {notes.toReversed().map(({ id, kind, zone, text, by }) => (
          <li key={id} data-kind={kind}>
            {nameOf(zone) && <p className="k-table-zone">{nameOf(zone)}</p>}
            <p className="k-table-text">{text}</p>
            {by && <p className="k-table-by">{t('by', { name: by })}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
