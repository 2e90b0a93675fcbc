// A question with several rows as its answer: its label, help, rows, errors and the button that adds a row.
import { type ReactNode, type Ref, useId } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { FieldError } from '../../../ui/field.tsx'
import { texts } from './texts.ts'

type ListFrameProps = {
  label: string
  help: ReactNode
  error: string | null
  count: number
  /** With as many at least as at most, rows are neither added nor taken away. */
  min: number
  max: number
  onAdd(): void
  ref?: Ref<HTMLFieldSetElement>
  /** The rows, each an `<li>`. */
  children: ReactNode
}

export function ListFrame({ label, help, error, count, min, max, onAdd, ref, children }: ListFrameProps) {
  const t = useTexts(texts)
  const id = useId()
  return (
    <fieldset className="list-frame" ref={ref} aria-describedby={`${id}-help ${id}-error`}>
      <legend className="k-label">{label}</legend>
      <p className="k-help" id={`${id}-help`}>
        {help}
      </p>
      <ol className="list-rows">{children}</ol>
      <FieldError id={`${id}-error`} error={error} />
      {min < max && (
        <div className="list-foot">
          <Button size="small" icon="add" onClick={onAdd} disabled={count >= max}>
            {t('add')}
          </Button>
          <span className="k-help">{t('count', { count, max })}</span>
        </div>
      )}
    </fieldset>
  )
}
