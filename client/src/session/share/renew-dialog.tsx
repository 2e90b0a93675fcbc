// Asks before a link is renewed, and shows the new facilitator link, which is shown here alone.
import type { RenewedLinks, RenewLinkBody } from '@kringbord/shared/people'
import { useState } from 'react'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CopyField } from './copy-field.tsx'
import { texts } from './texts.ts'

type RenewDialogProps = {
  link: RenewLinkBody['link']
  onRenew(link: RenewLinkBody): Promise<RenewedLinks>
  onClose(): void
}

export function RenewDialog({ link, onRenew, onClose }: RenewDialogProps) {
  const t = useTexts(texts)
  const errorText = useErrorText()
  const [putOut, setPutOut] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [renewed, setRenewed] = useState<RenewedLinks | null>(null)
  const go = async () => {
    setBusy(true)
    setError(null)
    try {
      setRenewed(await onRenew({ link, others: putOut ? 'leave' : 'stay' }))
    } catch (cause) {
      setError(cause)
    }
    setBusy(false)
  }
  const ask = (
    <>
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button variant="danger" busy={busy} onClick={go}>
        {t('renewNow')}
      </Button>
    </>
  )
  const done = (
    <Button variant="primary" onClick={onClose}>
      {t('ready')}
    </Button>
  )
  return (
    <Dialog open title={t(`renewLong.${link}`)} onClose={onClose} foot={renewed ? done : ask}>
      <div className="k-renew-ask">
        {!renewed && <p>{t(`renewAsk.${link}`)}</p>}
        {!renewed && link === 'facilitate' && <CheckField label={t('putOut')} checked={putOut} onChange={setPutOut} />}
        {renewed && <Notice tone="good">{t(`renewed.${link}`)}</Notice>}
        {renewed?.facilitate && (
          <CopyField label={t('facilitatorLink')} value={renewed.facilitate.url} copyLabel={t('copy')} primary />
        )}
        {error !== null && <Notice tone="error">{errorText(error)}</Notice>}
      </div>
    </Dialog>
  )
}
