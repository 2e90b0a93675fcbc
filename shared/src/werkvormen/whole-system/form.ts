// Whole System in a Room (Future Search): the whole system finds common ground and starts actions of its own choice.
// Method and sources: the text `source`.
import { defineForm } from '../../form.ts'
import { example, exampleParams } from './example.ts'
import { harvest } from './harvest.ts'
import { layout } from './layout.ts'
import { params, type WholeSystemParams } from './params.ts'
import { steps } from './steps.ts'

export default defineForm<WholeSystemParams>({
  id: 'whole-system',
  order: 2,
  cover: ['tijdlijnen'],
  params,
  people: { min: 12, max: 80 },
  steps,
  layout,
  example,
  exampleParams,
  harvest,
})
