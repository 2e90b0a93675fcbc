// T1 Posterpresentatie en rondgang: teams present themselves on posters and walk along those of the others.
import { defineForm, type FormContext, type HarvestSection } from '../../form.ts'
import { toneOf } from '../../palette.ts'
import { example } from './example.ts'
import { exchange, matrix, matrixColumns, matrixRows, parking, takeaways, welcome } from './panels.ts'
import { places } from './places.ts'
import { BUILDING_BLOCKS, poster, reactions, reactionZones } from './poster.ts'
import { steps } from './steps.ts'

export type PosterParams = { teams: string[] }

function layout({ params: { teams }, t }: FormContext<PosterParams>) {
  const at = places(teams.length)
  return [
    ...welcome(t, at.welcome),
    ...parking(t, at.parking),
    ...at.posters.flatMap((place, i) => {
      const [id, tone] = [`poster-${i + 1}`, toneOf(i)]
      return [
        ...poster(t, { id, number: i + 1, team: teams[i] ?? '', tone, box: place.poster }),
        ...reactionZones(t, id, tone, place.reactions),
      ]
    }),
    ...exchange(t, teams, at.exchange),
    ...matrix(t, at.matrix),
    ...takeaways(t, at.takeaways),
  ]
}

function harvest({ params: { teams }, t }: FormContext<PosterParams>): HarvestSection[] {
  const blocks = Array.from({ length: BUILDING_BLOCKS }, (_, i) => `bouwsteen-${i + 1}`)
  const parts = ['wie', 'kracht', 'uitdagingen', 'plan', 'leren', 'leervraag', ...blocks, 'beeld', ...reactions]
  return [
    ...teams.map((team, i) => ({
      id: `poster-${i + 1}`,
      title: team,
      zones: parts.map((part) => `poster-${i + 1}.${part}`),
    })),
    {
      id: 'vraag-aanbod',
      title: t('vraag-aanbod'),
      zones: teams.flatMap((_, i) => ['vraag', 'aanbod', 'wie'].map((part) => `vraag-aanbod.${i + 1}.${part}`)),
    },
    {
      id: 'matrix',
      title: t('matrix'),
      zones: matrixRows.flatMap((row) => matrixColumns.map((column) => `matrix.${row}.${column}`)),
    },
    { id: 'meenemen', title: t('meenemen'), zones: ['meenemen'] },
    { id: 'parkeren', title: t('parkeren'), zones: ['parkeren'] },
  ]
}

export default defineForm<PosterParams>({
  id: 'posterpresentatie',
  order: 1,
  cover: ['poster-1', 'poster-2'],
  people: { min: 6, max: 60 },
  params: [{ kind: 'names', key: 'teams', min: 2, max: 12, defaults: ['team.1', 'team.2', 'team.3', 'team.4'] }],
  steps: ({ params, t }) => steps(t, params.teams.length),
  layout,
  example: (context) => example(context, layout(context)),
  exampleParams: () => ({}),
  harvest,
})
