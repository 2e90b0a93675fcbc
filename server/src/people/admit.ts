// Someone comes onto a board: a row, and a colour that is theirs.
import type { Role } from '@kringbord/shared/access'
import type { Person } from '@kringbord/shared/api'
import { personColors } from '@kringbord/shared/palette'
import type { ParticipantRow, Store } from '../store/store.ts'

/** Who comes: with the id and the token that they were given before. */
export type Newcomer = { id: string; boardId: string; role: Role; person: Person; tokenHash: Uint8Array }

/** Stores the newcomer. `joinedAt` is ISO 8601, UTC. @throws StoreError */
export async function admit(store: Store, newcomer: Newcomer, joinedAt: string): Promise<ParticipantRow> {
  const { boardId } = newcomer
  const [here, removed] = await Promise.all([store.participants(boardId), store.removedParticipants(boardId)])
  const color = personColors[(here.length + removed.length) % personColors.length] ?? personColors[0]
  const row = { ...newcomer, color, joinedAt, removedAt: null }
  await store.addParticipant(row)
  return row
}
