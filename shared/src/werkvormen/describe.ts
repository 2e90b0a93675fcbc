// What the gallery tells about a working form, all texts in one language.
import type { FormFacts } from '../api.ts'
import type { Lang, ParamSpec, Translate, WorkingForm } from '../form.ts'
import { defaultParams } from './params.ts'
import { translate } from './registry.ts'

/** The facts of one form; `thumbnail` is the path of its picture. Minutes leave out what is done beforehand. */
export function describeForm(form: WorkingForm, lang: Lang, thumbnail: string): FormFacts {
  const t = translate(form, lang)
  const steps = form.steps({ params: defaultParams(form, t), t, lang })
  const minutes = steps.filter((step) => !step.beforehand).reduce((sum, step) => sum + step.minutes, 0)
  const params = form.params.map((spec) => ({
    ...describeParam(spec, t),
    label: t(`param.${spec.key}`),
    help: t(`param.${spec.key}.help`),
  }))
  return { id: form.id, title: t('title'), purpose: t('purpose'), people: form.people, minutes, params, thumbnail }
}

function describeParam(spec: ParamSpec, t: Translate) {
  switch (spec.kind) {
    case 'names':
      return { ...spec, defaults: spec.defaults.map((key) => t(key)) }
    case 'pairs':
      return { ...spec, defaults: spec.defaults.map(([one, other]): [string, string] => [t(one), t(other)]) }
    case 'choice':
      return { ...spec, options: spec.options.map((value) => ({ value, label: t(`param.${spec.key}.${value}`) })) }
    case 'text':
      return { ...spec, default: spec.default === '' ? '' : t(spec.default) }
    case 'number':
      return spec
  }
}
