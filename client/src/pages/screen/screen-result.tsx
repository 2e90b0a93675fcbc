// How a round came out, large enough for the room: what most people want beside what all domains support, or where a
// proposal stands.
import { outcomeOf } from '@kringbord/shared/vote-tally'
import { choicesOf, type VoteResult, type VoteView } from '@kringbord/shared/votes'
import { useTexts } from '../../i18n/texts.ts'
import { texts as voteTexts } from '../../session/votes/texts.ts'
import { useQuestion } from '../../session/votes/use-question.ts'
import { ScreenLines } from './screen-lines.tsx'
import './screen-vote.css'
import { texts } from './texts.ts'

export type ResultOf = { round: VoteView; result: VoteResult }

export function ScreenResult({ round, result }: ResultOf) {
  const t = useTexts(texts)
  const tv = useTexts(voteTexts)
  const ask = useQuestion()
  return (
    <section className="k-screen-result" aria-label={t('result')}>
      <p className="k-screen-number">
        {t('result')} · {tv('resultOf', { n: result.voters })}
      </p>
      <h2>{ask(round)}</h2>
      {result.tooFew ? (
        <p>{tv('tooFew', { n: result.voters })}</p>
      ) : round.kind === 'consent' ? (
        <Consent round={round} result={result} />
      ) : (
        <ScreenLines round={round} result={result} />
      )}
    </section>
  )
}

function Consent({ round, result }: ResultOf) {
  const tv = useTexts(voteTexts)
  const counts = result.lines[0]?.counts ?? {}
  const outcome = outcomeOf(result)
  return (
    <>
      <blockquote>{round.items[0]?.text}</blockquote>
      <ul className="k-screen-cards">
        {choicesOf.consent.map((card) => (
          <li key={card} data-card={card}>
            <b>{counts[card] ?? 0}</b> {tv(card)}
          </li>
        ))}
      </ul>
      <p className="k-screen-outcome" data-outcome={outcome}>
        {tv(`outcome.${outcome}`)}
      </p>
    </>
  )
}
