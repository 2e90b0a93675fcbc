// The steps of a session while someone changes them: edit, add, double, remove and put back, in another order. Pure.
import { MAX_STEP_MINUTES, MAX_STEP_TEXT_LENGTH, MAX_STEP_TITLE_LENGTH } from '@kringbord/shared/limits'
import type { Asking, Step } from '@kringbord/shared/session'

/** Most notes and votes per person that can be asked for. */
export const MAX_BUDGET = 100

export type Draft = {
  steps: readonly Step[]
  /** What was removed last, and where it stood. */
  removed: { step: Step; at: number } | null
}

export function startDraft(steps: readonly Step[]): Draft {
  return { steps, removed: null }
}

export function changeStep(draft: Draft, id: string, changes: Partial<Step>): Draft {
  return { ...draft, steps: draft.steps.map((step) => (step.id === id ? { ...step, ...changes } : step)) }
}

/** A step of ten minutes at the end, in which people write notes together. */
export function addStep(draft: Draft, { id, title }: { id: string; title: string }): Draft {
  const step: Step = {
    id,
    title,
    instruction: '',
    minutes: 10,
    minimumMinutes: 5,
    grouping: 'plenary',
    zones: [],
    visibility: 'open',
    anonymity: 'name',
    rights: { note: true, moveOwn: true, moveAll: false, vote: false, draw: false, tegel: false },
    asks: '',
    budget: { notes: 0, votes: 0 },
    harvest: [],
    beforehand: false,
    script: '',
  }
  return { ...draft, steps: [...draft.steps, step] }
}

/** A copy right behind the step, with a title of its own. */
export function doubleStep(draft: Draft, of: string, copy: { id: string; title: string }): Draft {
  const at = draft.steps.findIndex((step) => step.id === of)
  const step = draft.steps[at]
  if (!step) return draft
  const title = copy.title.slice(0, MAX_STEP_TITLE_LENGTH)
  return { ...draft, steps: draft.steps.toSpliced(at + 1, 0, { ...step, id: copy.id, title }) }
}

export function removeStep(draft: Draft, id: string): Draft {
  const at = draft.steps.findIndex((step) => step.id === id)
  const step = draft.steps[at]
  return step ? { steps: draft.steps.toSpliced(at, 1), removed: { step, at } } : draft
}

/** Puts back what was removed last, where it stood. */
export function putBack({ steps, removed }: Draft): Draft {
  return removed ? { steps: steps.toSpliced(removed.at, 0, removed.step), removed: null } : { steps, removed }
}

/** Moves a step to another place, counted from 0. */
export function moveStep(draft: Draft, id: string, to: number): Draft {
  const at = draft.steps.findIndex((step) => step.id === id)
  const step = draft.steps[at]
  if (!step || to < 0 || to >= draft.steps.length || to === at) return draft
  return { ...draft, steps: draft.steps.toSpliced(at, 1).toSpliced(to, 0, step) }
}

/** What a step asks; one with votes of which nobody said the kind is one with dots. */
export function asked({ asks, rights }: Pick<Step, 'asks' | 'rights'>): Asking {
  return asks === '' && rights.vote ? 'dots' : asks
}

/** The changes that make a step ask this: a vote needs the right to vote, and nothing else does. */
export function asking({ rights }: Pick<Step, 'rights'>, asks: Asking): Partial<Step> {
  return { asks, rights: { ...rights, vote: asks !== '' && asks !== 'needle' } }
}

/** What is wrong with a step, by field, as a reason for `reasonText`. */
export type StepFaults = Partial<Record<'title' | 'instruction' | 'minutes' | 'minimumMinutes', string>>

export function faultsOf(step: Step): StepFaults {
  const faults: StepFaults = {}
  const title = step.title.trim()
  if (title === '') faults.title = 'required'
  if (title.length > MAX_STEP_TITLE_LENGTH) faults.title = 'too-long'
  if (step.instruction.length > MAX_STEP_TEXT_LENGTH) faults.instruction = 'too-long'
  if (!isMinutes(step.minutes)) faults.minutes = Number.isNaN(step.minutes) ? 'required' : 'out-of-range'
  if (!isMinutes(step.minimumMinutes)) faults.minimumMinutes = 'out-of-range'
  else if (step.minimumMinutes > step.minutes) faults.minimumMinutes = 'more-than-planned'
  return faults
}

function isMinutes(value: number): boolean {
  return value >= 0 && value <= MAX_STEP_MINUTES
}

/** The first step that is not right, or null. */
export function faulty(steps: readonly Step[]): Step | null {
  return steps.find((step) => Object.keys(faultsOf(step)).length > 0) ?? null
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

/** An id that no step has. */
export function freshId(steps: readonly Pick<Step, 'id'>[]): string {
  let n = steps.length + 1
  while (steps.some((step) => step.id === `eigen-${n}`)) n += 1
  return `eigen-${n}`
}
