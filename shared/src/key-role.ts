// What a board key is for, readable from its first letter, so that a page can ask only what is needed before it joins.
// A hint and nothing more: the server decides by the whole key.
import { type Role, roles } from './access.ts'

/** First letter of keys made for each role. */
export const keyLetters = { facilitator: 'f', participant: 'p', viewer: 'v' } as const satisfies Record<Role, string>

/** The role that `key` seems to be for; null when its first letter says nothing. */
export function roleHint(key: string): Role | null {
  return roles.find((role) => key.startsWith(keyLetters[role])) ?? null
}
