// How a round came out: a list that can be sorted, with majority and bridge side by side, or where a proposal stands.
import { majorityOf } from '@kringbord/shared/vote-tally'
import { choicesOf, type VoteItem, type VoteLine, type VoteResult, type VoteView } from '@kringbord/shared/votes'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { ConsentResult } from './consent-result.tsx'
import { VoteSign } from './dots-ballot.tsx'
import { texts } from './texts.ts'
import { useQuestion } from './use-question.ts'

export type ResultOf = { round: VoteView; result: VoteResult }
type Sort = 'majority' | 'bridge' | 'board'

export function VoteResultView({ round, result }: ResultOf) {
  const t = useTexts(texts)
  const ask = useQuestion()
  return (
    <>
      <h3 className="k-vote-question">{ask(round)}</h3>
      <p className="k-vote-help">{t('resultOf', { n: result.voters })}</p>
      {result.tooFew ? (
        <Notice>{t('tooFew', { n: result.voters })}</Notice>
      ) : round.kind === 'consent' ? (
        <ConsentResult round={round} result={result} />
      ) : (
        <Lines round={round} result={result} />
      )}
    </>
  )
}

function Lines({ round, result }: ResultOf) {
  const t = useTexts(texts)
  const [sort, setSort] = useState<Sort>('majority')
  const hasBridge = result.lines.some((line) => line.bridge !== null)
  const sorts: Sort[] = hasBridge ? ['majority', 'bridge', 'board'] : ['majority', 'board']
  const most = Math.max(1, ...result.lines.map((line) => majorityOf(round.kind, line)))
  const items = new Map(round.items.map((item) => [item.id, item]))
  return (
    <>
      <Segmented<Sort>
        label={t('sort')}
        value={sort}
        options={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
        onChange={setSort}
      />
      <p className="k-vote-help">{t(hasBridge ? 'bridgeHelp' : 'noBridge')}</p>
      <ol className="k-vote-items">
        {sorted(round, result.lines, sort).map((line) => (
          <li key={line.item}>
            <Line round={round} result={result} line={line} item={items.get(line.item)} most={most} />
          </li>
        ))}
      </ol>
    </>
  )
}

type LineProps = ResultOf & { line: VoteLine; item: VoteItem | undefined; most: number }

function Line({ round, result, line, item, most }: LineProps) {
  const t = useTexts(texts)
  const share = majorityOf(round.kind, line)
  const said = choicesOf[round.kind].filter((choice) => (line.counts[choice] ?? 0) > 0)
  const voices = result.voices.filter((voice) => voice.item === line.item)
  const parts = round.kind === 'dots' ? [{ choice: 'dot', share: share / most }] : sharesOf(line)
  return (
    <div className="k-vote-item k-vote-line" data-none={said.length === 0 ? '' : undefined}>
      <p>{item?.text}</p>
      <p className="k-vote-score">
        <b>
          {round.kind === 'dots' ? (
            <>
              <VoteSign look={round.look} /> {t(`count.${round.look}`, { n: share })}
            </>
          ) : (
            t('agreeShare', { n: Math.round(share * 100) })
          )}
        </b>
        {line.bridge && (
          <span className="k-vote-bridge">
            <Icon name="bridge" size={18} /> {t('bridge', { n: Math.round(line.bridge.least * 100) })}
          </span>
        )}
        {round.kind === 'opinion' && (
          <span>{choicesOf.opinion.map((choice) => `${t(choice)} ${line.counts[choice] ?? 0}`).join(' · ')}</span>
        )}
      </p>
      <span className="k-vote-bar" aria-hidden="true">
        {parts.map(({ choice, share: width }) => (
          <span key={choice} data-choice={choice} style={{ inlineSize: `${width * 100}%` }} />
        ))}
      </span>
      {voices.length > 0 && (
        <details className="k-vote-voices">
          <summary>{t('voices')}</summary>
          {voices.map(({ by, choice, count }) => `${by}: ${choice === 'dot' ? count : t(choice)}`).join(' · ')}
        </details>
      )}
    </div>
  )
}

/** How an opinion is divided, as shares of all who said something. */
function sharesOf({ counts }: VoteLine): { choice: string; share: number }[] {
  const all = choicesOf.opinion.reduce((sum, choice) => sum + (counts[choice] ?? 0), 0)
  return choicesOf.opinion.map((choice) => ({ choice, share: (counts[choice] ?? 0) / Math.max(1, all) }))
}

function sorted({ kind }: VoteView, lines: readonly VoteLine[], sort: Sort): VoteLine[] {
  if (sort === 'board') return [...lines]
  const byMajority = (a: VoteLine, b: VoteLine) => majorityOf(kind, b) - majorityOf(kind, a)
  if (sort === 'majority') return [...lines].sort(byMajority)
  const byBridge = (a: VoteLine, b: VoteLine) =>
    (b.bridge?.least ?? 0) - (a.bridge?.least ?? 0) || (b.bridge?.product ?? 0) - (a.bridge?.product ?? 0)
  return [...lines].sort((a, b) => byBridge(a, b) || byMajority(a, b))
}
