// For who is on the board while the room looks at something: what it is, its time, and the way there.
import type { Spotlight } from '@kringbord/shared/session-state'
import type { ServerClock } from '../../board/server-clock.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { digitsOf } from '../steer/countdown.ts'
import { useLeft } from '../steer/use-left.ts'
import './spotlight-tag.css'
import { tagTexts } from './tag-texts.ts'

type SpotlightTagProps = {
  spotlight: Spotlight
  server: ServerClock
  /** null when the view is there already, or is held. */
  onLook: (() => void) | null
}

export function SpotlightTag({ spotlight, server, onLook }: SpotlightTagProps) {
  const t = useTexts(tagTexts)
  const clock = spotlight.endsAt === null ? null : ({ kind: 'running', endsAt: spotlight.endsAt } as const)
  const left = useLeft(clock, server)
  return (
    <div className="k-spot-tag">
      <Icon name="projector" />
      <span role="status">{spotlight.title ? t('tag', { title: spotlight.title }) : t('tagNone')}</span>
      {left !== null && (
        <b role="timer" aria-live="off">
          {left > 0 ? digitsOf(left) : t('timeUp')}
        </b>
      )}
      {onLook && (
        <Button size="small" icon="target" onClick={onLook}>
          {t('look')}
        </Button>
      )}
    </div>
  )
}
