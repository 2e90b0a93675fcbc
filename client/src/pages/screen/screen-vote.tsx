// While a round is open: that people vote now, on what, and how many have. What they vote stays hidden until it is shown.
import type { VoteSummary } from '@kringbord/shared/votes'
import { useTexts } from '../../i18n/texts.ts'
import { texts as voteTexts } from '../../session/votes/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import './screen-vote.css'
import { texts } from './texts.ts'

export function ScreenVote({ round: { look, question, voted, people } }: { round: VoteSummary }) {
  const t = useTexts(texts)
  const tv = useTexts(voteTexts)
  return (
    <div className="k-screen-vote">
      <p className="k-screen-vote-now">
        <Icon name={look === 'heart' ? 'heart' : 'vote'} size={28} /> {t('voteNow')}
      </p>
      {question && <p className="k-screen-vote-question">{question}</p>}
      <span className="k-screen-vote-bar" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * voted) / Math.max(1, people)}%` }} />
      </span>
      <p className="k-screen-vote-count">{tv('turnout', { voted, people })}</p>
    </div>
  )
}
