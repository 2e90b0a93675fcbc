// The panel of voting: the open round, or beginning one, or results; on a phone a sheet.
import type { Role } from '@kringbord/shared/access'
import type { Step } from '@kringbord/shared/session'
import type { VoteSummary } from '@kringbord/shared/votes'
import { type ReactNode, type RefObject, useState } from 'react'
import type { Zone } from '../../board/zones.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Spinner } from '../../ui/progress.tsx'
import { Panel } from '../panel.tsx'
import { LeadVote } from './lead-vote.tsx'
import { OpenVote } from './open-vote.tsx'
import { StartVote } from './start-vote.tsx'
import { texts } from './texts.ts'
import { useQuestion } from './use-question.ts'
import { useRoundState, type VotesNow } from './use-votes.ts'
import type { VoteDesk } from './vote-desk.ts'
import { VoteResultView } from './vote-result.tsx'
import './votes.css'
import './ballot.css'
import './result.css'

export type VotesPanelProps = {
  desk: VoteDesk
  votes: VotesNow
  role: Role
  /** The step everyone is in. */
  step: Step | null
  zones: readonly Zone[]
  hearts: boolean
  /** What a consent round in this step would be about; '' when nothing is written yet. */
  proposed: string
  onClose(): void
  opener: RefObject<HTMLElement | null>
}

export function VotesPanel({ desk, votes, role, step, zones, hearts, proposed, onClose, opener }: VotesPanelProps) {
  const t = useTexts(texts)
  const ask = useQuestion()
  const facilitates = role === 'facilitator'
  const asks = step?.rights.vote ? step : null
  const doneHere = asks !== null && votes.rounds.some((round) => round.step === asks.id)
  const [picked, setPicked] = useState<string | null>(null)
  const [starting, setStarting] = useState(
    () => facilitates && !votes.open && (votes.rounds.length === 0 || (asks !== null && !doneHere)),
  )
  const shown = votes.open ?? votes.rounds.find((round) => round.id === picked) ?? votes.latest
  const earlier = votes.rounds.filter(
    (round) => round !== shown && round.state === 'closed' && (round.published || facilitates),
  )
  const begins = facilitates && starting && !votes.open
  return (
    <Panel title={begins ? t('newTitle') : t('title')} onClose={onClose} opener={opener} stays>
      <div className="k-votes">
        {begins ? (
          <StartVote
            step={asks}
            zones={zones}
            hearts={hearts}
            proposed={proposed}
            onStart={async (wanted) => {
              await desk.start(wanted)
              setStarting(false)
            }}
            onCancel={votes.rounds.length > 0 ? () => setStarting(false) : null}
          />
        ) : shown ? (
          <Round key={shown.id} round={shown} {...{ desk, votes, role }}>
            {facilitates && (
              <LeadVote round={shown} desk={desk} onAgain={votes.open ? null : () => setStarting(true)} />
            )}
          </Round>
        ) : (
          <>
            <p>{t('nothing')}</p>
            {facilitates && (
              <Button variant="primary" icon="vote" onClick={() => setStarting(true)}>
                {t('act.start')}
              </Button>
            )}
          </>
        )}
        {!begins && earlier.length > 0 && (
          <section className="k-vote-earlier">
            <h3>{t('earlier')}</h3>
            <ul className="k-vote-items">
              {earlier.map((round) => (
                <li key={round.id}>
                  <Button size="small" variant="ghost" onClick={() => setPicked(round.id)}>
                    {ask(round)}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Panel>
  )
}

type RoundProps = Pick<VotesPanelProps, 'desk' | 'votes' | 'role'> & { round: VoteSummary; children: ReactNode }

/** One round, whatever its state; `children` are the facilitator's. */
function Round({ round, desk, votes, role, children }: RoundProps) {
  const t = useTexts(texts)
  const closed = useRoundState(desk, round.state === 'closed' ? round : null)
  if (round.state === 'open') {
    if (!votes.openView || !votes.box) return <Waiting />
    return (
      <>
        {children}
        <OpenVote round={votes.openView} summary={round} box={votes.box} role={role} />
      </>
    )
  }
  if (closed.failed)
    return (
      <p>
        {t('loadFailed')}{' '}
        <Button size="small" icon="refresh" onClick={closed.retry}>
          {t('retry')}
        </Button>
      </p>
    )
  const { view } = closed
  if (!view) return <Waiting />
  if (!view.result) return <p>{t('wait')}</p>
  return (
    <>
      {children}
      <VoteResultView round={view} result={view.result} />
    </>
  )
}

function Waiting() {
  const t = useTexts(texts)
  return (
    <p className="k-vote-help">
      <Spinner /> {t('loading')}
    </p>
  )
}
