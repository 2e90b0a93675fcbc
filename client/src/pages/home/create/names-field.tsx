// A list of names: type, paste many lines at once, add, remove, reorder.
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { FieldError } from '../../../ui/field.tsx'
import { moved, toNames } from './draft.ts'
import { ListFrame } from './list-frame.tsx'
import type { FieldProps } from './param-field.tsx'
import { RowButtons } from './row-buttons.tsx'
import { texts } from './texts.ts'

type NamesFieldProps = FieldProps & { names: string[]; min: number; max: number; onChange(names: string[]): void }

export function NamesField({ label, help, path, errorAt, names, min, max, onChange }: NamesFieldProps) {
  const t = useTexts(texts)
  const frame = useRef<HTMLFieldSetElement>(null)
  const [leftOut, setLeftOut] = useState(0)

  const focusRow = (index: number) =>
    requestAnimationFrame(() => frame.current?.querySelectorAll('input')[index]?.focus())
  const change = (next: string[]) => {
    setLeftOut(Math.max(0, next.length - max))
    onChange(next.slice(0, max))
  }
  const insert = (index: number, rows: string[]) => {
    change(names.toSpliced(index, 0, ...rows))
    focusRow(index + rows.length - 1)
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>, index: number) => {
    const pasted = toNames(event.clipboardData.getData('text'))
    if (pasted.length < 2) return
    event.preventDefault()
    change(names.toSpliced(index, names[index]?.trim() ? 0 : 1, ...pasted))
  }
  const press = (event: KeyboardEvent<HTMLInputElement>, index: number) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (names[index + 1] === undefined && names.length < max) insert(index + 1, [''])
    else focusRow(index + 1)
  }
  const full = leftOut > 0 ? t('full', { max, count: leftOut }) : null
  return (
    <ListFrame
      ref={frame}
      label={label}
      help={`${help} ${t('paste')}`}
      error={errorAt(path) ?? full}
      count={names.length}
      min={min}
      max={max}
      onAdd={() => insert(names.length, [''])}
    >
      {names.map((name, index) => {
        const error = errorAt(`${path}.${index}`)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: reason: rows have no identity of their own and no state
          <li key={index}>
            <div className="list-row">
              <input
                className="k-input"
                aria-label={t('row', { label, number: index + 1 })}
                aria-invalid={error ? true : undefined}
                value={name}
                autoComplete="off"
                onChange={(event) => change(names.with(index, event.target.value))}
                onPaste={(event) => paste(event, index)}
                onKeyDown={(event) => press(event, index)}
              />
              <RowButtons
                name={name.trim() || t('line', { number: index + 1 })}
                index={index}
                count={names.length}
                onMove={(to) => change(moved(names, index, to))}
                onRemove={names.length > min ? () => change(names.toSpliced(index, 1)) : undefined}
              />
            </div>
            <FieldError error={error} />
          </li>
        )
      })}
    </ListFrame>
  )
}
