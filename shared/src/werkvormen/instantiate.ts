// A working form becomes a board: its records as the first update of a document, made once and by the server alone.
// Knows no store; who may read it is not decided here.
import type { FormContext, HarvestSection, Lang, ParamValues, WorkingForm } from '../form.ts'
import { stack } from '../layout.ts'
import { newDocument } from '../new-document.ts'
import type { PlainRecord } from '../records.ts'
import type { Step } from '../session.ts'
import { parseParams } from './params.ts'
import { form as formOf, translate } from './registry.ts'

export type NewBoard = {
  formId: string
  lang: Lang
  /** As given by a person; parsed here. */
  params: ParamValues
  /** Also lays down the filled example; missing parameters then come from the example. */
  filled: boolean
  /** '' takes the form's own title. */
  title?: string
}

/**
 * The first update of a new board, its title and its parsed parameters.
 * @throws FormError 'unknown-form' or 'bad-params'
 */
export function instantiate(board: NewBoard): { update: Uint8Array; title: string; params: ParamValues } {
  const form = formOf(board.formId)
  const t = translate(form, board.lang)
  const given = board.filled ? { ...form.exampleParams(t), ...board.params } : board.params
  const context = { params: parseParams(form, given, t), t, lang: board.lang }
  const title = board.title?.trim() || t('title')
  const records = boardRecords(form, context, board)
  const { update, unwritable } = newDocument({ title, form: form.id, lang: board.lang, records })
  if (unwritable.length > 0) throw new Error(`working form "${form.id}" has invalid records: ${unwritable.join(', ')}`)
  return { update, title, params: context.params }
}

/** The shapes of a form in their stacking order: its layout and, when `filled`, the example on top of it. */
export function boardRecords(form: WorkingForm, context: FormContext<ParamValues>, options: { filled: boolean }) {
  const byId = new Map(form.layout(context).map((record): [string, PlainRecord] => [record.id, record]))
  if (options.filled) for (const record of form.example(context)) byId.set(record.id, record)
  return stack([...byId.values()])
}

export type BoardSession = {
  form: { id: string; title: string; source: string }
  steps: Step[]
  harvest: HarvestSection[]
}

/** The steps and harvest of a board, in its language. @throws FormError 'unknown-form' or 'bad-params' */
export function session(formId: string, lang: Lang, params: ParamValues): BoardSession {
  const form = formOf(formId)
  const t = translate(form, lang)
  const context = { params: parseParams(form, params, t), t, lang }
  return {
    form: { id: form.id, title: t('title'), source: t('source') },
    steps: form.steps(context),
    harvest: form.harvest(context),
  }
}
