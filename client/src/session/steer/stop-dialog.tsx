// Asks before a session ends for everyone.
import { useTexts } from '../../i18n/texts.ts'
import { Confirm } from '../confirm.tsx'
import { leadTexts } from './lead-texts.ts'

/** `onStop` resolves to whether it was done; why not is said elsewhere. */
export function StopDialog({ onStop, onClose }: { onStop(): Promise<boolean>; onClose(): void }) {
  const t = useTexts(leadTexts)
  const stop = async () => {
    if (!(await onStop())) throw new Error('the session did not end')
  }
  return (
    <Confirm title={t('stopTitle')} confirm={t('stop')} cancel={t('stopCancel')} onConfirm={stop} onClose={onClose}>
      {t('stopText')}
    </Confirm>
  )
}
