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

test('S2: what is due leaves in the same turn of the loop, and what is not waits for its tick', async () => {
  const store = await createWall()
  let time = 0
  const journal = createJournal(
    { boardId: BOARD, store, tick: () => 50, now: () => time },
    {
      onCommitted: () => undefined,
      onState: () => undefined,
      onError(error) {
        throw error
      },
    },
  )
  const push = () => journal.push(Uint8Array.of(0, 0), [])
  push()
  expect(journal.untilAppend()).toBe(0)
  journal.appendDue()
  expect(journal.untilAppend(), 'it left').toBe(50)
  await until('the first is stored', () => journal.committed() === 1)
  time = 20
  push()
  journal.appendDue()
  expect(journal.untilAppend()).toBe(30)
  time = 50
  journal.appendDue()
  expect(journal.untilAppend()).toBe(50)
  await until('the second is stored', () => journal.committed() === 2)
  journal.close()
})
