// Says of an answer, such as a ballot or a needle, that it is saved: only when the server has it.
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icons.ts'
import type { AnswerState } from './answer-box.ts'

type AnswerSavedProps = {
  className: string
  state: AnswerState
  /** Nothing was answered yet. */
  empty: boolean
  onRetry(): void
  /** The words of what is answered. */
  t(key: `save.${AnswerState}` | 'save.empty' | 'retry'): string
}

const icons: Record<AnswerState, IconName> = { saved: 'check', saving: 'cloud', failed: 'cloudOff', closed: 'lock' }

export function AnswerSaved({ className, state, empty, onRetry, t }: AnswerSavedProps) {
  const bare = empty && state === 'saved'
  return (
    <p className={className} data-state={bare ? 'empty' : state} role="status">
      {!bare && <Icon name={icons[state]} size={18} />}
      <span>{t(bare ? 'save.empty' : `save.${state}`)}</span>
      {state === 'failed' && (
        <Button size="small" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </p>
  )
}
