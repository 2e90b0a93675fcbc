// People of a board in memory; the same promises as sqlite-people.ts.
import type { ParticipantRow, Store } from './store.ts'
import { StoreError } from './store-error.ts'

type PeopleMethods = Pick<
  Store,
  'addParticipant' | 'participantByToken' | 'participants' | 'removedParticipants' | 'patchParticipant'
>

type Surroundings = {
  /** The people of a board, none when there is no such board. */
  find(boardId: string): ParticipantRow[]
  /** @throws when the store is closed */
  open(): void
  /** @throws when there is no such board */
  need(boardId: string): { participants: ParticipantRow[] }
}

/** The methods of the store that are about people. */
export function createPeopleInMemory({ find, open, need }: Surroundings): PeopleMethods {
  const those = (boardId: string, removed: boolean) => {
    open()
    return structuredClone(find(boardId).filter((one) => (one.removedAt !== null) === removed))
  }
  return {
    async addParticipant(participant) {
      const { participants } = need(participant.boardId)
      if (participants.some((one) => one.id === participant.id))
        throw new StoreError('exists', 'the participant exists')
      participants.push(structuredClone(participant))
    },
    async participantByToken(boardId, tokenHash) {
      return those(boardId, false).find((one) => Buffer.compare(one.tokenHash, tokenHash) === 0) ?? null
    },
    participants: async (boardId) => those(boardId, false),
    removedParticipants: async (boardId) => those(boardId, true),
    async patchParticipant(boardId, id, { role, removedAt }) {
      const found = need(boardId).participants.find((one) => one.id === id)
      if (!found) throw new StoreError('unknown', `no participant ${id}`)
      if (role !== undefined) found.role = role
      if (removedAt !== undefined) found.removedAt = removedAt
    },
  }
}
