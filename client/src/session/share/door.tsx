// Whether newcomers can join: everyone sees it, the facilitator opens and closes it.
import { useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { texts } from './texts.ts'

export function Door({ open, onDoor }: { open: boolean; onDoor: ((open: boolean) => Promise<void>) | null }) {
  const t = useTexts(texts)
  const [busy, setBusy] = useState(false)
  const turn = () => {
    if (!onDoor) return
    setBusy(true)
    onDoor(!open).finally(() => setBusy(false))
  }
  return (
    <div className="k-door" data-open={open ? '' : undefined}>
      <Icon name={open ? 'people' : 'lock'} />
      <div className="k-door-text" role="status">
        <p className="k-door-now">{open ? t('doorOpen') : t('doorClosed')}</p>
        <p>{open ? t('doorOpenHelp') : t('doorClosedHelp')}</p>
      </div>
      {onDoor && (
        <Button size="small" busy={busy} onClick={turn}>
          {open ? t('closeDoor') : t('openDoor')}
        </Button>
      )}
    </div>
  )
}
