// The list of people as the panel shows it: you first, then who is here by name, then who left. Pure.
import type { Role } from '@kringbord/shared/access'
import type { People } from '@kringbord/shared/people'
import type { PresentPerson } from './present.ts'

export type RollEntry = {
  participant: string
  name: string
  organisation: string
  domain: string
  /** Kind of role in one's own work. */
  work: string
  color: string
  role: Role
  you: boolean
  here: boolean
  /** '' when this person cannot be followed. */
  userId: string
}

/** From this number on the panel has a search field. */
export const SEARCH_FROM = 13

/**
 * All people, sorted: `me`, present by name, left by name. `known` adds what presence does not carry, and who left; of who
 * somebody is it counts before their presence. Those `around` are here without the board; who was put out is not there.
 */
export function rollOf(
  present: readonly PresentPerson[],
  known: People['people'],
  me: string,
  around: readonly string[] = [],
): RollEntry[] {
  const rest = new Map(known.map((person) => [person.participant, person]))
  const here = present.flatMap((person): RollEntry[] => {
    const row = rest.get(person.participant)
    rest.delete(person.participant)
    const you = person.participant === me
    if (row?.removed) return []
    const said = { role: row?.boardRole ?? person.role, color: row?.color ?? person.color }
    const userId = you ? '' : person.userId
    return [{ ...person, ...said, domain: row?.domain ?? '', work: row?.role ?? '', you, here: true, userId }]
  })
  // Viewers are not seen while they watch, so nobody knows whether they left.
  const others = [...rest.values()].filter(
    (row) => !row.removed && (row.boardRole !== 'viewer' || row.participant === me),
  )
  const left = others.map((row): RollEntry => {
    const you = row.participant === me
    const { participant, name, organisation, domain, color } = row
    return {
      participant,
      name,
      organisation,
      domain,
      work: row.role,
      color,
      role: row.boardRole,
      you,
      here: you || around.includes(participant),
      userId: '',
    }
  })
  return [...here, ...left].sort(byPlace)
}

function byPlace(a: RollEntry, b: RollEntry): number {
  if (a.you !== b.you) return a.you ? -1 : 1
  if (a.here !== b.here) return a.here ? -1 : 1
  return a.name.localeCompare(b.name, 'nl', { sensitivity: 'base' }) || (a.participant < b.participant ? -1 : 1)
}

/** Entries in which every word of `query` occurs in the name or the organisation, accents and case aside. */
export function searchRoll(roll: readonly RollEntry[], query: string): RollEntry[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  return roll.filter((entry) => {
    const text = plain(`${entry.name} ${entry.organisation}`)
    return words.every((word) => text.includes(word))
  })
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Who came and who went between two lists, for the spoken message. */
export function comings(before: readonly PresentPerson[], after: readonly PresentPerson[]) {
  const names = (list: readonly PresentPerson[], other: readonly PresentPerson[]) =>
    list.filter((a) => !other.some((b) => a.participant === b.participant)).map((person) => person.name)
  return { came: names(after, before), went: names(before, after) }
}
