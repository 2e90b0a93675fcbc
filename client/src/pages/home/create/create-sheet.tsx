// The sheet in which a working form becomes a board: title, empty or filled, and what the form asks.
import type { FormFacts } from '@kringbord/shared/api'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { ApiError } from '../../../api-error.ts'
import { reasonText, useErrorText } from '../../../i18n/errors/error-text.ts'
import { useLang } from '../../../i18n/lang.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ChoiceField } from './choice-field.tsx'
import './create.css'
import type { Draft } from './draft.ts'
import { ParamField } from './param-field.tsx'
import { texts } from './texts.ts'

type CreateSheetProps = {
  form: FormFacts
  draft: Draft
  onDraft(draft: Draft): void
  /** Makes the board and goes there. @throws ApiError */
  onCreate(): Promise<void>
  onClose(): void
}

export function CreateSheet({ form, draft, onDraft, onCreate, onClose }: CreateSheetProps) {
  const t = useTexts(texts)
  const lang = useLang()
  const errorText = useErrorText()
  const formId = useId()
  const element = useRef<HTMLFormElement>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const set = (change: Partial<Draft>) => onDraft({ ...draft, ...change })

  const wrong = error instanceof ApiError ? error.fields : []
  const errorAt = (path: string) => {
    const field = wrong.find((one) => one.path === path)
    return field ? reasonText(field.reason, lang) : null
  }
  useEffect(() => {
    const first = error === null ? null : element.current?.querySelector<HTMLElement>('[aria-invalid]')
    first?.focus()
  }, [error])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setError(null)
    try {
      await onCreate()
    } catch (cause) {
      setError(cause)
      setBusy(false)
    }
  }
  const starts = [
    { value: 'empty', label: t('empty'), help: t('empty.help') },
    { value: 'filled', label: t('filled'), help: t('filled.help') },
  ]
  const foot = (
    <>
      {error !== null && <Notice tone="error">{errorText(error)}</Notice>}
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button type="submit" form={formId} variant="primary" busy={busy}>
        {t(busy ? 'creating' : 'create')}
      </Button>
    </>
  )
  return (
    <Dialog open title={form.title} placement="side" onClose={onClose} foot={foot}>
      <form id={formId} ref={element} className="create" onSubmit={submit} noValidate>
        <p className="create-purpose">{form.purpose}</p>
        <TextField
          label={t('title')}
          help={t('title.help')}
          error={errorAt('title')}
          value={draft.title}
          onChange={(title) => set({ title })}
          placeholder={form.title}
          autoComplete="off"
        />
        <ChoiceField
          label={t('start')}
          error={null}
          value={draft.filled ? 'filled' : 'empty'}
          options={starts}
          onChange={(start) => set({ filled: start === 'filled' })}
        />
        {!draft.filled &&
          form.params.map((param) => (
            <ParamField
              key={param.key}
              param={param}
              value={draft.params[param.key]}
              onChange={(value) => set({ params: { ...draft.params, [param.key]: value } })}
              errorAt={errorAt}
            />
          ))}
      </form>
    </Dialog>
  )
}
