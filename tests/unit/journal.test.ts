// The journal of a room when what waits cannot be put together: a fault that no second try mends.
import { createJournal } from '@kringbord/server/src/rooms/journal.ts'
import { expect, test } from 'vitest'
import { until } from '../help/until.ts'
import { BOARD, createWall } from '../help/wall.ts'

test('S1 S6: what cannot be put together is said once, stores nothing, and is not tried for ever', async () => {
  const store = await createWall()
  const before = await store.document(BOARD)
  const errors: unknown[] = []
  const told: unknown[] = []
  const journal = createJournal(
    { boardId: BOARD, store, tick: () => 1, now: () => performance.now() },
    {
      onCommitted: (...args) => told.push(args),
      onState: (...args) => told.push(args),
      onError: (error) => errors.push(error),
    },
  )
  // Two in one append: they are merged, and neither is an update.
  for (let n = 0; n < 2; n++) journal.push(Uint8Array.of(9, 9, 9), [])
  await until('the fault is told', () => errors.length > 0)
  journal.push(Uint8Array.of(0, 0), [])
  expect(await journal.drain(600), 'longer than the first retry').toBe(false)
  expect([errors.length, told, journal.committed()]).toEqual([1, [], 0])
  expect(await store.document(BOARD)).toEqual(before)
  journal.close()
})
