// The way to one's hidden notes, at the lower right of the board: a button that says what can be done, and the panel.
import { kindOf, placesToWrite, readsAtTable, writesHidden } from '@kringbord/shared/hidden-writing'
import type { Step } from '@kringbord/shared/session'
import type { TableSeat } from '@kringbord/shared/tables'
import { useMemo, useRef, useState } from 'react'
import type { Readable } from '../../board/readable.ts'
import type { Zone } from '../../board/zones.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { useReadable } from '../use-readable.ts'
import type { OwnNotes } from './own-notes.ts'
import './own-notes.css'
import { OwnNotesPanel } from './own-notes-panel.tsx'
import { texts } from './texts.ts'
import { zoneNames } from './zone-names.ts'

type OwnWritingProps = {
  own: OwnNotes
  step: Step | null
  zones: readonly Zone[]
  /** One's own seat in the step that is on. */
  seat: Readable<TableSeat | null>
}

export function OwnWriting({ own, step, zones, ...rest }: OwnWritingProps) {
  const t = useTexts(texts)
  const notes = useReadable(own.notes)
  const table = useReadable(own.table)
  const seat = useReadable(rest.seat)
  const opener = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const atTable = step !== null && readsAtTable(step) ? seat : null
  const places = useMemo(() => (step ? zoneNames(placesFor(step, zones, atTable), zones) : []), [step, zones, atTable])
  const writing = step !== null && writesHidden(step)
  if (!writing && notes.length + table.length === 0) return null
  const label = writing ? t(kindOf(step) === 'tegel' ? 'writeTegel' : 'write') : t('mine', { n: notes.length })
  return (
    <div className="k-own">
      <button
        ref={opener}
        type="button"
        className="k-new-note"
        data-second={writing ? undefined : ''}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name={writing ? 'edit' : 'eyeOff'} />
        {label}
      </button>
      {open && (
        <OwnNotesPanel
          own={own}
          step={step}
          zones={places}
          atTable={atTable !== null}
          onClose={() => setOpen(false)}
          opener={opener}
        />
      )}
    </div>
  )
}

/** Who writes at a table that has a place of its own writes there. */
function placesFor(step: Step, zones: readonly Zone[], seat: TableSeat | null): Zone[] {
  const places = placesToWrite(step, zones)
  const own = seat?.zones ?? []
  return own.length > 0 ? places.filter(({ id }) => own.includes(id)) : places
}
