// Which column of a pasted table holds what.
import { useTexts } from '../../i18n/texts.ts'
import { SelectField } from '../../ui/field.tsx'
import { pasteTexts } from './paste-texts.ts'
import type { Columns } from './pasted.ts'

type ColumnFieldsProps = {
  header: readonly string[]
  columns: Columns
  /** Whether a column may say who wrote a note. */
  withNames: boolean
  onChange(columns: Columns): void
}

const NONE = '-'

export function ColumnFields({ header, columns, withNames, onChange }: ColumnFieldsProps) {
  const t = useTexts(pasteTexts)
  const named = header.map((name, at) => ({ value: String(at), label: name }))
  const optional = [{ value: NONE, label: t('paste.column.none') }, ...named]
  const kinds = withNames ? (['zone', 'colour', 'by'] as const) : (['zone', 'colour'] as const)
  return (
    <div className="k-paste-row">
      <SelectField
        label={t('paste.column.text')}
        value={String(columns.text)}
        options={named}
        onChange={(value) => onChange({ ...columns, text: Number(value) })}
      />
      {kinds.map((kind) => (
        <SelectField
          key={kind}
          label={t(`paste.column.${kind}`)}
          value={columns[kind] === null ? NONE : String(columns[kind])}
          options={optional}
          onChange={(value) => onChange({ ...columns, [kind]: value === NONE ? null : Number(value) })}
        />
      ))}
    </div>
  )
}
