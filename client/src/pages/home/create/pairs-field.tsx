// A list of opposites, two inputs in each row.
import { useTexts } from '../../../i18n/texts.ts'
import { FieldError } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { moved } from './draft.ts'
import { ListFrame } from './list-frame.tsx'
import type { FieldProps } from './param-field.tsx'
import { RowButtons } from './row-buttons.tsx'
import { texts } from './texts.ts'

type Pair = [string, string]
type PairsFieldProps = FieldProps & { pairs: Pair[]; min: number; max: number; onChange(pairs: Pair[]): void }

export function PairsField({ label, help, path, errorAt, pairs, min, max, onChange }: PairsFieldProps) {
  const t = useTexts(texts)
  const input = (index: number, side: 0 | 1, invalid: boolean) => (
    <input
      className="k-input"
      aria-label={t(side === 0 ? 'one' : 'other', { label, number: index + 1 })}
      aria-invalid={invalid || undefined}
      value={pairs[index]?.[side] ?? ''}
      autoComplete="off"
      onChange={(event) => {
        const [one, other] = pairs[index] ?? ['', '']
        const text = event.target.value
        onChange(pairs.with(index, side === 0 ? [text, other] : [one, text]))
      }}
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
    />
  )
  return (
    <ListFrame
      label={label}
      help={help}
      error={errorAt(path)}
      count={pairs.length}
      min={min}
      max={max}
      onAdd={() => onChange([...pairs, ['', '']])}
    >
      {pairs.map(([one, other], index) => {
        const error = errorAt(`${path}.${index}`)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: reason: rows have no identity of their own and no state
          <li key={index}>
            <div className="list-row" data-pair="">
              {input(index, 0, error !== null)}
              <Icon name="minus" size={16} />
              {input(index, 1, error !== null)}
              <RowButtons
                name={one && other ? `${one} – ${other}` : t('line', { number: index + 1 })}
                index={index}
                count={pairs.length}
                onMove={(to) => onChange(moved(pairs, index, to))}
                fixed={min === max}
                onRemove={pairs.length > min ? () => onChange(pairs.toSpliced(index, 1)) : undefined}
              />
            </div>
            <FieldError error={error} />
          </li>
        )
      })}
    </ListFrame>
  )
}
