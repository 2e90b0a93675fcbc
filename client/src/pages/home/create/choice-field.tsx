// One of a few, each on its own line, with a sentence about it where there is one.
import { type ReactNode, useId } from 'react'
import { FieldError } from '../../../ui/field.tsx'

type ChoiceFieldProps = {
  label: string
  help?: ReactNode
  error: string | null
  value: string
  options: readonly { value: string; label: string; help?: string }[]
  onChange(value: string): void
}

export function ChoiceField({ label, help, error, value, options, onChange }: ChoiceFieldProps) {
  const name = useId()
  return (
    <fieldset className="choice-field">
      <legend className="k-label">{label}</legend>
      {help && <p className="k-help">{help}</p>}
      <div className="choice-options">
        {options.map((option) => (
          <label className="choice" key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>
              <span className="choice-label">{option.label}</span>
              {option.help && <span className="k-help">{option.help}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError error={error} />
    </fieldset>
  )
}
