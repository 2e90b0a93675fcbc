// The parameters of a working form: their defaults in a language, and the one place where given values are parsed.
import { MAX_NAME_LENGTH, type ParamSpec, type ParamValues, type Translate, type WorkingForm } from '../form.ts'
import { FormError, type ParamReason, type WrongField } from './form-error.ts'

type Params = Pick<WorkingForm, 'id' | 'params'>

/** What a form takes where nothing is given. */
export function defaultParams(form: Params, t: Translate): ParamValues {
  return Object.fromEntries(form.params.map((spec) => [spec.key, defaultValue(spec, t)]))
}

/**
 * `values` checked and cleaned by the form's specs: texts trimmed, empty names dropped, missing keys filled with defaults.
 * @throws FormError 'bad-params' with every wrong field
 */
export function parseParams(form: Params, values: ParamValues, t: Translate): ParamValues {
  const wrong: WrongField[] = []
  const known = new Set(form.params.map((spec) => spec.key))
  for (const key of Object.keys(values)) if (!known.has(key)) wrong.push({ path: `params.${key}`, reason: 'unknown' })

  const parsed = form.params.map((spec): [string, unknown] => {
    const given = values[spec.key]
    if (given === undefined || given === null) return [spec.key, defaultValue(spec, t)]
    const refuse = (reason: ParamReason, at?: number) =>
      wrong.push({ path: `params.${spec.key}${at === undefined ? '' : `.${at}`}`, reason })
    return [spec.key, parseValue(spec, given, refuse)]
  })
  if (wrong.length === 0) return Object.fromEntries(parsed)
  const what = wrong.map(({ path, reason }) => `${path} (${reason})`).join(', ')
  throw new FormError('bad-params', `wrong parameters for working form "${form.id}": ${what}`, wrong)
}

function defaultValue(spec: ParamSpec, t: Translate): unknown {
  switch (spec.kind) {
    case 'names':
      return spec.defaults.map((key) => t(key))
    case 'pairs':
      return spec.defaults.map(([one, other]) => [t(one), t(other)])
    case 'text':
      return spec.default === '' ? '' : t(spec.default)
    default:
      return spec.default
  }
}

type Refuse = (reason: ParamReason, at?: number) => void

function parseValue(spec: ParamSpec, given: unknown, refuse: Refuse): unknown {
  switch (spec.kind) {
    case 'names':
      return parseNames(spec, given, refuse)
    case 'pairs':
      return parsePairs(spec, given, refuse)
    case 'number':
      return parseNumber(spec, given, refuse)
    case 'choice':
      if (typeof given !== 'string' || !spec.options.includes(given)) refuse('out-of-range')
      return given
    case 'text':
      return parseText(given, spec.maxLength, refuse)
  }
}

type Range = { min: number; max: number }

function parseNumber(range: Range, given: unknown, refuse: Refuse): unknown {
  if (typeof given !== 'number' || !Number.isInteger(given)) refuse('wrong-type')
  else if (given < range.min || given > range.max) refuse('out-of-range')
  return given
}

function parseText(given: unknown, maxLength: number, refuse: Refuse, at?: number): string {
  if (typeof given !== 'string') {
    refuse('wrong-type', at)
    return ''
  }
  const text = given.trim().replace(/\s+/g, ' ')
  if (text.length > maxLength) refuse('too-long', at)
  return text
}

function parseNames(range: Range, given: unknown, refuse: Refuse): string[] {
  if (!Array.isArray(given)) {
    refuse('wrong-type')
    return []
  }
  const names: string[] = []
  for (const [at, value] of given.entries()) {
    const name = parseText(value, MAX_NAME_LENGTH, refuse, at)
    if (name === '') continue
    if (names.some((other) => sameName(other, name))) refuse('duplicate', at)
    names.push(name)
  }
  checkCount(range, names.length, refuse)
  return names
}

function parsePairs(range: Range, given: unknown, refuse: Refuse): [string, string][] {
  if (!Array.isArray(given)) {
    refuse('wrong-type')
    return []
  }
  const pairs: [string, string][] = []
  for (const [at, value] of given.entries()) {
    if (!Array.isArray(value) || value.length !== 2) {
      refuse('wrong-type', at)
      continue
    }
    const one = parseText(value[0], MAX_NAME_LENGTH, refuse, at)
    const other = parseText(value[1], MAX_NAME_LENGTH, refuse, at)
    if (one === '' && other === '') continue
    if (one === '' || other === '') refuse('required', at)
    else if (sameName(one, other)) refuse('duplicate', at)
    pairs.push([one, other])
  }
  checkCount(range, pairs.length, refuse)
  return pairs
}

function checkCount({ min, max }: Range, count: number, refuse: Refuse): void {
  if (count < min) refuse('too-few')
  if (count > max) refuse('too-many')
}

function sameName(one: string, other: string): boolean {
  return one.toLocaleLowerCase('nl') === other.toLocaleLowerCase('nl')
}
