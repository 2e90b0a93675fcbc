// "My notes": where one writes what nobody else sees yet, and reads, changes and removes what one wrote.
import { boardRights, mostOwnNotes, readsAtTable, writesHidden } from '@kringbord/shared/hidden-writing'
import type { OwnNote } from '@kringbord/shared/own-notes'
import type { Step } from '@kringbord/shared/session'
import { type RefObject, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Panel } from '../panel.tsx'
import { useReadable } from '../use-readable.ts'
import { EMPTY_DRAFT } from './kept-note.ts'
import { OwnNoteForm } from './own-note-form.tsx'
import { OwnNoteItem } from './own-note-item.tsx'
import type { OwnNotes } from './own-notes.ts'
import TableNotes from './table-notes.tsx'
import { texts } from './texts.ts'
import { useShow } from './use-show.ts'
import type { NamedZone } from './zone-names.ts'

type OwnNotesPanelProps = {
  own: OwnNotes
  /** The step that everyone is in. */
  step: Step | null
  zones: readonly NamedZone[]
  /** Whether those at one's table read what is written now. */
  atTable: boolean
  onClose(): void
  opener: RefObject<HTMLElement | null>
}

export function OwnNotesPanel({ own, step, zones, atTable, onClose, opener }: OwnNotesPanelProps) {
  const t = useTexts(texts)
  const notes = useReadable(own.notes)
  const draft = useReadable(own.draft)
  const mayShow = useReadable(own.mayShow)
  const table = useReadable(own.table)
  const show = useShow(own)
  const [said, setSaid] = useState('')
  const writing = step !== null && writesHidden(step) ? step : null
  const here = notes.filter((note) => note.step === writing?.id)
  const left = writing ? mostOwnNotes(writing) - here.length : 0
  const changing = notes.find(({ id }) => id === draft.note) ?? null
  const save = (note: OwnNote) => {
    own.write(note)
    own.setDraft({ ...EMPTY_DRAFT, zone: note.zone })
    setSaid('')
  }
  return (
    <Panel title={t(step?.rights.tegel ? 'titleTegels' : 'title')} onClose={onClose} opener={opener} stays>
      <p className="k-own-hidden">
        <Icon name={atTable ? 'people' : 'eyeOff'} size={18} />
        <span>
          {t(whoReads(writing, atTable))} {writing && seenOnBoard(writing) && t('onBoard')}
        </span>
      </p>
      {writing && (left > 0 || changing) && (
        <OwnNoteForm
          key={changing?.id ?? 'new'}
          step={writing}
          changing={changing}
          zones={zones}
          draft={draft}
          onDraft={own.setDraft}
          onSave={save}
        />
      )}
      {writing && (
        <p className="k-own-left">{left <= 0 ? t('enough') : writing.budget.notes > 0 && t('left', { n: left })}</p>
      )}
      {notes.some((note) => mayShow.includes(note.step)) && (
        <div className="k-own-show">
          <p className="k-own-left">{t('showMineHelp')}</p>
          <Button variant="primary" icon="eye" onClick={() => show(mayShow)}>
            {t('showMine')}
          </Button>
        </div>
      )}
      {(atTable || table.length > 0) && <TableNotes notes={table} zones={zones} level={3} />}
      <h3 className="k-own-head">{t('written')}</h3>
      {notes.length === 0 && <p className="k-own-left">{t('none')}</p>}
      <ul className="k-own-list">
        {notes.map((note) => (
          <OwnNoteItem
            key={note.id}
            note={note}
            zone={zones.length > 1 ? (zones.find(({ id }) => id === note.zone)?.name ?? '') : ''}
            onEdit={
              writing?.id === note.step ? () => own.setDraft({ text: note.text, zone: note.zone, note: note.id }) : null
            }
            onShow={mayShow.includes(note.step) && note.state === 'saved' ? () => show([note.step], note.id) : null}
            onRemove={() => {
              if (draft.note === note.id) own.setDraft(EMPTY_DRAFT)
              own.remove(note.id)
              setSaid(t('removed'))
            }}
          />
        ))}
      </ul>
      <p className="k-hidden" role="status">
        {said || stateSaid(notes.at(-1)?.state, t(notes.at(-1)?.atTable ? 'savedTable' : 'saved'), t('waiting'))}
      </p>
    </Panel>
  )
}

/** Whether people make things on the board itself while they write hidden: these are seen by all. */
function seenOnBoard(step: Step): boolean {
  const { draw, fill } = boardRights(step)
  return draw || fill === true
}

/** The text that says who reads what is written now. */
function whoReads(writing: Step | null, atTable: boolean) {
  if (!writing) return 'over'
  if (atTable) return 'atTable'
  return readsAtTable(writing) ? 'noTable' : 'hidden'
}

function stateSaid(state: string | undefined, saved: string, waiting: string): string {
  if (state === 'saved') return saved
  return state === 'waiting' ? waiting : ''
}
