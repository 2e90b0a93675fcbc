// Keeping a board as an own working form: with a code that others can use, or as a file.
import { MAX_PURPOSE_LENGTH, MAX_TITLE_LENGTH } from '@kringbord/shared/limits'
import type { KeptForm, OwnFormBody, OwnFormFile } from '@kringbord/shared/own-form'
import { useState } from 'react'
import { saveFile } from '../../harvest/save-file.ts'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { spacedCode } from '../share/code.ts'
import { CopyField } from '../share/copy-field.tsx'
import './reuse.css'
import { texts } from './texts.ts'

type OwnFormFormProps = {
  title: string
  onKeep(form: OwnFormBody): Promise<KeptForm>
  onFile(): Promise<OwnFormFile>
  /** It is kept: this device remembers it. */
  onKept(form: KeptForm, purpose: string): void
}

export function OwnFormForm({ title, onKeep, onFile, onKept }: OwnFormFormProps) {
  const t = useTexts(texts)
  const errorText = useErrorText()
  const [name, setName] = useState(title)
  const [purpose, setPurpose] = useState('')
  const [kept, setKept] = useState<KeptForm | null>(null)
  const [state, setState] = useState<'' | 'keeping' | 'writing' | 'written'>('')
  const [failed, setFailed] = useState<unknown>(null)
  const form = { title: name.trim() || title, purpose: purpose.trim() }
  const attempt = async (doing: 'keeping' | 'writing', run: () => Promise<void>, then: '' | 'written') => {
    if (state === 'keeping' || state === 'writing') return
    setState(doing)
    setFailed(null)
    try {
      await run()
      setState(then)
    } catch (error) {
      setFailed(error)
      setState('')
    }
  }
  const keep = () =>
    attempt(
      'keeping',
      async () => {
        const made = await onKeep(form)
        onKept(made, form.purpose)
        setKept(made)
      },
      '',
    )
  const write = () =>
    attempt(
      'writing',
      async () => {
        const file = { ...(await onFile()), ...form }
        saveFile(new Blob([JSON.stringify(file)], { type: 'application/json' }), form.title, 'kringvorm')
      },
      'written',
    )
  return (
    <div className="k-reuse">
      <p className="k-help">{t('form.intro')}</p>
      {kept ? (
        <>
          <Notice tone="good">{t('form.kept')}</Notice>
          <p className="k-reuse-code">
            <span>{t('form.code')}</span>
            <strong>{spacedCode(kept.code)}</strong>
          </p>
          <CopyField label={t('form.link')} value={kept.url} copyLabel={t('form.copyLink')} primary />
        </>
      ) : (
        <>
          <TextField label={t('form.name')} value={name} maxLength={MAX_TITLE_LENGTH} onChange={setName} />
          <TextField
            label={t('form.purpose')}
            optional
            value={purpose}
            maxLength={MAX_PURPOSE_LENGTH}
            onChange={setPurpose}
          />
        </>
      )}
      {state === 'written' && <Notice tone="good">{t('form.downloaded')}</Notice>}
      {failed !== null && <Notice tone="error">{t('failed', { reason: errorText(failed) })}</Notice>}
      <div className="k-reuse-acts">
        <Button icon="download" busy={state === 'writing'} onClick={write}>
          {t('form.file')}
        </Button>
        {!kept && (
          <Button variant="primary" icon="link" busy={state === 'keeping'} onClick={keep}>
            {t('form.keep')}
          </Button>
        )}
      </div>
    </div>
  )
}
