// Says to a screen reader, politely, that the group is in another step.
import type { SessionState } from '@kringbord/shared/session-state'
import { stepOf } from '@kringbord/shared/session-steps'
import { useRef } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { texts as groupTexts } from '../steps/group-texts.ts'
import { placeOf } from './place-of.ts'
import { texts } from './step-texts.ts'

/** Stands on the page with and without a session: only what changes in it is read out. */
export function Said({ state }: { state: SessionState | null }) {
  const t = useTexts(texts)
  const tg = useTexts(groupTexts)
  const began = useRef(false)
  const step = state && stepOf(state)
  if (step) began.current = true
  const n = step && state ? (placeOf(state.steps, step).number ?? t('stepBefore')) : ''
  return (
    <p className="k-hidden" role="status">
      {step
        ? t('stepSaid', {
            n,
            title: step.title,
            group: tg(`group.${step.grouping}`),
            instruction: step.instruction,
          })
        : began.current && t('ended')}
    </p>
  )
}
