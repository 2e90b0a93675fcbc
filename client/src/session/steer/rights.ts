// What a step lets participants do, as keys of texts. Voting and hidden writing have words of their own once they are there.
import type { Step } from '@kringbord/shared/session'

export type MayKey = 'may.note' | 'may.tegel' | 'may.draw' | 'may.moveAll'

const words = [
  ['note', 'may.note'],
  ['tegel', 'may.tegel'],
  ['draw', 'may.draw'],
  ['moveAll', 'may.moveAll'],
] as const satisfies readonly (readonly [keyof Step['rights'], MayKey])[]

/** What the rights of a step allow, the most telling first; empty when people only look. */
export function mayOf(rights: Step['rights']): MayKey[] {
  return words.flatMap(([right, key]) => (rights[right] ? [key] : []))
}

/** `a, b en c` */
export function listOf(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`
}
