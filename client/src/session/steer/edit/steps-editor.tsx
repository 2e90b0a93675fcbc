// Changing the steps, before and during a session: a sheet with all of them, saved for everyone at once.
import type { Step } from '@kringbord/shared/session'
import { useState } from 'react'
import type { Zone } from '../../../board/zones.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { faulty } from './draft.ts'
import { StepRow } from './step-row.tsx'
import './steps-editor.css'
import { texts } from './texts.ts'
import { useDraft } from './use-draft.ts'

type StepsEditorProps = {
  /** The steps as everyone has them now. */
  steps: readonly Step[]
  current: string | null
  zones: readonly Zone[]
  /** Resolves to whether they were saved; why not is said elsewhere. */
  onSave(steps: readonly Step[]): Promise<boolean>
  onClose(): void
}

export default function StepsEditor({ steps, current, zones, onSave, onClose }: StepsEditorProps) {
  const t = useTexts(texts)
  const edit = useDraft(steps)
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const { draft, open } = edit
  const save = async () => {
    const wrong = faulty(draft.steps)
    if (wrong) return edit.show(wrong.id)
    setBusy(true)
    const done = await onSave(draft.steps)
    setBusy(false)
    if (!done) return
    toast(t('saved'), 'good')
    onClose()
  }
  const close = () => (edit.changed && !leaving ? setLeaving(true) : onClose())
  const foot = leaving ? (
    <>
      <span className="k-edit-unsaved" role="alert">
        {t('unsaved')}
      </span>
      <Button variant="danger" onClick={onClose}>
        {t('discard')}
      </Button>
      <Button onClick={() => setLeaving(false)}>{t('goOn')}</Button>
    </>
  ) : (
    <>
      <Button onClick={close}>{t('cancel')}</Button>
      <Button variant="primary" busy={busy} disabled={!edit.changed} onClick={save}>
        {t('save')}
      </Button>
    </>
  )
  return (
    <Dialog open title={t('title')} placement="side" foot={foot} onClose={close}>
      <p className="k-help">{t('intro')}</p>
      {edit.changedElsewhere && (
        <Notice
          tone="warning"
          action={
            <Button size="small" onClick={edit.takeOver}>
              {t('takeOver')}
            </Button>
          }
        >
          {t('changedMeanwhile')}
        </Notice>
      )}
      <ol className="k-edit-rows">
        {draft.steps.map((step, index) => (
          <StepRow
            key={step.id}
            step={step}
            index={index}
            count={draft.steps.length}
            zones={zones}
            open={open === step.id}
            isNow={current === step.id}
            grip={edit.grip(step.id)}
            {...edit.rowOf(step)}
          />
        ))}
      </ol>
      {draft.removed && (
        <Notice
          action={
            <Button size="small" icon="undo" onClick={edit.putBack}>
              {t('putBack')}
            </Button>
          }
        >
          {t('removed', { title: draft.removed.step.title || t('newTitle') })}
        </Notice>
      )}
      <Button icon="add" disabled={edit.full} onClick={edit.add}>
        {t('add')}
      </Button>
      <p className="k-hidden" role="status">
        {edit.said}
      </p>
    </Dialog>
  )
}
