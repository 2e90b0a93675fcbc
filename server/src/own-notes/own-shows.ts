// Of which steps everyone may put their own hidden notes on the board: a facilitator says so, and takes it back.
import type { Store } from '../store/store.ts'

const KIND = 'own-show'

/** Ids of these steps. */
export async function ownShows(store: Store, boardId: string): Promise<string[]> {
  return (await store.entries(boardId, KIND)).map(({ id }) => id)
}

export async function setOwnShow(store: Store, boardId: string, { step, on }: { step: string; on: boolean }) {
  if (on) await store.putEntry(boardId, KIND, { id: step, value: true })
  else await store.removeEntries(boardId, KIND, [step])
}
