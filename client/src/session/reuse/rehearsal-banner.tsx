// What a rehearsal always says: that it is one, until when, and how to stop.
import type { RehearsalFacts } from '@kringbord/shared/own-form'
import { useState } from 'react'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useLang } from '../../i18n/lang.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import './reuse.css'
import { texts } from './texts.ts'

type RehearsalBannerProps = { rehearsal: NonNullable<RehearsalFacts['rehearsal']>; onEnd(): Promise<void> }

export default function RehearsalBanner({ rehearsal, onEnd }: RehearsalBannerProps) {
  const t = useTexts(texts)
  const lang = useLang()
  const toast = useToast()
  const errorText = useErrorText()
  const [busy, setBusy] = useState(false)
  const end = async () => {
    if (busy) return
    setBusy(true)
    try {
      await onEnd()
    } catch (error) {
      toast(t('banner.failed', { reason: errorText(error) }), 'error')
      setBusy(false)
    }
  }
  const time = new Date(rehearsal.endsAt).toLocaleTimeString(lang === 'nl' ? 'nl-NL' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  })
  return (
    <aside className="k-rehearsal" aria-label={t('banner.rehearsal')}>
      <strong>{t('banner.rehearsal')}</strong>
      <p>{t('banner.text', { n: rehearsal.people, time })}</p>
      <span className="k-rehearsal-short">{t('banner.until', { time })}</span>
      <Button size="small" icon="stop" busy={busy} onClick={end}>
        {t('banner.end')}
      </Button>
    </aside>
  )
}
