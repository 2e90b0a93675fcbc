// T6 Reflectie op drie niveaus: after every session a team looks back on content, on working together and on the network.
import { defineForm, type FormContext, type HarvestSection } from '../../form.ts'
import { example } from './example.ts'
import { levelSheet, levels, parts } from './levels.ts'
import { places } from './places.ts'
import { atelier, knotParts, knots, takeaways } from './sheets.ts'
import { steps } from './steps.ts'

export type ReflectionParams = { session: string; knots: number }

function layout({ params, t }: FormContext<ReflectionParams>) {
  const at = places(params.knots)
  return [
    ...levelSheet(t, at.levels, params.session || t('session')),
    ...atelier(t, at.atelier),
    ...knots(t, at.knots, params.knots),
    ...takeaways(t, at.takeaways),
  ]
}

function harvest({ params, t }: FormContext<ReflectionParams>): HarvestSection[] {
  return [
    ...levels.map((level, i) => ({
      id: level,
      title: t(`niveau.${level}`, { number: i + 1 }),
      zones: parts.map((part) => `${level}.${part}`),
    })),
    { id: 'atelier', title: t('atelier'), zones: ['cartoon', 'model', 'beschouwing', 'eronder'] },
    {
      id: 'knopen',
      title: t('knopen'),
      zones: Array.from({ length: params.knots }, (_, i) => knotParts.map((part) => `knopen.${i + 1}.${part}`)).flat(),
    },
    { id: 'meenemen', title: t('meenemen'), zones: ['meenemen'] },
  ]
}

export default defineForm<ReflectionParams>({
  id: 'reflectie',
  order: 5,
  cover: ['niveaus'],
  people: { min: 3, max: 20 },
  params: [
    { kind: 'text', key: 'session', maxLength: 50, default: 'session' },
    { kind: 'number', key: 'knots', min: 3, max: 12, default: 5 },
  ],
  steps: ({ t }) => steps(t),
  layout,
  example: (context) => example(context, layout(context)),
  exampleParams: (t) => ({ session: t('vb.session') }),
  harvest,
})
