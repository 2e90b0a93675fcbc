// An open round in the panel: what is asked, the own ballot with whether it is saved, and how many have voted.
import { mayWrite, type Role } from '@kringbord/shared/access'
import type { BallotEntry, VoteSummary, VoteView } from '@kringbord/shared/votes'
import { useTexts } from '../../i18n/texts.ts'
import { AnswerSaved } from '../answer-saved.tsx'
import { useReadable } from '../use-readable.ts'
import type { BallotBox } from './ballot-box.ts'
import { ConsentBallot } from './consent-ballot.tsx'
import { DotsBallot } from './dots-ballot.tsx'
import { OpinionBallot } from './opinion-ballot.tsx'
import { texts } from './texts.ts'
import { useQuestion } from './use-question.ts'

type OpenVoteProps = { round: VoteView; summary: VoteSummary; box: BallotBox; role: Role }

export function OpenVote({ round, summary, box, role }: OpenVoteProps) {
  const t = useTexts(texts)
  const ask = useQuestion()
  const ballot = useReadable(box.answer)
  const state = useReadable(box.state)
  const votes = mayWrite(role)
  return (
    <>
      <h3 className="k-vote-question">{ask(round)}</h3>
      <Help round={round} />
      {votes ? <Ballot round={round} ballot={ballot} onChange={box.set} /> : <p>{t('looksOn')}</p>}
      <div className="k-vote-foot">
        {votes && (
          <AnswerSaved className="k-vote-saved" state={state} empty={ballot.length === 0} onRetry={box.retry} t={t} />
        )}
        <p className="k-vote-turnout">{t('turnout', { voted: summary.voted, people: summary.people })}</p>
      </div>
    </>
  )
}

function Help({ round }: { round: VoteView }) {
  const t = useTexts(texts)
  const what =
    round.kind === 'dots'
      ? `${t(round.look === 'heart' ? 'heartsHelp' : 'dotsHelp', { n: round.budget })} ${round.cumulative ? '' : t('onceHelp')}`
      : round.kind === 'opinion'
        ? t('opinionHelp')
        : ''
  return (
    <p className="k-vote-help">
      {what} {t(round.anonymous ? 'anonymousHelp' : 'turnoutNamed')}
    </p>
  )
}

function Ballot(props: { round: VoteView; ballot: readonly BallotEntry[]; onChange: BallotBox['set'] }) {
  switch (props.round.kind) {
    case 'dots':
      return <DotsBallot {...props} />
    case 'opinion':
      return <OpinionBallot {...props} />
    case 'consent':
      return <ConsentBallot {...props} />
  }
}
