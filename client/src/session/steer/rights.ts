// What a step lets participants do, as keys of texts.
import { boardRights, fillsBoxes, readsAtTable, writesHidden } from '@kringbord/shared/hidden-writing'
import type { Step, StepRight } from '@kringbord/shared/session'

export type MayKey =
  | 'may.needle'
  | 'may.hidden'
  | 'may.table'
  | 'may.note'
  | 'may.text'
  | 'may.tegel'
  | 'may.draw'
  | 'may.moveAll'
  | 'may.vote'

const words = [
  ['note', 'may.note'],
  ['tegel', 'may.tegel'],
  ['draw', 'may.draw'],
  ['moveAll', 'may.moveAll'],
  ['vote', 'may.vote'],
] as const satisfies readonly (readonly [StepRight, MayKey])[]

/** What a step allows, the most telling first; empty when people only look. */
export function mayOf(step: Pick<Step, 'rights' | 'visibility' | 'asks'>): MayKey[] {
  const rights = boardRights(step)
  const hidden = writesHidden(step)
  // Beside writing that goes without saying.
  const boxes = fillsBoxes(rights) && !rights.note && !rights.tegel
  const needle: MayKey[] = step.asks === 'needle' ? ['may.needle'] : []
  const first: MayKey[] = [
    ...needle,
    ...(hidden ? [readsAtTable(step) ? ('may.table' as const) : ('may.hidden' as const)] : []),
    ...(boxes ? (['may.text'] as const) : []),
  ]
  return [...first, ...words.flatMap(([right, key]) => (rights[right] ? [key] : []))]
}

/** `a, b en c` */
export function listOf(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`
}
