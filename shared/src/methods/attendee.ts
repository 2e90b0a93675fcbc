// Someone who is there, as far as dividing people needs to know. Knows no names.
import { grouped } from './grouped.ts'
import { MethodError } from './method-error.ts'

export type Attendee = {
  id: string
  /** Domain of the organisation; '' is unknown. */
  domain: string
  /** '' is unknown. */
  organisation: string
  /** What someone is there for (`bestuurder`), and the kind it belongs to (`manager`); '' where nobody asked. */
  role: string
  roleKind: string
}

/** What a division is fair in: two hierarchies, domain → organisation and role kind → role. */
export const attributes = ['domain', 'organisation', 'roleKind', 'role'] as const
export type Attribute = (typeof attributes)[number]

/**
 * The same people with every organisation in one domain and every role of one kind: the one that most of its people name.
 * Only then are the two hierarchies real ones. People without an organisation count as one group per domain.
 * @throws MethodError `twice-the-same-person`
 */
export function inHierarchies(people: readonly Attendee[]): Attendee[] {
  if (new Set(people.map((person) => person.id)).size < people.length)
    throw new MethodError('twice-the-same-person', 'someone is named twice')
  const domainOf = mostNamed(people, 'organisation', 'domain')
  const kindOf = mostNamed(people, 'role', 'roleKind')
  return people.map((person) => {
    const { id, organisation, role } = person
    const domain = organisation ? (domainOf.get(organisation) ?? person.domain) : person.domain
    const roleKind = role ? (kindOf.get(role) ?? person.roleKind) : person.roleKind
    return {
      id,
      domain,
      organisation: organisation || `(${domain})`,
      roleKind,
      role: role || `(${roleKind})`,
    }
  })
}

/** Per value of `of`, the value of `named` that most people have; of equals the first in the alphabet. */
function mostNamed(people: readonly Attendee[], of: Attribute, named: Attribute): Map<string, string> {
  const answer = new Map<string, string>()
  for (const [value, group] of grouped(people, (person) => person[of])) {
    const counts = [...grouped(group, (person) => person[named])].filter(([name]) => name !== '')
    counts.sort(([a, ones], [b, others]) => others.length - ones.length || (a < b ? -1 : 1))
    answer.set(value, counts[0]?.[0] ?? '')
  }
  return answer
}
