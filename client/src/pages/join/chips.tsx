// One choice from a few, as chips under a thumb. Pressing the chosen one again takes the choice back.
import { useId } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { texts } from '../../ui/texts.ts'

type ChipsProps<Value extends string> = {
  label: string
  value: Value | ''
  options: readonly { value: Value; label: string }[]
  onChange(value: Value | ''): void
}

export function Chips<Value extends string>({ label, value, options, onChange }: ChipsProps<Value>) {
  const t = useTexts(texts)
  const name = useId()
  return (
    <fieldset>
      <legend className="k-label k-chips-label">
        {label} <span className="k-optional">({t('optional')})</span>
      </legend>
      <div className="k-chips">
        {options.map((option) => (
          <label className="k-chip" key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              onClick={() => option.value === value && onChange('')}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
