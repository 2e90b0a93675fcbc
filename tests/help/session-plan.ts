// The steps of a whole session: those of the compass and three of our own, so that there is every kind of hiding and of right.
import { boardRoots, isFormPart } from '@kringbord/shared/board'
import type { Step } from '@kringbord/shared/session'
import { parseSteps } from '@kringbord/shared/step-schema'
import type { Cast } from './session-cast.ts'
import { canaries } from './session-story.ts'
import { done } from './simulated.ts'

const none = { note: false, moveOwn: false, moveAll: false, vote: false, draw: false, tegel: false, fill: false }
/** Where tegels go. */
export const TILES = 'noorden.alleen'

/** The steps of the form, without some that are like others, and with three of our own. What they tell who leads is a canary. */
export async function chooseSteps(cast: Cast): Promise<Step[]> {
  const { steps } = JSON.parse(done(await cast.lead.ask('/session')))
  const form = parseSteps(steps).filter(({ id }) => !['tonen', 'belangen', 'spelregels'].includes(id))
  const last = form.at(-1)
  if (!last) throw new Error('the form has no steps')
  const hidden: Step = { ...last, visibility: 'hidden-until-shown', anonymity: 'anonymous', zones: ['noorden'] }
  const own: Step[] = [
    { ...hidden, id: 'tegels', title: 'Eén tegel', rights: { ...none, tegel: true }, harvest: [TILES] },
    {
      ...hidden,
      id: 'hartjes',
      title: 'Verdeel je hartjes',
      rights: { ...none, vote: true },
      asks: 'dots',
      budget: { notes: 0, votes: 97 },
      harvest: [],
    },
    {
      ...hidden,
      id: 'slotwoord',
      title: 'Je slotwoord',
      anonymity: 'name',
      rights: { ...none, note: true, moveOwn: true },
      budget: { notes: 1, votes: 0 },
      harvest: ['check-in.briefjes'],
    },
  ]
  const all = [...form.slice(0, -1), ...own, last].map((step) => ({
    ...step,
    script: `${canaries('regie')} ${step.script}`,
  }))
  done(await cast.lead.ask('/session', { kind: 'steps', steps: all }))
  return all
}

/** Parts of the form to aim at. */
export function partsOf(cast: Cast) {
  const [, doc] = cast.docs()[0] ?? fail()
  const first = (type: string) =>
    [...boardRoots(doc).records].find(([id, map]) => isFormPart(id) && map.get('type') === type)?.[0] ?? fail()
  return { field: first('area'), box: first('textbox'), compass: first('kompas') }
}

function fail(): never {
  throw new Error('it is not there')
}
