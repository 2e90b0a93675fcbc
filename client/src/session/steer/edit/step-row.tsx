// One step in the list of steps to change: a grip, its line, and its fields when it is open.
import type { Step } from '@kringbord/shared/session'
import type { KeyboardEvent, PointerEventHandler } from 'react'
import type { Zone } from '../../../board/zones.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { texts as stepTexts } from '../../steps/texts.ts'
import { faultsOf } from './draft.ts'
import { StepForm } from './step-form.tsx'
import { texts } from './texts.ts'

type Grip = { onPointerDown: PointerEventHandler<HTMLElement> }

type StepRowProps = {
  step: Step
  index: number
  count: number
  zones: readonly Zone[]
  open: boolean
  isNow: boolean
  grip: Grip
  onToggle(): void
  onMove(to: number): void
  onDouble(): void
  onRemove(): void
  onChange(changes: Partial<Step>): void
}

export function StepRow({ step, index, count, open, isNow, grip, onToggle, onMove, ...rest }: StepRowProps) {
  const t = useTexts(texts)
  const ts = useTexts(stepTexts)
  const wrong = Object.keys(faultsOf(step)).length > 0
  const byKey = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!by) return
    event.preventDefault()
    onMove(index + by)
  }
  const name = step.title || t('newTitle')
  return (
    <li className="k-edit-row" data-open={open ? '' : undefined}>
      <div className="k-edit-line">
        <button
          type="button"
          className="k-edit-grip"
          aria-label={t('drag', { title: name })}
          title={t('drag', { title: name })}
          onKeyDown={byKey}
          {...grip}
        >
          <Icon name="grip" />
        </button>
        <button type="button" className="k-edit-name" aria-expanded={open} onClick={onToggle}>
          <span>{name}</span> {isNow && <b className="k-step-now">{t('now')}</b>}
          {wrong && <Icon name="alert" label={t('faulty')} size={18} />}
        </button>
        <span className="k-edit-minutes">{Number.isNaN(step.minutes) ? '' : ts('minutes', { n: step.minutes })}</span>
      </div>
      {open && <OpenRow step={step} index={index} count={count} isNow={isNow} onMove={onMove} {...rest} />}
    </li>
  )
}

function OpenRow(props: Omit<StepRowProps, 'open' | 'grip' | 'onToggle'>) {
  const { step, index, count, zones, isNow, onMove, onDouble, onRemove, onChange } = props
  const t = useTexts(texts)
  const why = isNow ? t('removeCurrent') : count === 1 ? t('removeLast') : undefined
  return (
    <div className="k-edit-body">
      <StepForm step={step} zones={zones} onChange={onChange} />
      <div className="k-edit-acts">
        <Button size="small" icon="arrowUp" disabled={index === 0} onClick={() => onMove(index - 1)}>
          {t('up')}
        </Button>
        <Button size="small" icon="arrowDown" disabled={index === count - 1} onClick={() => onMove(index + 1)}>
          {t('down')}
        </Button>
        <Button size="small" icon="copy" onClick={onDouble}>
          {t('double')}
        </Button>
        <Button size="small" variant="danger" icon="trash" disabled={why !== undefined} title={why} onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
      {why && <p className="k-help">{why}</p>}
    </div>
  )
}
