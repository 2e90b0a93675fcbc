// The step that everyone is in: its number, title and whole instruction, large; and what the group looks at together.
import type { Step } from '@kringbord/shared/session'
import type { SessionState } from '@kringbord/shared/session-state'
import { useTexts } from '../../i18n/texts.ts'
import { placeOf } from '../../session/steer/place-of.ts'
import { mayOf } from '../../session/steer/rights.ts'
import { texts as steerTexts } from '../../session/steer/step-texts.ts'
import { GroupSign } from '../../session/steps/group-sign.tsx'
import { texts as groupTexts } from '../../session/steps/group-texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { texts } from './texts.ts'

type StepCardProps = { state: SessionState | null; step: Step | null; writes: boolean }

export function StepCard({ state, step, writes }: StepCardProps) {
  const t = useTexts(texts)
  if (!state) return <p className="ph-quiet">{t('waiting')}</p>
  if (!step)
    return (
      <section className="ph-step">
        <h1>{t('free')}</h1>
        <p className="ph-instruction">{t('freeHelp')}</p>
      </section>
    )
  const asks = step.rights.vote || (step.asks ?? '') !== ''
  const boardOnly = isOnBoard(step)
  return (
    <section className="ph-step">
      <StepLine state={state} step={step} />
      <h1>{step.title}</h1>
      {step.instruction && <p className="ph-instruction">{step.instruction}</p>}
      <Spotlight state={state} />
      {!writes && !asks && !isPause(step) && (
        <p className="ph-looks">
          <Icon name={boardOnly ? 'edit' : 'eye'} /> {t(boardOnly ? 'onBoard' : 'looks')}
        </p>
      )}
    </section>
  )
}

/** Whether what one may do in `step` takes the whole board. */
export function isOnBoard(step: Step): boolean {
  return mayOf(step).some((may) => may === 'may.text' || may === 'may.draw' || may === 'may.moveAll')
}

/** Nothing to look at and nothing to do. */
function isPause(step: Step): boolean {
  return step.zones.length === 0 && mayOf(step).length === 0
}

function StepLine({ state, step }: { state: SessionState; step: Step }) {
  const t = useTexts(steerTexts)
  const tg = useTexts(groupTexts)
  const { number, total } = placeOf(state.steps, step)
  return (
    <p className="ph-step-line">
      <span>{number === null ? t('stepBefore') : t('stepOf', { n: number, total })}</span>
      <span>
        <GroupSign grouping={step.grouping} /> {tg(`group.${step.grouping}`)}
      </span>
    </p>
  )
}

function Spotlight({ state }: { state: SessionState }) {
  const t = useTexts(texts)
  const { spotlight } = state
  return (
    <div role="status">
      {spotlight && (
        <p className="ph-spotlight">
          <Icon name="target" />
          <span>
            {spotlight.title ? (
              <>
                {t('spotlight')} <strong>{spotlight.title}</strong>
              </>
            ) : (
              t('spotlightHere')
            )}
          </span>
        </p>
      )}
    </div>
  )
}
