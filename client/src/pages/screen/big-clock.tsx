// The time that is left, to be read from the back of the room.
import type { Clock } from '@kringbord/shared/session-state'
import type { ServerClock } from '../../board/server-clock.ts'
import { useTexts } from '../../i18n/texts.ts'
import { digitsOf, phaseOf } from '../../session/steer/countdown.ts'
import { useLeft } from '../../session/steer/use-left.ts'
import { texts } from './texts.ts'

export function BigClock({ clock, server }: { clock: Clock; server: ServerClock }) {
  const t = useTexts(texts)
  const left = useLeft(clock, server) ?? 0
  const phase = phaseOf(left)
  const digits = digitsOf(left)
  const paused = clock.kind === 'paused'
  return (
    <div
      className="k-screen-clock"
      data-phase={phase}
      data-paused={paused ? '' : undefined}
      data-long={digits.length > 5 ? '' : undefined}
    >
      <span role="timer" aria-live="off" aria-label={t('timeLeft')}>
        {digits}
      </span>
      {(paused || phase === 'over') && <p>{paused ? t('paused') : t('timeUp')}</p>}
    </div>
  )
}
