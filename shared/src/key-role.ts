// What a board key is for, readable from its first letter, so that a page can ask only what is needed before it joins.
// A hint and nothing more: the server decides by the whole key.
import type { Role } from './access.ts'

/** First letter of keys made for each role. */
export const keyLetters = { facilitator: 'f', participant: 'p', viewer: 'v' } as const
/** The roles that there are keys for; every other is given. */
export type KeyRole = Extract<Role, keyof typeof keyLetters>
const keyRoles: readonly KeyRole[] = ['facilitator', 'participant', 'viewer']

/** The role that `key` seems to be for; null when its first letter says nothing. */
export function roleHint(key: string): KeyRole | null {
  return keyRoles.find((role) => key.startsWith(keyLetters[role])) ?? null
}
