// A ballot of opinions: agree, doubt or disagree for every item; pressing the same one again takes it back.
import { choicesOf } from '@kringbord/shared/votes'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { withChoice } from './ballot-box.ts'
import type { BallotProps } from './dots-ballot.tsx'
import { ItemList } from './item-list.tsx'
import { shortText } from './item-text.ts'
import { texts } from './texts.ts'

export function OpinionBallot({ round, ballot, onChange }: BallotProps) {
  const t = useTexts(texts)
  return (
    <ItemList items={round.items}>
      {(item) => {
        const chosen = ballot.find((entry) => entry.item === item.id)?.choice ?? null
        return (
          <div className="k-vote-item" data-mine={chosen ? '' : undefined}>
            <p>{item.text}</p>
            <fieldset className="k-vote-opinions">
              <legend className="k-hidden">{t('opinionOf', { item: shortText(item) })}</legend>
              {choicesOf.opinion.map((choice) => (
                <Button
                  key={choice}
                  size="small"
                  icon={choice === chosen ? 'check' : undefined}
                  data-choice={choice}
                  aria-pressed={choice === chosen}
                  onClick={() => onChange(withChoice(ballot, item.id, choice === chosen ? null : choice))}
                >
                  {t(choice)}
                </Button>
              ))}
            </fieldset>
          </div>
        )
      }}
    </ItemList>
  )
}
