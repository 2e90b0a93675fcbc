// The steps of a board as the server sends them, checked once here. A step that is not whole is left out: the others show.
import type { HarvestSection } from '@kringbord/shared/form'
import { groupings, type Step } from '@kringbord/shared/session'

/** What the panel needs of a step. */
export type ShownStep = Pick<
  Step,
  'id' | 'title' | 'instruction' | 'minutes' | 'grouping' | 'zones' | 'beforehand' | 'script'
> & { rights: Pick<Step['rights'], 'note' | 'tegel'> }

export type BoardSteps = {
  form: { id: string; title: string; source: string }
  steps: ShownStep[]
  harvest: HarvestSection[]
}

/** The steps in `values`, in order. */
export function parseSteps(values: readonly unknown[]): ShownStep[] {
  return values.flatMap((value) => parseStep(value) ?? [])
}

function parseStep(value: unknown): ShownStep | null {
  if (typeof value !== 'object' || value === null) return null
  const step: Record<string, unknown> = Object.fromEntries(Object.entries(value))
  const { id, title, instruction, minutes, zones } = step
  if (typeof id !== 'string' || typeof title !== 'string') return null
  return {
    id,
    title,
    instruction: typeof instruction === 'string' ? instruction : '',
    minutes: typeof minutes === 'number' ? minutes : 0,
    grouping: groupings.find((grouping) => grouping === step.grouping) ?? 'plenary',
    zones: Array.isArray(zones) ? zones.filter((zone) => typeof zone === 'string') : [],
    beforehand: step.beforehand === true,
    script: typeof step.script === 'string' ? step.script : '',
    rights: parseRights(step.rights),
  }
}

/** Notes are allowed unless a step says otherwise, tegels where it says so. */
function parseRights(value: unknown): ShownStep['rights'] {
  const rights: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {}
  return { note: rights.note !== false, tegel: rights.tegel === true }
}

/** Minutes of the session itself, without what is done beforehand. */
export function sessionMinutes(steps: readonly ShownStep[]): number {
  return steps.reduce((sum, step) => sum + (step.beforehand ? 0 : step.minutes), 0)
}

/** 135 → { h: 2, m: 15 } */
export function hoursOf(minutes: number): { h: number; m: number } {
  return { h: Math.floor(minutes / 60), m: minutes % 60 }
}
