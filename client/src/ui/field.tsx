// Form fields: a label, help, an error, and one control that is tied to them for screen readers.
import { type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes, useId } from 'react'
import { useTexts } from '../i18n/texts.ts'
import './field.css'
import { Icon } from './icon.tsx'
import { texts } from './texts.ts'

type FieldFrame = {
  label: ReactNode
  help?: ReactNode
  /** What is wrong, and how to put it right. */
  error?: string | null
  /** Says beside the label that it may stay empty. */
  optional?: boolean
}

/** What the control inside a field must carry. */
export type ControlProps = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** A field around any control: `<Field label="…">{(control) => <input {...control} />}</Field>`. */
export function Field({
  label,
  help,
  error,
  optional,
  children,
}: FieldFrame & { children: (control: ControlProps) => ReactNode }) {
  const t = useTexts(texts)
  const id = useId()
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="k-field">
      <label className="k-label" htmlFor={id}>
        {label} {optional && <span className="k-optional">({t('optional')})</span>}
      </label>
      {help && (
        <span className="k-help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}

/** The line below a control that says what is wrong; nothing when all is well. */
export function FieldError({ id, error }: { id?: string; error?: string | null }) {
  if (!error) return null
  return (
    <span className="k-error" id={id}>
      <Icon name="alert" size={18} />
      <span>{error}</span>
    </span>
  )
}

type TextFieldProps = FieldFrame &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
    value: string
    onChange(value: string): void
    ref?: Ref<HTMLInputElement>
  }

/** One line of text. */
export function TextField({ label, help, error, optional, onChange, ...input }: TextFieldProps) {
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      {(control) => (
        <input {...input} {...control} className="k-input" onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  )
}

type SelectFieldProps = FieldFrame &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> & {
    value: string
    options: readonly { value: string; label: string }[]
    onChange(value: string): void
  }

/** One of a list, with the browser's own menu. */
export function SelectField({ label, help, error, optional, options, onChange, ...select }: SelectFieldProps) {
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      {(control) => (
        <select {...select} {...control} className="k-input" onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** A box to tick. */
export function CheckField(props: { label: ReactNode; checked: boolean; onChange(checked: boolean): void }) {
  return (
    <label className="k-check">
      <input type="checkbox" checked={props.checked} onChange={(event) => props.onChange(event.target.checked)} />
      <span>{props.label}</span>
    </label>
  )
}
