// A ballot of dots or hearts: every item with its text, − and +, and how many are left.
import { type BallotEntry, dotsLeft, type VoteItem, type VoteView } from '@kringbord/shared/votes'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { dotsOn, withDots } from './ballot-box.ts'
import { ItemList } from './item-list.tsx'
import { shortText } from './item-text.ts'
import { texts } from './texts.ts'

export type BallotProps = {
  round: VoteView
  ballot: readonly BallotEntry[]
  onChange(next: readonly BallotEntry[]): void
}

export function DotsBallot({ round, ballot, onChange }: BallotProps) {
  const t = useTexts(texts)
  const left = dotsLeft(round, ballot)
  return (
    <>
      <p className="k-vote-left" role="status">
        <Signs round={round} given={round.budget - left} />
        {left > 0 ? t(`left.${round.look}`, { n: left }) : t('leftNone')}
      </p>
      <ItemList items={round.items}>
        {(item) => (
          <DotsItem
            item={item}
            round={round}
            given={dotsOn(ballot, item.id)}
            left={left}
            onGive={(count) => onChange(withDots(ballot, item.id, count))}
          />
        )}
      </ItemList>
    </>
  )
}

type DotsItemProps = { item: VoteItem; round: VoteView; given: number; left: number; onGive(count: number): void }

function DotsItem({ item, round, given, left, onGive }: DotsItemProps) {
  const t = useTexts(texts)
  const name = shortText(item)
  const full = left === 0 || (!round.cumulative && given > 0)
  return (
    <div className="k-vote-item" data-mine={given > 0 ? '' : undefined}>
      <p>{item.text}</p>
      <div className="k-vote-give">
        <Button
          size="small"
          icon="minus"
          aria-label={t('less', { item: name })}
          disabled={given === 0}
          onClick={() => onGive(given - 1)}
        />
        <span className="k-vote-given">
          <span aria-hidden="true">{given}</span>
          <span className="k-hidden" role="status">
            {given > 0 && t(`given.${round.look}`, { n: given })}
          </span>
        </span>
        <Button
          size="small"
          icon="add"
          aria-label={t('more', { item: name })}
          disabled={full}
          onClick={() => onGive(given + 1)}
        />
      </div>
    </div>
  )
}

/** The budget as a row of signs, the given ones filled; a large budget is only a number. */
function Signs({ round, given }: { round: VoteView; given: number }) {
  if (round.budget > 10) return null
  return (
    <span className="k-vote-signs" aria-hidden="true">
      {Array.from({ length: round.budget }, (_, i) => i).map((i) => (
        <VoteSign key={i} look={round.look} filled={i >= given} />
      ))}
    </span>
  )
}

/** A dot or a heart. */
export function VoteSign({ look, filled = true }: { look: VoteView['look']; filled?: boolean }) {
  const state = filled ? '' : undefined
  if (look === 'dot') return <span className="k-vote-dot" data-filled={state} />
  return (
    <span className="k-vote-heart" data-filled={state}>
      <Icon name="heart" size={18} />
    </span>
  )
}
