// Tabs: one panel of several in view. Arrow keys move between them.
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import './tabs.css'

type TabsProps<Value extends string> = {
  label: string
  value: Value
  options: readonly { value: Value; label: ReactNode }[]
  onChange(value: Value): void
  /** The panel of the chosen tab. */
  children: ReactNode
}

export function Tabs<Value extends string>({ label, value, options, onChange, children }: TabsProps<Value>) {
  const id = useId()
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const now = options.findIndex((option) => option.value === value)
    const next = (now + step + options.length) % options.length
    const chosen = options[next]
    if (chosen) onChange(chosen.value)
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div>
      <div className="k-tabs" role="tablist" aria-label={label} tabIndex={-1} onKeyDown={move}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            role="tab"
            id={`${id}-${option.value}`}
            className="k-tab"
            aria-selected={option.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={option.value === value ? 0 : -1}
            onClick={() => onChange(option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
      <div className="k-tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </div>
  )
}
