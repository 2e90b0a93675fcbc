// Where a proposal stands after a consent round: the outcome, the numbers, and every concern and objection as text.
import { outcomeOf } from '@kringbord/shared/vote-tally'
import { choicesOf } from '@kringbord/shared/votes'
import { useTexts } from '../../i18n/texts.ts'
import { Notice } from '../../ui/notice.tsx'
import { texts } from './texts.ts'
import type { ResultOf } from './vote-result.tsx'

export function ConsentResult({ round, result }: ResultOf) {
  const t = useTexts(texts)
  const counts = result.lines[0]?.counts ?? {}
  const outcome = outcomeOf(result)
  return (
    <>
      <blockquote className="k-vote-proposal">{round.items[0]?.text}</blockquote>
      <Notice tone={outcome === 'objection' ? 'warning' : 'good'}>{t(`outcome.${outcome}`)}</Notice>
      <ul className="k-vote-counts">
        {choicesOf.consent.map((card) => (
          <li key={card} data-card={card}>
            <b>{counts[card] ?? 0}</b> {t(card)}
          </li>
        ))}
      </ul>
      {result.reasons.length > 0 && (
        <>
          <h4>{t('concerns')}</h4>
          <ul className="k-vote-items">
            {result.reasons.map(({ choice, text, by }) => (
              <li key={`${choice} ${by} ${text}`} className="k-vote-item">
                <p>{text}</p>
                <p className="k-vote-score">
                  {choice === 'objection' ? t('objection') : t('concern')}
                  {by && ` · ${by}`}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {result.voices.length > 0 && (
        <details className="k-vote-voices">
          <summary>{t('voices')}</summary>
          {result.voices.map(({ by, choice }) => `${by}: ${t(cardOf(choice))}`).join(' · ')}
        </details>
      )}
    </>
  )
}

function cardOf(choice: string): 'consent' | 'concern' | 'objection' {
  return choicesOf.consent.find((card) => card === choice) ?? 'consent'
}
