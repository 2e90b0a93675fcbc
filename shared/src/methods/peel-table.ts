// Who sit at one table, so that the tables still to be filled can be as fair.
import { type Attendee, type Attribute, attributes } from './attendee.ts'
import { type BoundedPipe, circulation } from './bounded-flow.ts'
import { grouped } from './grouped.ts'

/**
 * A part of `people` for one of `tablesLeft` tables: of every domain, organisation, role kind and role, of every
 * organisation-with-role and of all together it holds n / tablesLeft, rounded up or down. It always exists: the fraction
 * n / tablesLeft is a flow from domain to organisation to role to kind, so a whole one within its roundings exists too
 * (D. de Werra, Equitable colorations of graphs, RIRO R-3 (1971) 3–8, for the same in terms of colours). Taking it away
 * leaves every group between ⌊n / tables⌋ and ⌈n / tables⌉ for each table to come.
 * @param people in drawn order, from `inHierarchies`: who comes first in a cell is taken first
 */
export function peelTable(people: readonly Attendee[], tablesLeft: number): Attendee[] {
  const share = (count: number) => ({ least: Math.floor(count / tablesLeft), most: Math.ceil(count / tablesLeft) })
  const cells = [...grouped(people, (person) => JSON.stringify([person.organisation, person.role])).values()]
  const pipes: BoundedPipe<string>[] = cells.flatMap((cell) =>
    cell
      .slice(0, 1)
      .map((one) => ({ from: place('organisation', one), to: place('role', one), ...share(cell.length) })),
  )
  for (const attribute of attributes)
    for (const group of grouped(people, (person) => person[attribute]).values())
      for (const one of group.slice(0, 1)) pipes.push({ ...stretch(attribute, one), ...share(group.length) })
  pipes.push({ from: 'end', to: 'start', ...share(people.length) })
  const flows = circulation(pipes)
  if (!flows) throw new Error('a fair table exists for every group')
  return cells.flatMap((cell, i) => cell.slice(0, flows[i]))
}

function place(attribute: Attribute, person: Attendee): string {
  return `${attribute} ${person[attribute]}`
}

/** Where the people of one domain, organisation, role or kind flow. */
function stretch(attribute: Attribute, person: Attendee): { from: string; to: string } {
  switch (attribute) {
    case 'domain':
      return { from: 'start', to: place('domain', person) }
    case 'organisation':
      return { from: place('domain', person), to: `${place('organisation', person)}` }
    case 'role':
      return { from: place('role', person), to: place('roleKind', person) }
    case 'roleKind':
      return { from: place('roleKind', person), to: 'end' }
  }
}
