// How a round came out, large enough for the room: what most people chose, or where a proposal stands.
import { majorityOf, outcomeOf } from '@kringbord/shared/vote-tally'
import { choicesOf, type VoteResult, type VoteView } from '@kringbord/shared/votes'
import { useTexts } from '../../i18n/texts.ts'
import { texts as voteTexts } from '../../session/votes/texts.ts'
import './screen-vote.css'
import { texts } from './texts.ts'

/** More lines than this cannot be read from the back of the room. */
const MOST = 6

type ResultOf = { round: VoteView; result: VoteResult }

export function ScreenResult({ round, result }: ResultOf) {
  const t = useTexts(texts)
  const tv = useTexts(voteTexts)
  return (
    <section className="k-screen-result" aria-label={t('result')}>
      <p className="k-screen-number">
        {t('result')} · {tv('resultOf', { n: result.voters })}
      </p>
      <h2>{round.question || tv('untitled')}</h2>
      {result.tooFew ? (
        <p>{tv('tooFew', { n: result.voters })}</p>
      ) : round.kind === 'consent' ? (
        <Consent round={round} result={result} />
      ) : (
        <Lines round={round} result={result} />
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

function Lines({ round, result }: ResultOf) {
  const t = useTexts(texts)
  const tv = useTexts(voteTexts)
  const items = new Map(round.items.map((item) => [item.id, item.text]))
  const lines = result.lines
    .map((line) => ({ line, share: majorityOf(round.kind, line) }))
    .toSorted((a, b) => b.share - a.share)
  const most = Math.max(1, ...lines.map(({ share }) => share))
  return (
    <>
      <ol className="k-screen-lines">
        {lines.slice(0, MOST).map(({ line, share }) => (
          <li key={line.item}>
            <p>{items.get(line.item)}</p>
            <b>
              {round.kind === 'dots'
                ? tv(`count.${round.look}`, { n: share })
                : tv('agreeShare', { n: Math.round(share * 100) })}
            </b>
            <span className="k-screen-vote-bar" aria-hidden="true">
              <span style={{ inlineSize: `${(100 * share) / (round.kind === 'dots' ? most : 1)}%` }} />
            </span>
          </li>
        ))}
      </ol>
      {lines.length > MOST && <p className="k-screen-more">{t('resultMore', { n: lines.length - MOST })}</p>}
    </>
  )
}
