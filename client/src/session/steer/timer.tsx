// The time that is left, in large digits that do not jump. The last minute and the end look different, are said once by
// a screen reader, and sound when that is wanted.
import type { Clock } from '@kringbord/shared/session-state'
import { useState } from 'react'
import type { ServerClock } from '../../board/server-clock.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { digitsOf, type Moment, phaseOf } from './countdown.ts'
import { texts } from './step-texts.ts'
import './timer.css'
import { useLeft, useMoments } from './use-left.ts'
import type { Sound } from './use-sound.ts'

type TimerProps = { clock: Clock; server: ServerClock; sound: Sound }

export function Timer({ clock, server, sound }: TimerProps) {
  const t = useTexts(texts)
  const left = useLeft(clock, server) ?? 0
  const [moment, setMoment] = useState<Moment | null>(null)
  useMoments(clock, left, (passed) => {
    setMoment(passed)
    if (passed === 1) sound.play('last-minute')
    if (passed === 0) sound.play('over')
  })
  const phase = phaseOf(left)
  const paused = clock.kind === 'paused'
  return (
    <div className="k-timer" data-phase={phase} data-paused={paused ? '' : undefined}>
      <span className="k-timer-time" role="timer" aria-live="off" aria-label={t('timeLeft')}>
        <span className="k-timer-digits">{digitsOf(left)}</span>
      </span>
      {(paused || phase === 'over') && <span className="k-timer-word">{paused ? t('paused') : t('timeUp')}</span>}
      <Button
        className="k-timer-sound"
        variant="ghost"
        size="small"
        icon={sound.on ? 'sound' : 'soundOff'}
        aria-label={sound.on ? t('soundOn') : t('soundOff')}
        title={sound.on ? t('soundOn') : t('soundOff')}
        onClick={sound.toggle}
      />
      <span className="k-hidden" role="status">
        {moment !== null && t(`said.${moment}`)}
      </span>
    </div>
  )
}
