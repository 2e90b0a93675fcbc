// Says whom you follow, with the way out. The frame around the board takes that person's colour.
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import './follow-banner.css'
import { barTexts } from './bar-texts.ts'

export function FollowBanner({ name, color, onStop }: { name: string; color: string; onStop(): void }) {
  const t = useTexts(barTexts)
  return (
    <div className="k-following" style={{ borderColor: color }}>
      <div className="k-following-tag" style={{ background: color }} role="status">
        <span>{t('following', { name })}</span>
        <Button size="small" variant="ghost" aria-label={t('stopName', { name })} onClick={onStop}>
          {t('stop')}
        </Button>
      </div>
    </div>
  )
}
