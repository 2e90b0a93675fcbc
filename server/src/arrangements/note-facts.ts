// What notes can be put in order by and the board itself does not say: organisations of people, and votes that were shown.
import { shownVotes } from '@kringbord/shared/merged-votes'
import type { PlainRecord } from '@kringbord/shared/records'
import type { NoteFacts } from '@kringbord/shared/sort-notes'
import { majorityOf } from '@kringbord/shared/vote-tally'
import type { Store } from '../store/store.ts'

/**
 * Organisations by name, where that name is one person's; and the last vote whose result everyone may see, as it counts for
 * the notes of a board.
 */
export async function noteFacts(
  store: Store,
  boardId: string,
): Promise<(records: readonly PlainRecord[]) => NoteFacts> {
  const [people, votes] = await Promise.all([store.participants(boardId), store.votes(boardId)])
  const organisations = new Map<string, string>()
  for (const { person } of people) {
    const known = organisations.get(person.name)
    // Two people with one name and different organisations: it says nothing.
    organisations.set(person.name, known === undefined || known === person.organisation ? person.organisation : '')
  }
  const shown = votes.find(({ round, result }) => round.published && result && round.kind !== 'consent')
  const lines = new Map(shown?.result?.lines.map((line) => [line.item, line]))
  const kind = shown?.round.kind ?? 'dots'
  const numbers = shown?.round.items.map(({ id }) => {
    const line = lines.get(id)
    return { id, n: line ? majorityOf(kind, line) : 0 }
  })
  return (records) => {
    const byId = new Map(records.map((record) => [record.id, record]))
    const votes = shownVotes(kind, numbers ?? [], (id) => byId.get(id))
    return {
      // An organisation itself can stand under a note, too.
      organisationOf: (by) => organisations.get(by) ?? by,
      votesOf: (id) => votes.get(id) ?? 0,
    }
  }
}
