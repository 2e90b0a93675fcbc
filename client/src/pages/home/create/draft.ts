// What someone has filled in for a new board so far, kept per working form so that nothing typed is lost.
import type { CreateBoardBody, FormFacts } from '@kringbord/shared/api'
import type { Lang } from '@kringbord/shared/form'

export type Param = FormFacts['params'][number]
export type ParamValue = string | number | string[] | [string, string][]

/** `params` holds only what was changed; the rest is the form's own, in the language of the moment. */
export type Draft = { title: string; filled: boolean; params: Readonly<Record<string, ParamValue>> }

export const emptyDraft: Draft = { title: '', filled: false, params: {} }

/** What a parameter has when nobody changes it. */
export function defaultOf(param: Param): ParamValue {
  return 'defaults' in param ? param.defaults : param.default
}

/** What to send. The filled example brings its own parameters. */
export function toBody(form: FormFacts, draft: Draft, lang: Lang): CreateBoardBody {
  const title = draft.title.trim()
  const asked = form.params.map((param) => [param.key, draft.params[param.key] ?? defaultOf(param)])
  const params: Record<string, unknown> = draft.filled ? {} : Object.fromEntries(asked)
  return { form: form.id, lang, params, filled: draft.filled, ...(title && { title }) }
}

/** The lines of pasted text as names: without numbering, bullets and empty lines. */
export function toNames(text: string): string[] {
  const lines = text.split(/\r?\n|\t/).map((line) => line.replace(/^\s*(?:[-–•*·]|\d+[.)])\s+/, '').trim())
  return lines.filter((line) => line !== '')
}

/** `list` with the item at `from` moved to `to`; the same list where that is outside. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const item = list[from]
  if (item === undefined || to < 0 || to >= list.length) return [...list]
  return list.toSpliced(from, 1).toSpliced(to, 0, item)
}
