// Asks once more before someone gets or loses what cannot simply be taken back.
import { useState } from 'react'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { AccessDesk } from './access-desk.ts'
import type { RollEntry } from './roll.ts'
import { texts } from './texts.ts'
import { usePutBackWork } from './use-put-back-work.ts'

export type Asked = { kind: 'facilitator' | 'handOver' | 'stepDown' | 'remove'; entry: RollEntry }

type PersonDialogProps = Asked & { desk: AccessDesk; onClose(): void }

export function PersonDialog({ kind, entry, desk, onClose }: PersonDialogProps) {
  const t = useTexts(texts)
  const errorText = useErrorText()
  const toast = useToast()
  const putBack = usePutBackWork(desk)
  const [withWork, setWithWork] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const { participant, name } = entry
  const act = async () => {
    if (kind === 'facilitator') await desk.giveRole(participant, 'facilitator')
    if (kind === 'handOver') await desk.handOver(participant)
    if (kind === 'stepDown') await desk.giveRole(participant, 'participant')
    if (kind !== 'remove') return
    const { taken, arrangement } = await desk.remove(participant, withWork ? 'remove' : 'keep')
    if (arrangement === null) return void toast(t('removedName', { name }))
    const back = { label: t('workBack'), icon: 'undo', onPress: () => void putBack(arrangement, name) } as const
    toast(t('removedWork', { name, n: taken }), 'info', back)
  }
  const go = async () => {
    setBusy(true)
    setError(null)
    try {
      await act()
      onClose()
    } catch (cause) {
      setError(cause)
      setBusy(false)
    }
  }
  const foot = (
    <>
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button variant={kind === 'remove' ? 'danger' : 'primary'} busy={busy} onClick={go}>
        {t(`do.${kind}`)}
      </Button>
    </>
  )
  return (
    <Dialog open title={t(`ask.${kind}`, { name })} onClose={onClose} foot={foot}>
      <div className="k-person-ask">
        <p>{t(`help.${kind}`)}</p>
        {kind === 'remove' && entry.role === 'facilitator' && <Notice tone="warning">{t('help.removeLink')}</Notice>}
        {kind === 'remove' && (
          <>
            <CheckField label={t('withWork')} checked={withWork} onChange={setWithWork} />
            {withWork && <Notice tone="warning">{t('help.withWork')}</Notice>}
          </>
        )}
        {error !== null && <Notice tone="error">{errorText(error)}</Notice>}
      </div>
    </Dialog>
  )
}
