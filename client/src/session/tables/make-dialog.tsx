// Making groups: for which step, how, how many and of whom; what comes of it is shown with its certificate before it counts.
import type { SessionState } from '@kringbord/shared/session-state'
import type { TablesView, TableWay } from '@kringbord/shared/tables'
import type { PreviewAnswer, PreviewBody } from '@kringbord/shared/tables-schema'
import { useState } from 'react'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { MakeCount } from './make-count.tsx'
import { MakePreview } from './make-preview.tsx'
import './make.css'
import './tables.css'
import './certificate.css'
import type { TablesDesk } from './tables-desk.ts'
import { texts } from './texts.ts'
import { usePreview } from './use-preview.ts'
import { waysFor } from './ways.ts'

export type MakeDialogProps = {
  desk: TablesDesk
  view: TablesView
  state: SessionState
  /** The step to begin with. */
  step: string
  nameOf(participant: string): string
  onClose(): void
}

export type MakeChoice = {
  /** null is the one that fits the step best. */
  way: TableWay | null
  how: 'places' | 'count' | 'size'
  count: number
  size: number
  rounds: number
  here: boolean
}

export default function MakeDialog({ desk, view, state, step: first, nameOf, onClose }: MakeDialogProps) {
  const t = useTexts(texts)
  const toast = useToast()
  const errorText = useErrorText()
  const able = state.steps.filter((one) => waysFor(one, view).length > 0)
  const [stepId, setStep] = useState(able.some((one) => one.id === first) ? first : (able[0]?.id ?? ''))
  const step = able.find((one) => one.id === stepId)
  const ways = step ? waysFor(step, view) : []
  const [choice, setChoice] = useState<MakeChoice>({
    way: null,
    how: 'places',
    count: 4,
    size: 6,
    rounds: 4,
    here: false,
  })
  const way = ways.find((one) => one === choice.way) ?? ways[0] ?? 'max-mix'
  const wanted = { step: stepId, ...wantedOf({ ...choice, way }) }
  const preview = usePreview(desk, step ? wanted : null)
  const [busy, setBusy] = useState(false)
  const confirm = async (made: PreviewAnswer) => {
    setBusy(true)
    try {
      await desk.run({
        kind: 'make',
        ...wanted,
        rounds: choice.rounds,
        here: choice.here,
        seed: made.seed,
        people: made.people,
      })
      toast(t('made'), 'good')
      onClose()
    } catch (error) {
      toast(t('failed', { reason: errorText(error) }), 'error')
      setBusy(false)
    }
  }
  const ready = preview.state === 'ready' && preview.answer.people.length > 0 ? preview.answer : null
  return (
    <Dialog
      open
      size="wide"
      title={t('dialogTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            variant="primary"
            icon="check"
            busy={busy}
            disabled={!ready}
            onClick={() => ready && void confirm(ready)}
          >
            {t('confirm')}
          </Button>
        </>
      }
    >
      <div className="k-make">
        <div className="k-make-ask">
          <SelectField
            label={t('forStep')}
            value={stepId}
            options={able.map((one) => ({ value: one.id, label: one.title }))}
            onChange={setStep}
          />
          <fieldset className="k-make-ways">
            <legend className="k-label">{t('way')}</legend>
            {ways.map((one) => (
              <label key={one} className="k-make-way">
                <input
                  type="radio"
                  name="way"
                  checked={one === way}
                  onChange={() => setChoice({ ...choice, way: one })}
                />
                <span>
                  <b>{t(`way.${one}`)}</b>
                  <small>{t(`way.${one}.help`)}</small>
                </span>
              </label>
            ))}
          </fieldset>
          <MakeCount choice={{ ...choice, way }} onChange={setChoice} />
        </div>
        <MakePreview preview={preview} view={view} nameOf={nameOf} onAgain={preview.again} />
      </div>
    </Dialog>
  )
}

function wantedOf({ way, how, count, size, rounds, here }: MakeChoice & { way: TableWay }): Omit<PreviewBody, 'step'> {
  const mixed = way === 'max-mix' || way === 'random'
  return {
    way,
    ...(mixed && how === 'count' && { count }),
    ...(mixed && how === 'size' && { size }),
    ...((way === 'domain' || way === 'organisation') && { size: Math.max(2, size) }),
    rounds,
    here,
  }
}
