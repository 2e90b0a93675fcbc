// Making a copy of a board: empty or with what is on it.
import type { CreatedBoard } from '@kringbord/shared/api'
import { MAX_TITLE_LENGTH } from '@kringbord/shared/limits'
import type { CopyBoardBody } from '@kringbord/shared/own-form'
import { type FormEvent, useState } from 'react'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import './reuse.css'
import { texts } from './texts.ts'

type CopyFormProps = {
  title: string
  onCopy(wanted: CopyBoardBody): Promise<CreatedBoard>
  onMade(board: CreatedBoard): void
}

export function CopyForm({ title, onCopy, onMade }: CopyFormProps) {
  const t = useTexts(texts)
  const errorText = useErrorText()
  const [content, setContent] = useState<'empty' | 'all'>('empty')
  const [name, setName] = useState(t('copy.nameOf', { title }).slice(0, MAX_TITLE_LENGTH))
  const [failed, setFailed] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const make = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setFailed(null)
    try {
      onMade(await onCopy({ content, ...(name.trim() && { title: name.trim() }) }))
    } catch (error) {
      setFailed(error)
      setBusy(false)
    }
  }
  return (
    <form className="k-reuse" onSubmit={make}>
      <p className="k-help">{t('copy.intro')}</p>
      <div className="k-reuse-choice">
        <p className="k-label">{t('copy.content')}</p>
        <Segmented<'empty' | 'all'>
          label={t('copy.content')}
          value={content}
          onChange={setContent}
          options={[
            { value: 'empty', label: t('copy.empty') },
            { value: 'all', label: t('copy.all') },
          ]}
        />
        <p className="k-help">{t(content === 'empty' ? 'copy.emptyHelp' : 'copy.allHelp')}</p>
      </div>
      <TextField label={t('copy.name')} value={name} maxLength={MAX_TITLE_LENGTH} onChange={setName} />
      {failed !== null && <Notice tone="error">{t('failed', { reason: errorText(failed) })}</Notice>}
      <div className="k-reuse-acts">
        <Button type="submit" variant="primary" icon="copy" busy={busy}>
          {t('copy.do')}
        </Button>
      </div>
    </form>
  )
}
