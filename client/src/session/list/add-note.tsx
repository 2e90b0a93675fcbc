// Adding a note to a zone by writing, without the canvas: for keyboards, screen readers and thumbs.
import type { OutlineZone } from '@kringbord/shared/outline'
import { useId, useRef, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { texts } from './texts.ts'

type AddNoteProps = { name: string; zone: OutlineZone; onAdd(zone: OutlineZone, text: string): void }

export function AddNote({ name, zone, onAdd }: AddNoteProps) {
  const t = useTexts(texts)
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const [text, setText] = useState<string | null>(null)
  const close = () => {
    setText(null)
    requestAnimationFrame(() => opener.current?.focus())
  }
  if (text === null)
    return (
      <Button ref={opener} size="small" icon="add" aria-label={t('addTo', { name })} onClick={() => setText('')}>
        {t('add')}
      </Button>
    )
  const save = () => {
    if (!text.trim()) return
    onAdd(zone, text.trim())
    close()
  }
  return (
    <form
      className="k-list-add"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <label htmlFor={id}>{t('addLabel')}</label>
      <textarea
        id={id}
        className="k-input"
        rows={3}
        value={text}
        ref={focusOnce}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
          if (event.key !== 'Escape') return
          // Escape leaves the note, not the list.
          event.preventDefault()
          event.stopPropagation()
          close()
        }}
      />
      <div className="k-list-actions">
        <Button type="submit" size="small" variant="primary" disabled={!text.trim()}>
          {t('save')}
        </Button>
        <Button size="small" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

const focusOnce = (field: HTMLTextAreaElement | null) => field?.focus()
