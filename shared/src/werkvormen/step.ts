// A step of a form from its texts: `step.<id>.title`, `.instruction` and `.script`. What is not said is the common case.
import type { Translate } from '../form.ts'
import type { Step } from '../session.ts'

/** What a step must say; the rest is plain: open, by name, notes of one's own, no limits. */
export type StepOutline = Pick<Step, 'minutes' | 'grouping' | 'zones'> &
  Partial<Omit<Step, 'id' | 'title' | 'instruction' | 'script' | 'rights' | 'budget'>> & {
    rights?: Partial<Step['rights']>
    budget?: Partial<Step['budget']>
  }

/** The step `id`. Without `minimumMinutes` it can shrink to half of its minutes, rounded up. */
export function step(t: Translate, id: string, outline: StepOutline): Step {
  return {
    minimumMinutes: Math.ceil(outline.minutes / 2),
    visibility: 'open',
    anonymity: 'name',
    harvest: [],
    asks: '',
    beforehand: false,
    ...outline,
    id,
    title: t(`step.${id}.title`),
    instruction: t(`step.${id}.instruction`),
    script: t(`step.${id}.script`),
    rights: { note: true, moveOwn: true, moveAll: false, vote: false, draw: false, tegel: false, ...outline.rights },
    budget: { notes: 0, votes: 0, ...outline.budget },
  }
}
