// People of a board as dividing needs them: what they said of themselves when they came on, made comparable.
import type { Person } from './api.ts'
import type { Attendee } from './methods/attendee.ts'
import { plain } from './tables-places.ts'

export type Seated = { id: string; person: Person }

/** Roles by what people are there for: who lives it, learns, does, studies, decides, or ties it together. */
const kinds: Readonly<Record<Exclude<Person['role'], ''>, string>> = {
  inwoner: 'inwoner',
  student: 'lerend',
  professional: 'uitvoerend',
  docent: 'uitvoerend',
  onderzoeker: 'onderzoekend',
  manager: 'sturend',
  alliantiemakelaar: 'verbindend',
  wijkdocent: 'verbindend',
}

/** The same organisation written with other capitals, spaces or signs is one organisation. */
export function attendeesOf(people: readonly Seated[]): Attendee[] {
  return people.map(({ id, person: { organisation, domain, role } }) => ({
    id,
    domain,
    organisation: plain(organisation),
    role,
    roleKind: role === '' ? '' : kinds[role],
  }))
}

/** The name of an organisation as most of its people write it. */
export function organisationName(people: readonly Seated[], organisation: string): string {
  const counts = new Map<string, number>()
  for (const { person } of people) {
    const name = person.organisation.trim()
    if (plain(name) === organisation) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? organisation
}
