// A board that is full takes no more, in records or in bytes, and what is on it can still be used.
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import { boardRoots } from '@kringbord/shared/board'
import { writeRecord } from '@kringbord/shared/records'
import { CLOSE } from '@kringbord/shared/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRoomClient } from '../help/room-client.ts'
import { settled, silent } from '../help/scene.ts'
import { createWall, storedBoard, testNote } from '../help/wall.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const participant = { id: 'p', role: 'participant', name: 'P', organisation: '', color: '#1f57c3' } as const

/** A room with these limits, and someone in it who has the board. */
async function open(limits: Parameters<typeof createRooms>[0]['limits']) {
  const store = await createWall()
  const rooms = createRooms({ store, log: silent, limits })
  const client = createRoomClient({ ...participant }, { delay: () => 1 }, 7)
  await client.connect(rooms)
  await settled()
  const { records } = boardRoots(client.doc)
  const write = async (name: string, text = '') => {
    client.edit(name, () => writeRecord(records, { ...testNote('x', text), id: `shape:${name}` }))
    await settled(500)
  }
  const stored = async () => [...boardRoots(await storedBoard(store)).records.keys()].filter((id) => /:n\d/.test(id))
  const close = async () => {
    client.close()
    const done = rooms.close()
    await settled(9_000)
    await done
  }
  return { client, records, write, stored, close }
}

test('R1: a board takes as many records as it may hold; where one goes there is room for another', async () => {
  const count = boardRoots(await storedBoard(await createWall())).records.size
  const { client, records, write, stored, close } = await open({ maxRecords: count + 2 })
  await write('n1')
  await write('n2')
  client.edit('gone', () => records.delete('shape:n1'))
  await write('n3')
  expect(client.closes).toEqual([])
  await write('n4')
  expect(client.refusals).toEqual(['board-full'])
  expect(client.closes).toEqual([CLOSE.refused])
  expect(await stored()).toEqual(['shape:n2', 'shape:n3'])
  await close()
})

test('R1: a board takes as many bytes as it may hold, counted with what was written just now', async () => {
  const { client, write, stored, close } = await open({ maxBytes: 12_000 })
  await write('n1', 'kort')
  expect(client.closes).toEqual([])
  await write('n2', 'x'.repeat(8_000))
  await write('n3', 'x'.repeat(8_000))
  expect(client.refusals).toEqual(['board-full'])
  expect(await stored()).toEqual(['shape:n1', 'shape:n2'])
  await close()
})
