// People as the lists of tables show them, from the list of people, who is here by the server, and who asks for help.
import type { RollEntry } from '../people/roll.ts'
import type { TablePersonFacts } from './table-person.tsx'

/** A way to look people up; who is not known has no name. */
export function personLookup(
  roll: readonly RollEntry[],
  here: readonly string[],
  help: readonly { participant: string }[],
): (id: string) => TablePersonFacts {
  const known = new Map(roll.map((entry) => [entry.participant, entry]))
  const present = new Set(here)
  const asking = new Set(help.map(({ participant }) => participant))
  return (id) => {
    const entry = known.get(id)
    return {
      id,
      name: entry?.name ?? '…',
      organisation: entry?.organisation ?? '',
      here: entry?.here === true || present.has(id),
      help: asking.has(id),
      you: entry?.you ?? false,
    }
  }
}

/** Participants with no seat in a round and not kept out. */
export function unseated(
  roll: readonly RollEntry[],
  tables: readonly { members: readonly string[] }[],
  away: readonly string[],
): string[] {
  const seated = new Set(tables.flatMap(({ members }) => members))
  return roll
    .filter(
      ({ role, participant }) => role === 'participant' && !seated.has(participant) && !away.includes(participant),
    )
    .map(({ participant }) => participant)
}
