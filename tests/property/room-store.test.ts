// A room and its store: what happens when the store fails, when the log grows, when nobody is there, and when what is
// stored cannot be read.

import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import type { Rules } from '@kringbord/server/src/rooms/rules.ts'
import { isStoreError } from '@kringbord/server/src/store/store-error.ts'
import { boardRoots } from '@kringbord/shared/board'
import { writeRecord } from '@kringbord/shared/records'
import { CLOSE } from '@kringbord/shared/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useFakeTimers } from '../help/fake-timers.ts'
import { createRandom } from '../help/random.ts'
import { createRoomClient, type RoomClient } from '../help/room-client.ts'
import { boardOf, settled, silent } from '../help/scene.ts'
import { createShakyStore } from '../help/shaky-store.ts'
import { BOARD, createWall, storedBoard, testNote } from '../help/wall.ts'

beforeEach(() => {
  useFakeTimers()
})
afterEach(() => {
  vi.clearAllTimers()
  vi.useRealTimers()
})

function client(id: string, clientId: number): RoomClient {
  return createRoomClient(
    { id, role: 'participant', name: id, organisation: '', color: '' },
    { delay: () => 1 },
    clientId,
  )
}

function addNote(who: RoomClient, id: string): void {
  const { records } = boardRoots(who.doc)
  who.edit(id, () => writeRecord(records, { ...testNote('x', 'Hallo'), id: `shape:${id}` }))
}

const has = (who: RoomClient, id: string) => boardRoots(who.doc).records.has(`shape:${id}`)

test('S1 S2: while the store fails nothing is acknowledged or shown, everyone knows, and it heals by itself', async () => {
  const wall = await createWall()
  const shaky = createShakyStore(wall, await storedBoard(wall), createRandom(1))
  const rooms = createRooms({ store: shaky.store, log: silent })
  const [ann, bob] = [client('ann', 10), client('bob', 11)]
  for (const one of [ann, bob]) await Promise.all([one.connect(rooms), settled()])
  shaky.failures.rate = 1
  addNote(ann, 'a')
  await settled(3_000)
  expect([ann.states, bob.states], 'all are told').toEqual([[false], [false]])
  expect([has(bob, 'a'), ann.acked.has('a')]).toEqual([false, false])
  const late = client('late', 12)
  await Promise.all([late.connect(rooms), settled()])
  expect(late.isSynced(), 'a newcomer gets what is stored').toBe(true)
  expect([has(late, 'a'), late.states]).toEqual([false, [false]])
  shaky.failures.rate = 0
  await settled(6_000)
  expect([ann.states, bob.states]).toEqual([
    [false, true],
    [false, true],
  ])
  expect([has(bob, 'a'), has(late, 'a'), ann.acked.has('a')]).toEqual([true, true, true])
})

test('S4: the log of a busy board is replaced by a snapshot, and an empty room leaves memory', async () => {
  const store = await createWall()
  const rooms = createRooms({ store, log: silent, limits: { compactRows: 20, idle: 500 } })
  const ann = client('ann', 10)
  await Promise.all([ann.connect(rooms), settled()])
  for (let i = 0; i < 60; i++) {
    addNote(ann, `n${i}`)
    await settled(30)
  }
  const { snapshot, updates } = await store.document(BOARD)
  expect(snapshot).not.toBeNull()
  expect(updates.length).toBeLessThan(25)
  ann.disconnect()
  await settled(400)
  expect(rooms.size()).toBe(1)
  await settled(200)
  expect(rooms.size()).toBe(0)
  expect(boardOf(await storedBoard(store))).toEqual(boardOf(ann.doc))
  await Promise.all([ann.connect(rooms), settled()])
  addNote(ann, 'again')
  await settled()
  expect(ann.acked.has('again'), 'the board opens again, and its ids are still Ann’s').toBe(true)
})

/** Rules that fail as soon as a document is built. */
const noDocument: Rules = {
  roots: ['records', 'meta'],
  count() {
    throw new Error('a document was built')
  },
  judge: () => ({ ok: true, added: 0 }),
}

test('S4: a document that nobody needs leaves memory while people look at the board, and comes back', async () => {
  const wall = await createWall()
  let reads = 0
  const store = { ...wall, document: (id: string) => wall.document(id).finally(() => reads++) }
  const rooms = createRooms({ store, log: silent, limits: { rest: 500 } })
  const [ann, ben, cor] = [client('ann', 10), client('ben', 20), client('cor', 30)]
  await Promise.all([ann.connect(rooms), ben.connect(rooms), settled()])
  addNote(ann, 'before')
  await settled(2_000)
  expect(reads, 'to open the board, and for a change').toBe(2)
  ann.awareness.setLocalStateField('cursor', { x: 7 })
  await settled(2_000)
  expect(reads, 'presence needs no document').toBe(2)
  expect(ben.awareness.getStates().get(10)?.cursor).toEqual({ x: 7 })
  addNote(ann, 'after')
  await settled()
  expect(reads, 'read again for a change').toBe(3)
  expect(has(ben, 'after')).toBe(true)
  expect(ann.acked.has('after')).toBe(true)
  await settled(2_000)
  await Promise.all([cor.connect(rooms), settled()])
  expect(reads, 'and for someone who comes').toBe(4)
  expect(boardOf(cor.doc)).toEqual(boardOf(ann.doc))
  expect(boardOf(await storedBoard(wall))).toEqual(boardOf(ann.doc))
})

test('S5: who comes first gets the board as it is stored, without a document, and what is stored meanwhile', async () => {
  const wall = await createWall()
  const seed = createRooms({ store: wall, log: silent })
  const ann = client('ann', 10)
  await Promise.all([ann.connect(seed), settled()])
  addNote(ann, 'a')
  await settled()
  ann.disconnect()
  await seed.close()

  const rooms = createRooms({ store: wall, log: silent, limits: { rest: 500 }, rules: noDocument })
  const [ben, cor] = [client('ben', 20), client('cor', 30)]
  await Promise.all([ben.connect(rooms), settled()])
  expect(ben.isSynced()).toBe(true)
  expect(boardOf(ben.doc)).toEqual(boardOf(ann.doc))
  // Long after, the store is read again for another one, and still no document is built.
  await settled(2_000)
  await Promise.all([cor.connect(rooms), settled()])
  expect(boardOf(cor.doc)).toEqual(boardOf(ann.doc))
  expect([...ben.closes, ...cor.closes]).toEqual([])
  await rooms.close()
})

test('S4: closing stores what waits before anyone is sent away', async () => {
  const store = await createWall()
  const rooms = createRooms({ store, log: silent })
  const ann = client('ann', 10)
  await Promise.all([ann.connect(rooms), settled()])
  for (let i = 0; i < 50; i++) addNote(ann, `n${i}`)
  await settled(2)
  await Promise.all([rooms.close(), settled()])
  expect(ann.closes).toEqual([CLOSE.restart])
  expect(boardRoots(await storedBoard(store)).records.has('shape:n49')).toBe(true)
  await expect(rooms.open(BOARD)).rejects.toThrow('stopping')
})

test('S6: a board that cannot be read, or breaks, leaves the others alone', async () => {
  const wall = await createWall()
  const board = await wall.board(BOARD)
  if (board === null) throw new Error('no board')
  await wall.createBoard({ ...board, id: 'kapot', code: 'KAPOT234' }, Uint8Array.from([1, 2, 3]))
  const rooms = createRooms({
    store: wall,
    log: silent,
    rules: {
      roots: ['records', 'meta'],
      count: () => 0,
      judge: () => {
        throw new Error('a fault of ours')
      },
    },
  })
  // What nobody can read is not opened, and says why.
  const damaged = await rooms.open('kapot').catch((error: unknown) => error)
  expect(isStoreError(damaged, 'unreadable')).toBe(true)
  const ann = client('ann', 10)
  await Promise.all([ann.connect(rooms), settled()])
  expect(ann.isSynced()).toBe(true)
  addNote(ann, 'a')
  await settled()
  expect(ann.closes).toEqual([CLOSE.refused])
  expect(rooms.size()).toBe(1)
})

test('S7: what the server writes reaches everyone, and nobody can write in its name', async () => {
  const store = await createWall()
  const rooms = createRooms({ store, log: silent })
  const ann = client('ann', 10)
  await Promise.all([ann.connect(rooms), settled()])
  await rooms.setTitle(BOARD, 'Leerdag')
  await settled()
  expect(boardRoots(ann.doc).meta.get('title')).toBe('Leerdag')
  expect(boardRoots(await storedBoard(store)).meta.get('title')).toBe('Leerdag')
  rooms.notify(BOARD, 'people')
  await settled()
  expect(ann.told).toEqual(['people'])
  rooms.closeParticipant(BOARD, 'ann')
  await settled()
  expect(ann.closes).toEqual([CLOSE.unauthorized])
})
