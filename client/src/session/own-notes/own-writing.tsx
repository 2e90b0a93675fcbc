// The way to one's hidden notes, at the lower right of the board: a button that says what can be done, and the panel.
import { kindOf, placesToWrite, writesHidden } from '@kringbord/shared/hidden-writing'
import type { Step } from '@kringbord/shared/session'
import { useMemo, useRef, useState } from 'react'
import type { Zone } from '../../board/zones.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { useReadable } from '../use-readable.ts'
import type { OwnNotes } from './own-notes.ts'
import './own-notes.css'
import { OwnNotesPanel } from './own-notes-panel.tsx'
import { texts } from './texts.ts'
import { zoneNames } from './zone-names.ts'

type OwnWritingProps = { own: OwnNotes; step: Step | null; zones: readonly Zone[] }

export function OwnWriting({ own, step, zones }: OwnWritingProps) {
  const t = useTexts(texts)
  const notes = useReadable(own.notes)
  const opener = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const places = useMemo(() => (step ? zoneNames(placesToWrite(step, zones), zones) : []), [step, zones])
  const writing = step !== null && writesHidden(step)
  if (!writing && notes.length === 0) return null
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
      {open && <OwnNotesPanel own={own} step={step} zones={places} onClose={() => setOpen(false)} opener={opener} />}
    </div>
  )
}
