// Merging the chosen notes: what will stand on the one note that holds them.
import type { OutlineItem } from '@kringbord/shared/outline'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { texts } from './texts.ts'
import type { RunArrange } from './use-arrange.ts'

type MergeFormProps = {
  items: readonly OutlineItem[]
  busy: boolean
  run: RunArrange
  /** `made` is the id of the new note. */
  onDone(made: string): void
  onCancel(): void
}

export function MergeForm({ items, busy, run, onDone, onCancel }: MergeFormProps) {
  const t = useTexts(texts)
  const [text, setText] = useState(() => joined(items))
  const n = items.length
  const merge = async () => {
    const own = text.trim() === joined(items) ? '' : text.trim()
    const ids = items.map(({ id }) => id)
    const done = await run({ kind: 'merge', ids, text: own }, () => t('done.merge', { n }))
    const [made] = done?.made ?? []
    if (made) onDone(made)
  }
  return (
    <div className="k-notes-merge">
      <Field label={t('merge.text')} help={t('merge.help', { n })}>
        {(control) => (
          <textarea
            {...control}
            className="k-input"
            rows={Math.min(9, Math.max(3, text.split('\n').length + 1))}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div className="k-notes-acts">
        <Button variant="primary" icon="merge" busy={busy} onClick={merge}>
          {t('merge.do', { n })}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </div>
  )
}

const joined = (items: readonly OutlineItem[]) =>
  [...new Set(items.map(({ text }) => text.trim()).filter(Boolean))].join('\n')
