// Gezamenlijk kompas: organisations choose one direction, see who points where and why, and agree what to do when it hurts.
// Method and sources: the text `source`.
import { defineForm } from '../../form.ts'
import { example, exampleParams } from './example.ts'
import { harvest } from './harvest.ts'
import { layout } from './layout.ts'
import { inPicture, type KompasParams, params } from './params.ts'
import { steps } from './steps.ts'

export default defineForm<KompasParams>({
  id: 'kompas',
  order: 3,
  cover: ['windroos'],
  params,
  people: { min: 8, max: 40 },
  steps: (context) => steps(inPicture(context)),
  layout: (context) => layout(inPicture(context)),
  example: (context) => example(inPicture(context)),
  exampleParams,
  harvest: (context) => harvest(inPicture(context)),
})
