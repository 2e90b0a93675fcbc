// A round of a rondgang: which one, what one does now, and how long still. Goes by the server's clock.
import type { Step } from '@kringbord/shared/session'
import { type Walk, walkPartAt, walkRoundMs } from '@kringbord/shared/tables'
import type { ServerClock } from '../../board/server-clock.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { digitsOf } from '../steer/countdown.ts'
import { useLeft } from '../steer/use-left.ts'
import { seatTexts } from './seat-texts.ts'
import './walk-clock.css'

type WalkClockProps = { walk: Walk; step: Pick<Step, 'minutes'>; server: ServerClock }

export function WalkClock({ walk, step, server }: WalkClockProps) {
  const t = useTexts(seatTexts)
  const left = useLeft(walk.clock, server)
  if (left === null) return null
  const now = walkPartAt(walkRoundMs(step, walk), left)
  const word = t(now ? `part.${now.part}` : 'part.over')
  return (
    <p className="k-walk-clock" data-part={now?.part ?? 'over'}>
      <b>{t('round', { n: walk.at + 1, total: walk.rounds })}</b>
      <span>
        <Icon name={partIcons[now?.part ?? 'over']} size={18} /> {word}
        {now && <span className="k-walk-left">{digitsOf(now.left)}</span>}
      </span>
      <span className="k-hidden" role="status">
        {t('round', { n: walk.at + 1, total: walk.rounds })}: {word}
      </span>
    </p>
  )
}

const partIcons = { read: 'eye', talk: 'people', write: 'edit', over: 'bell' } as const
