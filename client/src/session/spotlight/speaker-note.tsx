// The note of who presents with what is in the spotlight now.
import { MAX_SPEAKER_NOTE } from '@kringbord/shared/limits'
import { useEffect } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useReadable } from '../use-readable.ts'
import type { SpeakerNoteBook } from './speaker-notes.ts'
import { texts } from './texts.ts'

export function SpeakerNote({ book, shape }: { book: SpeakerNoteBook; shape: string }) {
  const t = useTexts(texts)
  const { notes, saving, failed } = useReadable(book.state)
  useEffect(() => book.load(), [book])
  if (failed && !notes)
    return (
      <p>
        {t('notesFailed')}{' '}
        <Button size="small" icon="refresh" onClick={book.load}>
          {t('retry')}
        </Button>
      </p>
    )
  return (
    <div className="k-spot-note">
      <Field label={t('note')} help={t('noteHelp')}>
        {(control) => (
          <textarea
            {...control}
            className="k-input"
            rows={3}
            maxLength={MAX_SPEAKER_NOTE}
            disabled={notes === null}
            value={notes?.[shape] ?? ''}
            onChange={(event) => book.write(shape, event.target.value)}
          />
        )}
      </Field>
      <p className="k-spot-soft" role="status">
        {saving === 'busy' && t('noteSaving')}
        {saving === 'done' && t('noteSaved')}
        {saving === 'failed' && t('noteFailed')}
      </p>
    </div>
  )
}
