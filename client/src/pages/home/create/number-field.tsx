// A whole number between two bounds, with a button on either side.
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import type { FieldProps } from './param-field.tsx'
import { texts } from './texts.ts'

type NumberFieldProps = FieldProps & { value: number; min: number; max: number; onChange(value: number): void }

export function NumberField({ label, help, path, errorAt, value, min, max, onChange }: NumberFieldProps) {
  const t = useTexts(texts)
  const known = Number.isFinite(value)
  const step = (by: number) => onChange(Math.min(max, Math.max(min, (known ? value : min) + by)))
  return (
    <Field label={label} help={`${help} ${t('range', { min, max })}`} error={errorAt(path)}>
      {(control) => (
        <div className="number-field">
          <Button icon="minus" aria-label={`${label}: ${t('less')}`} disabled={value <= min} onClick={() => step(-1)} />
          <input
            {...control}
            className="k-input"
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            value={known ? value : ''}
            onChange={(event) => {
              const digits = event.target.value.replace(/\D/g, '')
              onChange(digits === '' ? Number.NaN : Number(digits))
            }}
          />
          <Button icon="add" aria-label={`${label}: ${t('more')}`} disabled={value >= max} onClick={() => step(1)} />
        </div>
      )}
    </Field>
  )
}
