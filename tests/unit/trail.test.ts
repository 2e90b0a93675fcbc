// The trail of what was done with many notes: as long as it may be, the newest first.
import { createArrangements } from '@kringbord/server/src/arrangements/arrangements.ts'
import { createMemoryStore } from '@kringbord/server/src/store/memory.ts'
import { expect, test } from 'vitest'
import { note } from '../help/shapes.ts'
import { boardRow, bytes, participant } from '../help/store-rows.ts'

test('N1: the trail keeps the last sixty lines, the newest first, and says so each time', async () => {
  const store = createMemoryStore()
  const board = boardRow('b')
  await store.createBoard(board, new Uint8Array([0, 0]))
  const anne = { ...participant('b', 'anne', bytes(1)), role: 'facilitator' as const }
  await store.addParticipant(anne)
  const told: string[] = []
  const rooms = { write: async () => undefined, notify: (_id: string, what: string) => void told.push(what) }
  const trail = createArrangements({ store, rooms, clock: () => told.length })
  const ids: string[] = []
  for (let n = 0; n < 63; n++)
    ids.push(await trail.took(board, anne, { of: 'anne', count: 1, records: [note(`shape:${n}`)] }))
  const lines = await trail.list(board, anne)
  expect(lines.map(({ id }) => id)).toEqual(ids.slice(3).toReversed())
  expect(lines[0]).toMatchObject({ kind: 'taken', by: 'Naam anne', at: 62, of: { name: 'Naam anne' } })
  expect(told).toEqual(Array(63).fill('arrangements'))
  expect(await store.entries('b', 'arrangement'), 'nothing else is kept').toHaveLength(60)
})
