// Client ids under which the server writes for participants: what is written so is theirs, on the board too. One per
// participant for as long as the room is open, at random, so that nobody can take it beforehand.
import type { RecordMap } from '@kringbord/shared/board'
import * as Y from 'yjs'
import type { ClientClaim } from '../store/store.ts'
import type { Claims } from './claims.ts'

/** For whom the server writes. Without it, what it writes is the server's own. */
export type Hand = {
  /** Runs `task`: what it makes belongs to `participant`. Only within a change of the document. */
  as(participant: string, task: () => void): void
  /** Whether `participant` made this record. */
  owns(participant: string, record: RecordMap): boolean
}

export type Scribes = {
  /** The hand that writes in `doc`. */
  hand(doc: Y.Doc): Hand
  /** Claims that must be stored with what was written since the last call. */
  fresh(): ClientClaim[]
}

export function createScribes(claims: Claims): Scribes {
  const ids = new Map<string, number>()
  const used = new Set<number>()

  function idOf(participant: string, doc: Y.Doc): number {
    const known = ids.get(participant)
    if (known !== undefined) return known
    let id = new Y.Doc().clientID
    while (!claims.isFree(id) || doc.store.clients.has(id)) id = new Y.Doc().clientID
    ids.set(participant, id)
    claims.take(id, participant)
    return id
  }
  return {
    hand: (doc) => ({
      as(participant, task) {
        const server = doc.clientID
        const id = idOf(participant, doc)
        used.add(id)
        doc.clientID = id
        try {
          task()
        } finally {
          doc.clientID = server
        }
      },
      owns(participant, record) {
        const client = record._item?.id.client
        return client !== undefined && !claims.isFree(client) && claims.may(client, participant)
      },
    }),
    fresh() {
      const due = [...used].map((id) => claims.unstored(id)).filter((one) => one !== null)
      used.clear()
      return due
    },
  }
}
