// Rows for tests of stores, and what a store refuses with.
import type { BoardRow, OwnNoteRow, ParticipantRow, Snapshot } from '@kringbord/server/src/store/store.ts'
import { isStoreError } from '@kringbord/server/src/store/store-error.ts'

export const bytes = (...values: number[]) => new Uint8Array(values)
/** A packed snapshot, told apart by `value`. */
export const packed = (value: number): Snapshot => ({ bytes: bytes(value), size: 7 * value })

/** A board; the code is of its id unless told otherwise. */
export function boardRow(id: string, code = id.toUpperCase().padEnd(8, 'X')): BoardRow {
  return {
    id,
    title: 'Wijk in beweging',
    form: 'posterpresentatie',
    lang: 'nl',
    params: { teams: ['Team één', 'Team twee'], tables: 3 },
    facilitatorKeyHash: bytes(1, 2, 3),
    joinKey: `join-${id}`,
    viewKey: `view-${id}`,
    code,
    joinOpen: true,
    waitingRoom: false,
    createdAt: '2026-03-01T09:00:00.000Z',
  }
}

export function participant(boardId: string, id: string, tokenHash: Uint8Array): ParticipantRow {
  const person = { name: `Naam ${id}`, organisation: 'Buurtzorg', domain: 'zorg' as const, role: '' as const }
  const joinedAt = '2026-03-01T09:01:00.000Z'
  return { id, boardId, role: 'participant', person, color: '#1f57c3', tokenHash, joinedAt, removedAt: null }
}

export function ownNote(boardId: string, id: string): OwnNoteRow {
  const at = '2026-03-01T09:02:00.000Z'
  const written = { zone: 'wand', kind: 'tegel', text: `Tekst ${id}`, look: 'tulp', shareable: false } as const
  return {
    id,
    boardId,
    step: 'schrijven',
    participant: 'p1',
    ...written,
    sign: 'name',
    label: null,
    createdAt: at,
    updatedAt: at,
  }
}

/** The code of the store error that `promise` is rejected with. */
export async function refusal(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  for (const code of ['exists', 'gone', 'unknown', 'closed', 'failed'] as const)
    if (isStoreError(error, code)) return code
  return `not a store error: ${error}`
}
