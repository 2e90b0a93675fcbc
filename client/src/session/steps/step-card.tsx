// One step in the panel: a line to choose it, and when it is chosen its instruction, its places on the board and, for the
// facilitator, the script.
import { colourOfLeft } from '@kringbord/shared/agenda'
import { useEffect, useRef } from 'react'
import type { Zone } from '../../board/zones.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { GroupSign } from './group-sign.tsx'
import { texts as groupTexts } from './group-texts.ts'
import type { ShownStep } from './parse-steps.ts'
import { showInList } from './show-in-list.ts'
import '../../ui/fold.css'
import './step-card.css'
import type { StepPlan } from './steps-list.tsx'
import { texts } from './texts.ts'

export type StepCardProps = {
  step: ShownStep
  /** Number in the session, or null for what is done beforehand. */
  number: number | null
  chosen: boolean
  /** Places of this step on the board, for the buttons; empty when there is one or too many to choose from. */
  places: readonly Zone[]
  showScript: boolean
  /** Whether everyone is in this step. */
  isNow: boolean
  /** null without a session, and of steps that are done. */
  plan: StepPlan | null
  /** Takes everyone here; null for who may not. */
  onJump: ((step: string) => void) | null
  onChoose(): void
  onGoTo(zones: readonly string[]): void
}

export function StepCard({ step, number, chosen, isNow, plan, onChoose, ...body }: StepCardProps) {
  const t = useTexts(texts)
  const minutes = plan?.minutes ?? step.minutes
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen && card.current) showInList(card.current)
  }, [chosen])
  return (
    <li ref={card} className="k-step" data-chosen={chosen ? '' : undefined} data-now={isNow ? '' : undefined}>
      <button
        type="button"
        className="k-step-head"
        aria-expanded={chosen}
        aria-current={isNow ? 'step' : undefined}
        onClick={onChoose}
      >
        <span className="k-step-number">{number ?? '·'}</span>
        <span className="k-step-title">
          {step.title} {isNow && <b className="k-step-now">{t('now')}</b>}
        </span>
        <span className="k-step-minutes" aria-hidden="true">
          {plan && <b>{plan.start}</b>} {t('minutes', { n: minutes })}
        </span>
        <span className="k-hidden">
          {t('minutesLong', { n: minutes })} {plan && t('startsAt', { time: plan.start })}
        </span>
      </button>
      {plan?.left != null && (
        <span className="k-step-left" data-colour={colourOfLeft(plan.left)} aria-hidden="true">
          <span style={{ inlineSize: `${100 * plan.left}%` }} />
        </span>
      )}
      {chosen && <StepBody step={step} {...body} />}
    </li>
  )
}

/** Before the title of a sheet. */
const NUMBER = /^\d+\s+/

function StepBody({
  step,
  places,
  showScript,
  onJump,
  onGoTo,
}: Omit<StepCardProps, 'number' | 'chosen' | 'isNow' | 'plan' | 'onChoose'>) {
  const t = useTexts(texts)
  const tg = useTexts(groupTexts)
  // A number that all of them have tells none apart.
  const numbered = new Set(places.map(({ title }) => NUMBER.exec(title)?.[0])).size > 1
  return (
    <div className="k-step-body">
      <p className="k-step-how">
        <GroupSign grouping={step.grouping} /> {tg(`group.${step.grouping}`)}
      </p>
      <p className="k-step-instruction">{step.instruction}</p>
      {places.length > 0 && (
        <fieldset className="k-step-places">
          <legend className="k-hidden">{t('places')}</legend>
          {places.map((zone) => (
            <Button key={zone.shapeId} size="small" onClick={() => onGoTo([zone.id])}>
              {numbered ? zone.title : zone.title.replace(NUMBER, '')}
            </Button>
          ))}
        </fieldset>
      )}
      <Button size="small" variant="ghost" icon="zoomFit" className="k-step-go" onClick={() => onGoTo(step.zones)}>
        {t('goTo')}
      </Button>
      {onJump && (
        <Button size="small" variant="ghost" icon="people" className="k-step-go" onClick={() => onJump(step.id)}>
          {t('jump')}
        </Button>
      )}
      {showScript && step.script && (
        <details className="k-fold k-step-script">
          <summary>{t('script')}</summary>
          {step.script.split('\n').map((line) => line.trim() && <p key={line}>{line}</p>)}
        </details>
      )}
    </div>
  )
}
