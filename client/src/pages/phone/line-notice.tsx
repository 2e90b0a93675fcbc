// Says that there is no connection, after a moment: a line that is back at once is not worth a word.
import { useEffect, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import type { FeedStatus } from '../../session/feed/feed.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { texts } from './texts.ts'

const PATIENCE_MS = 1_500
const BACK_MS = 4_000

export function LineNotice({ status, onRetry }: { status: FeedStatus; onRetry(): void }) {
  const t = useTexts(texts)
  const shown = useShown(status)
  if (shown === null) return <div role="status" />
  return (
    <div className="ph-line" role="status">
      {shown === 'away' ? (
        <Notice
          tone="warning"
          action={
            <Button size="small" onClick={onRetry}>
              {t('line.retry')}
            </Button>
          }
        >
          {t('line.offline')}
        </Notice>
      ) : (
        <Notice tone="good">{t('line.back')}</Notice>
      )}
    </div>
  )
}

function useShown(status: FeedStatus): 'away' | 'back' | null {
  const [shown, setShown] = useState<'away' | 'back' | null>(null)
  const away = status === 'offline'
  const open = status === 'open'
  useEffect(() => {
    if (!away && !open) return
    const timer = away ? setTimeout(() => setShown('away'), PATIENCE_MS) : setTimeout(() => setShown(null), BACK_MS)
    if (open) setShown((before) => (before === null ? null : 'back'))
    return () => clearTimeout(timer)
  }, [away, open])
  return shown
}
