// One's own table: its name, who sits there, one's role, and in a rondgang the poster of this round. Also for the light page
// of a phone: nothing of the editor comes with it.
import type { Step } from '@kringbord/shared/session'
import type { TableSeat, TablesView } from '@kringbord/shared/tables'
import type { ReactNode } from 'react'
import type { ServerClock } from '../../board/server-clock.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { listOf } from '../steer/rights.ts'
import './my-table.css'
import { companyOf, nextPosterName } from './seat-names.ts'
import { seatTexts } from './seat-texts.ts'
import { WalkClock } from './walk-clock.tsx'

export type MyTableProps = {
  view: TablesView
  /** The step that everyone is in. */
  step: Pick<Step, 'id' | 'minutes'>
  /** One's own seat in it, from `seatIn`; null without one. */
  seat: TableSeat | null
  participant: string
  server: ServerClock
  /** Name of a participant; '' when it is not known. */
  nameOf(participant: string): string
  /** Chooses one's own team; null for who takes no part. */
  onChooseTeam: ((round: string, table: string) => void) | null
  /** Takes one there; left out where there is no board. */
  children?: ReactNode
}

/** Nothing where the step has no groups. */
export function MyTable({ view, step, seat, participant, server, nameOf, onChooseTeam, children }: MyTableProps) {
  const t = useTexts(seatTexts)
  const now = view.steps[step.id]
  const round = view.rounds.find((one) => one.id === now?.round)
  if (!round) return null
  if (!seat && round.way === 'team' && onChooseTeam)
    return (
      <section className="k-my-table" aria-label={t('chooseTeam')}>
        <h2>{t('chooseTeam')}</h2>
        <ul className="k-my-teams">
          {round.tables.map((table) => (
            <li key={table.id}>
              <Button wide onClick={() => onChooseTeam(round.id, table.id)}>
                {table.name}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    )
  if (!seat) return <p className="k-my-table">{t(round.way === 'free' ? 'freeChoice' : 'noSeat')}</p>
  const company = companyOf(seat, participant, nameOf)
  const next = nextPosterName(view, seat, participant)
  const duties = seat.host ? [t('host')] : seat.roles.map((role) => t(`duty.${role}`))
  const { walk } = seat.round
  return (
    <section className="k-my-table" aria-label={t('mine')}>
      {walk && <WalkClock walk={walk} step={step} server={server} />}
      <p className="k-my-kind">
        {t(walk || round.way === 'free' ? 'myPoster' : round.grouping === 'table' ? 'myTable' : 'myGroup')}
      </p>
      <h2>{seat.name}</h2>
      {duties.length > 0 && <p className="k-my-role">{duties.join(' ')}</p>}
      <p>{company.length > 0 ? t('withYou', { names: listOf(company, t('and')) }) : t('alone')}</p>
      {next && <p className="k-my-next">{t('nextPoster', { name: next })}</p>}
      {children}
    </section>
  )
}
