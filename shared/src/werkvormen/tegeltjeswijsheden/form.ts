// T5 Tegeltjeswijsheden: everyone closes the day with a wisdom on a tile, and the group reads the wall.
import { defineForm, type FormContext } from '../../form.ts'
import { area, type Box } from '../../layout.ts'
import type { PlainRecord } from '../../records.ts'
import type { Step } from '../../session.ts'
import { step } from '../step.ts'
import { example } from './example.ts'
import { places } from './places.ts'
import { sheet } from './sheet.ts'

export type TegelParams = { theme: string; prompt: string; tiles: number }
type Context = FormContext<TegelParams>

function texts({ params, t }: Context) {
  const theme = params.theme || t('theme')
  return { title: t('wand', { theme }), prompt: t('wand.prompt'), question: t(`vraag.${params.prompt}`, { theme }) }
}

function layout(context: Context): PlainRecord[] {
  const { t, params } = context
  const { title, prompt, question } = texts(context)
  const at = places(params.tiles, { title, prompt })
  const open = (name: string, slots: readonly Box[]) =>
    slots.map((slot, i) => area(`${name}.plek-${i + 1}`, slot, { kind: 'zone', tone: 'white' }))
  return [
    ...sheet(t, at.sheet, question),
    area('wand', at.wall.box, { tone: 'delft', zone: 'wand', sign: 'tegel', title, prompt }),
    ...open('wand', at.wall.slots),
    area('top', at.top.box, { tone: 'ochre', zone: 'top', sign: 'hart', title: t('top'), prompt: t('top.prompt') }),
    ...open('top', at.top.slots),
    area('raakte', at.touched.box, {
      tone: 'rose',
      zone: 'raakte',
      sign: 'ster',
      title: t('raakte'),
      prompt: t('raakte.prompt'),
    }),
    ...open('raakte', at.touched.slots),
  ]
}

function steps(context: Context) {
  const { t } = context
  const { question } = texts(context)
  const read = { note: false, moveOwn: false }
  const hidden = 'hidden-until-shown' as const
  return [
    step(t, 'uitleg', { minutes: 3, minimumMinutes: 2, grouping: 'plenary', zones: ['uitleg'], rights: read }),
    asked(
      question,
      step(t, 'schrijven', {
        minutes: 5,
        minimumMinutes: 3,
        grouping: 'alone',
        zones: ['wand'],
        harvest: ['wand'],
        visibility: hidden,
        rights: { note: false, tegel: true },
        budget: { notes: 2 },
      }),
    ),
    step(t, 'lezen', { minutes: 4, minimumMinutes: 3, grouping: 'alone', zones: ['wand'], rights: read }),
    step(t, 'hartjes', {
      minutes: 4,
      minimumMinutes: 2,
      grouping: 'alone',
      zones: ['wand'],
      visibility: hidden,
      rights: { ...read, vote: true },
      budget: { votes: 3 },
    }),
    step(t, 'voorlezen', {
      minutes: 6,
      minimumMinutes: 5,
      grouping: 'plenary',
      zones: ['wand', 'top', 'raakte'],
      harvest: ['top', 'raakte'],
      rights: read,
    }),
  ]
}

/** The step with its question first: on a phone and on the wall nothing else says it while people write. */
function asked(question: string, made: Step): Step {
  return { ...made, instruction: `${question} ${made.instruction}` }
}

export default defineForm<TegelParams>({
  id: 'tegeltjeswijsheden',
  order: 4,
  cover: ['wand'],
  people: { min: 5, max: 200 },
  params: [
    { kind: 'text', key: 'theme', maxLength: 40, default: 'theme' },
    { kind: 'choice', key: 'prompt', options: ['zeggen', 'keuken', 'gereedschap'], default: 'zeggen' },
    { kind: 'number', key: 'tiles', min: 8, max: 120, default: 24 },
  ],
  steps,
  layout,
  example: (context) => example(context, places(context.params.tiles, texts(context))),
  exampleParams: () => ({ tiles: 15 }),
  harvest: ({ t }) => ['top', 'raakte', 'wand'].map((id) => ({ id, title: t(`oogst.${id}`), zones: [id] })),
})
