// The one large button of a session: begins it, or takes everyone to the next step.
import type { SessionCommand, SessionState } from '@kringbord/shared/session-state'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import './next-button.css'
import { nextStep } from './place-of.ts'
import { texts } from './texts.ts'

export type CommandProps = {
  state: SessionState
  /** What is under way. */
  pending: SessionCommand['kind'] | null
  /** Resolves to whether it was done; why not is said elsewhere. */
  run(command: SessionCommand): Promise<boolean>
}

/** `brief` fits in a bar: without the title of the step. */
export function NextButton({ state, pending, run, brief }: CommandProps & { brief?: boolean }) {
  const t = useTexts(texts)
  const next = nextStep(state.steps, state.current)
  const begun = state.current !== null
  if (!next) return begun && !brief ? <p className="k-lead-help">{t('last')}</p> : null
  return (
    <Button
      variant="primary"
      size={brief ? 'small' : undefined}
      wide={!brief}
      className="k-next"
      busy={pending === 'go'}
      title={begun ? t('nextKey') : undefined}
      aria-keyshortcuts={begun ? 'Shift+ArrowRight' : undefined}
      onClick={() => void run({ kind: 'go', step: next.id })}
    >
      <span className="k-next-text">
        {begun ? t('next') : t('begin')}
        {!brief && <b>{next.title}</b>}
      </span>
      <Icon name="arrowRight" />
    </Button>
  )
}
