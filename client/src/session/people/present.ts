// Who is on the board now, from awareness: one entry per participant however many tabs are open. Notifies only when
// someone comes, goes or changes, never for a moving cursor. Knows no editor and no React.
import type { Role } from '@kringbord/shared/access'
import { roles } from '@kringbord/shared/access'
import { createValue, type Readable } from '../../board/readable.ts'

export type PresentPerson = {
  participant: string
  name: string
  organisation: string
  color: string
  role: Role
  /** Id under which the editor knows this person's camera; '' while they have none. */
  userId: string
}

/** The part of `Awareness` that is read here. */
export type AwarenessStates = {
  clientID: number
  getStates(): Map<number, unknown>
  on(event: 'change', listener: () => void): void
  off(event: 'change', listener: () => void): void
}

/** Everyone present on `awareness`. Call `close` when the board closes. */
export function createPresent(awareness: AwarenessStates): { people: Readable<PresentPerson[]>; close(): void } {
  const people = createValue<PresentPerson[]>(readPresent(awareness))
  const update = () => {
    const next = readPresent(awareness)
    // Plain text and in a fixed order, so equal JSON is equal people.
    if (JSON.stringify(next) !== JSON.stringify(people.get())) people.set(next)
  }
  awareness.on('change', update)
  return { people, close: () => awareness.off('change', update) }
}

function readPresent(awareness: AwarenessStates): PresentPerson[] {
  const found = new Map<string, PresentPerson>()
  for (const state of awareness.getStates().values()) {
    const person = parsePresent(state)
    if (person && (person.userId || !found.has(person.participant))) found.set(person.participant, person)
  }
  return [...found.values()].sort((a, b) => (a.participant < b.participant ? -1 : 1))
}

/** The person in an awareness state, or null when it holds none: others' states are not to be trusted. */
export function parsePresent(state: unknown): PresentPerson | null {
  const user = fieldsOf(fieldsOf(state)?.user)
  if (!user || typeof user.participant !== 'string' || typeof user.name !== 'string') return null
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    participant: user.participant,
    name: user.name,
    organisation: text(user.organisation),
    color: text(user.color),
    role: roles.find((role) => role === user.role) ?? 'viewer',
    userId: fieldsOf(fieldsOf(state)?.presence) ? user.participant : '',
  }
}

function fieldsOf(value: unknown): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null
  return Object.fromEntries(Object.entries(value))
}
