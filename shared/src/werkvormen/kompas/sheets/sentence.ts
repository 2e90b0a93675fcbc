// The last sheet: the compass sentence, the consent round on it, the test and the decision.
import { area, type Box, textbox } from '../../../layout.ts'
import type { PlainRecord } from '../../../records.ts'
import { columns } from '../../arrange.ts'
import { cutTop, PART_GAP } from '../../sheet.ts'
import { type Context, page } from '../params.ts'

const SENTENCE = 600
const DECISION = 340

/** The sheet in `box`. */
export function sentence(context: Context, box: Box): PlainRecord[] {
  const { t } = context
  const made = { name: 'kompaszin', number: 8, tone: 'delft', sign: 'zin', who: 'samen', minutes: 10 } as const
  const { records, inside } = page(context, made, box)
  const [top, below] = cutTop(inside, SENTENCE)
  const [round, foot] = cutTop(below, below.h - DECISION - PART_GAP)
  const [consent, concern, objection] = columns(round, [1, 1, 1], PART_GAP)
  const [test, decision] = columns(foot, [1, 1], PART_GAP)
  const write = (id: string) => ({ title: t(`kompaszin.${id}`), placeholder: t(`kompaszin.${id}.placeholder`) })
  const ask = (id: string) => ({
    zone: `kompaszin.${id}`,
    title: t(`kompaszin.${id}`),
    prompt: t(`kompaszin.${id}.prompt`),
  })
  return [
    ...records,
    textbox('kompaszin.zin', top, { tone: 'delft', step: 'title', maxWords: 60, ...write('zin') }),
    area('kompaszin.consent', consent, { tone: 'sage', sign: 'actie', ...ask('consent') }),
    area('kompaszin.zorg', concern, { tone: 'ochre', sign: 'gesprek', ...ask('zorg') }),
    area('kompaszin.bezwaar', objection, { tone: 'rose', sign: 'grens', ...ask('bezwaar') }),
    textbox('kompaszin.toets', test, { tone: 'delft', step: 'lead', ...write('toets') }),
    textbox('kompaszin.besluit', decision, { tone: 'delft', step: 'lead', ...write('besluit') }),
  ]
}
