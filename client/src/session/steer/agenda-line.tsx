// How the session stands against its plan, in words, colour and a sign; and when it does not fit, what can be left out.
import { type Agenda, agenda } from '@kringbord/shared/agenda'
import type { SessionState } from '@kringbord/shared/session-state'
import type { ServerClock } from '../../board/server-clock.ts'
import { useLang } from '../../i18n/lang.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { hoursOf } from '../steps/parse-steps.ts'
import { clockTime } from './clock-time.ts'
import { leadTexts } from './lead-texts.ts'
import { type Pace, paceOf } from './pace.ts'
import { useNow } from './use-now.ts'

/** From here on, minutes are told as hours. */
const LONG = 100

const icons = { green: 'check', orange: 'clock', red: 'alert' } as const

export function AgendaLine({ state, server }: { state: SessionState; server: ServerClock }) {
  const t = useTexts(leadTexts)
  const lang = useLang()
  const now = useNow(server, { on: true })
  const plan = agenda(state, now)
  const pace = paceOf(plan, now)
  return (
    <div className="k-agenda">
      <span className="k-agenda-pace" data-pace={plan.colour}>
        <Icon name={icons[plan.colour]} size={18} />
        <PaceWords pace={madeUp(plan, pace) ? { kind: 'on-time' } : pace} />
      </span>
      <span className="k-agenda-end">{t('endsAt', { time: clockTime(plan.end, lang) })}</span>
      <Advice plan={plan} pace={pace} />
    </div>
  )
}

function PaceWords({ pace }: { pace: Pace }) {
  const t = useTexts(leadTexts)
  if (pace.kind === 'on-time') return t('pace.onTime')
  if (pace.kind !== 'late' && pace.minutes >= LONG) {
    const { h, m } = hoursOf(pace.minutes)
    return t(`pace.${pace.kind}Hours`, { h, m })
  }
  return t(`pace.${pace.kind}`, { n: pace.minutes })
}

function Advice({ plan, pace }: { plan: Agenda; pace: Pace }) {
  const t = useTexts(leadTexts)
  const lang = useLang()
  if (madeUp(plan, pace)) return <p className="k-agenda-advice">{t('shorter', { n: pace.minutes })}</p>
  if (pace.kind !== 'late') return null
  const time = clockTime(plan.plannedEnd, lang)
  return (
    <p className="k-agenda-advice" role="status">
      {pace.skip ? t('advice', { time, title: pace.skip, n: pace.saves }) : t('adviceNone', { time })}
    </p>
  )
}

/** Whether the steps ahead can make up for being behind, without hurry. */
function madeUp(plan: Agenda, pace: Pace): pace is Extract<Pace, { kind: 'behind' }> {
  return pace.kind === 'behind' && plan.colour === 'green' && plan.end <= plan.plannedEnd + 1000
}
