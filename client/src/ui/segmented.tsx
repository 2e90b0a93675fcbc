// A few choices side by side, one of them chosen: radio buttons that look like one bar.
import { type ReactNode, useId } from 'react'
import './segmented.css'

type SegmentedProps<Value extends string> = {
  /** Name of the group for screen readers. */
  label: string
  value: Value
  options: readonly { value: Value; label: ReactNode }[]
  onChange(value: Value): void
}

export function Segmented<Value extends string>({ label, value, options, onChange }: SegmentedProps<Value>) {
  const name = useId()
  return (
    <div className="k-segmented" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label className="k-segment" key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
