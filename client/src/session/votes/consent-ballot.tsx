// The card of a consent round: consent, consent with a concern, or a paramount objection, and why. An objection counts
// with its reason, so it is sent when there is one.
import { type BallotEntry, choicesOf, MAX_REASON_LENGTH, PROPOSAL } from '@kringbord/shared/votes'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { withChoice } from './ballot-box.ts'
import type { BallotProps } from './dots-ballot.tsx'
import { texts } from './texts.ts'

const meanings = { consent: 'consentMeans', concern: 'concernMeans', objection: 'objectionMeans' } as const
const questions = { concern: 'whyConcern', objection: 'whyObjection' } as const

type Card = (typeof choicesOf.consent)[number]

export function ConsentBallot({ round, ballot, onChange }: BallotProps) {
  const t = useTexts(texts)
  const sent = ballot.find((entry) => entry.item === PROPOSAL)
  const [chosen, setChosen] = useState<Card | null>(() => cardOf(sent))
  const [reason, setReason] = useState(sent?.reason ?? '')
  const choose = (card: Card | null, why: string) => {
    setChosen(card)
    setReason(why)
    const counts = card !== 'objection' || why.trim() !== ''
    onChange(withChoice(ballot, PROPOSAL, counts ? card : null, card === 'consent' ? '' : why.trim()))
  }
  return (
    <>
      <blockquote className="k-vote-proposal">{round.items[0]?.text}</blockquote>
      <div className="k-vote-cards" role="radiogroup" aria-label={t('consentHelp')}>
        {choicesOf.consent.map((card) => (
          <label key={card} className="k-vote-card" data-card={card}>
            <input
              type="radio"
              name={`card-${round.id}`}
              checked={card === chosen}
              onChange={() => choose(card, reason)}
            />
            <span>
              <b>{t(card)}</b>
              <span>{t(meanings[card])}</span>
            </span>
          </label>
        ))}
      </div>
      {(chosen === 'concern' || chosen === 'objection') && (
        <Field
          label={t(questions[chosen])}
          error={chosen === 'objection' && reason.trim() === '' ? t('whyNeeded') : null}
        >
          {(control) => (
            <textarea
              {...control}
              className="k-input"
              rows={3}
              maxLength={MAX_REASON_LENGTH}
              value={reason}
              onChange={(event) => choose(chosen, event.target.value)}
            />
          )}
        </Field>
      )}
      {chosen && (
        <Button size="small" variant="ghost" icon="undo" onClick={() => choose(null, '')}>
          {t('takeBack')}
        </Button>
      )}
    </>
  )
}

function cardOf(entry: BallotEntry | undefined): Card | null {
  return choicesOf.consent.find((card) => card === entry?.choice) ?? null
}
