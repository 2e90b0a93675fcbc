// One question of a working form, as the field that fits its kind.
import { TextField } from '../../../ui/field.tsx'
import { ChoiceField } from './choice-field.tsx'
import type { Param, ParamValue } from './draft.ts'
import { NamesField } from './names-field.tsx'
import { NumberField } from './number-field.tsx'
import { PairsField } from './pairs-field.tsx'

/** What every field gets. `path` is the field's path in the API, below which its rows have theirs. */
export type FieldProps = {
  label: string
  help: string
  path: string
  errorAt(path: string): string | null
}

type ParamFieldProps = {
  param: Param
  value: ParamValue | undefined
  onChange(value: ParamValue): void
  errorAt(path: string): string | null
}

/** `value` undefined is the form's own default. */
export function ParamField({ param, value, onChange, errorAt }: ParamFieldProps) {
  const { label, help } = param
  const path = `params.${param.key}`
  const field = { label, help, path, errorAt, onChange }
  switch (param.kind) {
    case 'names':
      return <NamesField {...field} min={param.min} max={param.max} names={parseNames(value) ?? param.defaults} />
    case 'pairs':
      return <PairsField {...field} min={param.min} max={param.max} pairs={parsePairs(value) ?? param.defaults} />
    case 'number': {
      const number = typeof value === 'number' ? value : param.default
      return <NumberField {...field} min={param.min} max={param.max} value={number} />
    }
    case 'choice': {
      const chosen = typeof value === 'string' ? value : param.default
      return <ChoiceField {...field} error={errorAt(path)} options={param.options} value={chosen} />
    }
    case 'text': {
      const text = typeof value === 'string' ? value : param.default
      return <TextField {...field} error={errorAt(path)} value={text} />
    }
  }
}

function parseNames(value: ParamValue | undefined): string[] | null {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : null
}

function parsePairs(value: ParamValue | undefined): [string, string][] | null {
  return Array.isArray(value) ? value.filter((pair) => Array.isArray(pair)) : null
}
