// Beginning a rehearsal: how many made-up people come, and what becomes of it.
import type { Rehearsal } from '@kringbord/shared/own-form'
import { useState } from 'react'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import './reuse.css'
import { texts } from './texts.ts'

type RehearseDialogProps = {
  onStart(people: number): Promise<Rehearsal>
  /** Goes to it. */
  onMade(made: Rehearsal): Promise<void>
  onClose(): void
}

const COUNTS = ['4', '8', '12', '20', '30'] as const

export default function RehearseDialog({ onStart, onMade, onClose }: RehearseDialogProps) {
  const t = useTexts(texts)
  const errorText = useErrorText()
  const [count, setCount] = useState<(typeof COUNTS)[number]>('8')
  const [failed, setFailed] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const start = async () => {
    if (busy) return
    setBusy(true)
    setFailed(null)
    try {
      await onMade(await onStart(Number(count)))
    } catch (error) {
      setFailed(error)
      setBusy(false)
    }
  }
  const foot = (
    <>
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button variant="primary" icon="play" busy={busy} onClick={start}>
        {t('rehearse.do')}
      </Button>
    </>
  )
  return (
    <Dialog open title={t('rehearse.title')} onClose={onClose} foot={foot}>
      <div className="k-reuse">
        <p>{t('rehearse.intro')}</p>
        <div className="k-reuse-choice">
          <p className="k-label">{t('rehearse.people')}</p>
          <Segmented<(typeof COUNTS)[number]>
            label={t('rehearse.people')}
            value={count}
            onChange={setCount}
            options={COUNTS.map((value) => ({ value, label: value }))}
          />
        </div>
        <p className="k-help">{t('rehearse.gone')}</p>
        {failed !== null && <Notice tone="error">{t('failed', { reason: errorText(failed) })}</Notice>}
      </div>
    </Dialog>
  )
}
