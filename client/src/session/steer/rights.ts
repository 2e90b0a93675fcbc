// What a step lets participants do, as keys of texts. Voting and hidden writing have words of their own once they are there.
import type { Step } from '@kringbord/shared/session'

export type MayKey = 'may.note' | 'may.text' | 'may.tegel' | 'may.draw' | 'may.moveAll'

const words = [
  ['note', 'may.note'],
  ['tegel', 'may.tegel'],
  ['draw', 'may.draw'],
  ['moveAll', 'may.moveAll'],
] as const satisfies readonly (readonly [keyof Step['rights'], MayKey])[]

/** What the rights of a step allow, the most telling first; empty when people only look. */
export function mayOf(rights: Step['rights']): MayKey[] {
  // Who may move their own work may write in the form as well (access.ts); beside notes and tegels that goes without saying.
  const boxes = rights.moveOwn && !rights.note && !rights.tegel
  return [...(boxes ? (['may.text'] as const) : []), ...words.flatMap(([right, key]) => (rights[right] ? [key] : []))]
}

/** `a, b en c` */
export function listOf(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`
}
