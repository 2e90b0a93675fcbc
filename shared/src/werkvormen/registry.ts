// The working forms, found by their place: every folder here with a form.ts, nl.json and en.json is one.
// Reading their parameters is in params.ts, making a board of one in instantiate.ts.
import type { FormTexts, Lang, Translate, WorkingForm } from '../form.ts'
import { FormError } from './form-error.ts'

const found = import.meta.glob<WorkingForm>('./*/form.ts', { eager: true, import: 'default' })
const texts = import.meta.glob<FormTexts>('./*/{nl,en}.json', { eager: true, import: 'default' })

/** All working forms in the order of the gallery. */
export function forms(): WorkingForm[] {
  return Object.values(found).sort((a, b) => a.order - b.order || a.id.localeCompare(b.id))
}

/** The working form `id`. @throws FormError 'unknown-form' */
export function form(id: string): WorkingForm {
  const wanted = found[`./${id}/form.ts`]
  if (wanted === undefined || wanted.id !== id) throw new FormError('unknown-form', `no working form "${id}"`)
  return wanted
}

/** All texts of a form in one language. @throws when the language's file is missing */
export function formTexts(form: Pick<WorkingForm, 'id'>, lang: Lang): FormTexts {
  const own = texts[`./${form.id}/${lang}.json`]
  if (own === undefined) throw new Error(`working form "${form.id}" has no ${lang}.json`)
  return own
}

/** The reader of a form's texts in one language; it throws on a key or a `{value}` that does not exist. */
export function translate(form: Pick<WorkingForm, 'id'>, lang: Lang): Translate {
  const own = formTexts(form, lang)
  return (key, values = {}) => {
    const text = own[key]
    if (text === undefined) throw new Error(`working form "${form.id}" has no text "${key}" in ${lang}`)
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`text "${key}" of "${form.id}" needs a value for {${name}}`)
      return String(value)
    })
  }
}
