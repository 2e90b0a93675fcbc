// The facilitator's buttons above the steps: one to go on, and small ones for the way back, the clock and attention.
import type { SessionState } from '@kringbord/shared/session-state'
import { type ReactNode, useState } from 'react'
import type { Editor } from 'tldraw'
import type { ServerClock } from '../../board/server-clock.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useReadable } from '../use-readable.ts'
import { AgendaLine } from './agenda-line.tsx'
import { CallButtons } from './call-buttons.tsx'
import { ClockButtons } from './clock-buttons.tsx'
import './lead.css'
import { leadTexts } from './lead-texts.ts'
import { NextButton } from './next-button.tsx'
import { nextStep } from './place-of.ts'
import type { Steering } from './steering.ts'
import { StopDialog } from './stop-dialog.tsx'

export type LeadProps = {
  state: SessionState
  server: ServerClock
  steering: Steering
  editor: Editor | null
  /** Opens the steps for editing. */
  onEdit(): void
  /** More buttons beside those that call people. */
  children?: ReactNode
}

export function Lead({ state, server, steering, editor, onEdit, children }: LeadProps) {
  const t = useTexts(leadTexts)
  const pending = useReadable(steering.pending)
  const [stopping, setStopping] = useState(false)
  const { run } = steering
  const begun = state.current !== null
  const edit = { label: t('edit'), icon: 'edit', onSelect: onEdit } as const
  const stop = { label: t('stop'), icon: 'stop', danger: true, onSelect: () => setStopping(true) } as const
  return (
    <section className="k-lead" aria-label={t('lead')}>
      {begun && <AgendaLine state={state} server={server} />}
      <NextButton state={state} pending={pending} run={run} />
      {!begun && nextStep(state.steps, null) && <p className="k-lead-help">{t('beginHelp')}</p>}
      <div className="k-lead-row">
        {begun && <ClockButtons state={state} pending={pending} run={run} />}
        <span className="k-lead-space" />
        {begun ? (
          <Menu label={t('moreActions')} icon="more" items={[edit, stop]} />
        ) : (
          <Button size="small" variant="ghost" icon="edit" onClick={onEdit}>
            {t('edit')}
          </Button>
        )}
      </div>
      <CallButtons state={state} editor={editor} pending={pending} run={run}>
        {children}
      </CallButtons>
      {stopping && <StopDialog onStop={() => steering.run({ kind: 'end' })} onClose={() => setStopping(false)} />}
    </section>
  )
}
