// The steps beside the board: on a laptop a column at the left that folds away, on a phone a line that says what is asked
// now and opens a sheet. Choosing a step here moves only your own view; taking everyone along is the facilitator's (steer/).
import { type ReactNode, useRef } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Spinner } from '../../ui/progress.tsx'
import type { Loaded } from '../loader.ts'
import { Panel } from '../panel.tsx'
import type { BoardSteps } from './parse-steps.ts'
import { StepsList, type StepsListProps, TotalTime } from './steps-list.tsx'
import { texts } from './texts.ts'

export type StepsProps = Omit<StepsListProps, 'session'> & {
  session: Loaded<BoardSteps>
  onReload(): void
  open: boolean
  onToggle(): void
  /** The facilitator's buttons, above the list. */
  lead?: ReactNode
}

/** The column of a laptop. */
export function StepsColumn({ session, onReload, open, onToggle, lead, ...list }: StepsProps) {
  const t = useTexts(texts)
  if (!open) return null
  return (
    <aside className="k-steps-column" aria-label={t('title')}>
      <header className="k-steps-head">
        <h2>{t('title')}</h2>
        {session.state === 'ready' && <TotalTime steps={session.value.steps} />}
        <Button variant="ghost" icon="chevronLeft" aria-label={t('close')} title={t('close')} onClick={onToggle} />
      </header>
      {lead}
      <div className="k-steps-scroll">
        <StepsContent session={session} onReload={onReload} {...list} />
      </div>
    </aside>
  )
}

/** The line and the sheet of a phone. */
export function StepsSheet({ session, onReload, open, onToggle, lead, ...list }: StepsProps) {
  const t = useTexts(texts)
  const button = useRef<HTMLButtonElement>(null)
  const steps = session.state === 'ready' ? session.value.steps : []
  const now = steps.find((step) => step.id === (list.agenda?.current ?? list.chosen))
  return (
    <>
      <button
        ref={button}
        type="button"
        className="k-steps-line"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={onToggle}
      >
        <Icon name="steps" />
        <span>{now ? now.title : t('open')}</span>
        <Icon name="chevronDown" size={18} />
      </button>
      {open && (
        <Panel title={t('title')} onClose={onToggle} opener={button}>
          {session.state === 'ready' && <TotalTime steps={steps} />}
          {lead}
          <StepsContent session={session} onReload={onReload} {...list} />
        </Panel>
      )}
    </>
  )
}

function StepsContent({ session, onReload, ...list }: Omit<StepsProps, 'open' | 'onToggle' | 'lead'>) {
  const t = useTexts(texts)
  if (session.state === 'ready') return <StepsList session={session.value} {...list} />
  if (session.state === 'loading')
    return (
      <p className="k-steps-none">
        <Spinner /> {t('loading')}
      </p>
    )
  return (
    <p className="k-steps-none">
      {t('failed')}{' '}
      <Button size="small" icon="refresh" onClick={onReload}>
        {t('retry')}
      </Button>
    </p>
  )
}
