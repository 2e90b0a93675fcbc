// What a room takes of one connection and of all of them: records and bytes on the board, names to write under, and bytes
// that wait, for the store or for what they build on.
import { syncMessage } from '@kringbord/server/src/rooms/messages.ts'
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import type { Store } from '@kringbord/server/src/store/store.ts'
import { boardRoots } from '@kringbord/shared/board'
import { writeRecord } from '@kringbord/shared/records'
import { CLOSE } from '@kringbord/shared/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createRoomClient } from '../help/room-client.ts'
import { settled, silent, updateOf } from '../help/scene.ts'
import { BOARD, createWall, storedBoard, testNote } from '../help/wall.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const participant = { id: 'p', role: 'participant', name: 'P', organisation: '', color: '#1f57c3' } as const

/** A room with these limits on `store`, and someone in it who has the board. */
async function open(limits: Parameters<typeof createRooms>[0]['limits'], wall?: Store) {
  const store = wall ?? (await createWall())
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
  return { rooms, client, records, write, stored, close }
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

test('R1: one connection writes under its own name and a few others, those of pages that were loaded before', async () => {
  const { client, write, stored, close } = await open({ claimsPerConnection: 2 })
  const writeAs = async (id: number) => {
    const change = (copy: typeof client.doc) =>
      void writeRecord(boardRoots(copy).records, { ...testNote('x'), id: `shape:n${id}` })
    client.sendRaw(syncMessage('update', updateOf(client.doc, id, change)))
    await settled()
  }
  await write('n1')
  for (const id of [8, 9, 8]) await writeAs(id)
  await write('n2')
  expect(client.closes).toEqual([])
  await writeAs(10)
  expect(client.refusals).toEqual(['foreign-client'])
  expect((await stored()).sort()).toEqual(['shape:n1', 'shape:n2', 'shape:n8', 'shape:n9'])
  await close()
})

test('S4: while the store keeps everyone waiting, no more is taken than memory has room for; what was taken is stored', async () => {
  let go = () => {}
  const late = new Promise<void>((resolve) => {
    go = resolve
  })
  const wall = await createWall()
  const slow: Store = {
    ...wall,
    async append(...update) {
      await late
      return wall.append(...update)
    },
  }
  const { client, write, stored, close } = await open({ maxWaiting: 6_000 }, slow)
  await write('n1', 'x'.repeat(2_000))
  await write('n2', 'x'.repeat(2_000))
  expect(client.closes).toEqual([])
  await write('n3', 'x'.repeat(2_000))
  expect(client.closes).toEqual([CLOSE.slow])
  go()
  await settled()
  expect(await stored()).toEqual(['shape:n1', 'shape:n2'])
  await close()
})

test('S5 R1: what builds on what is still to come waits for it, as long as it is no more than one message may be', async () => {
  const { rooms, client, stored, close } = await open({ maxFrame: 8_000 })
  const room = await rooms.open(BOARD)
  /** Someone who comes back with notes that the server has not: the first, and updates that build on it. */
  const comesBack = (id: number, text: string) => {
    const ends: number[] = []
    const peer = {
      participant: { ...participant },
      wantsAcks: true,
      unpacks: false,
      send() {},
      buffered: () => 0,
      close: (code: number) => void ends.push(code),
    }
    const updates: Uint8Array[] = []
    const doc = new Y.Doc()
    doc.clientID = id
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(client.doc))
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (const n of [1, 2, 3])
      doc.transact(() => void writeRecord(boardRoots(doc).records, { ...testNote('x', text), id: `shape:n${id}${n}` }))
    const seat = room.join(peer)
    const say = async (kind: 'step2' | 'update', n: number) => {
      seat.receive(syncMessage(kind, updates[n] ?? new Uint8Array()))
      await settled()
    }
    return { ends, say }
  }
  const short = comesBack(10, 'kort')
  await short.say('update', 1)
  await short.say('update', 2)
  expect(await stored()).toEqual([])
  await short.say('step2', 0)
  expect(await stored()).toEqual(['shape:n101', 'shape:n102', 'shape:n103'])
  expect(short.ends).toEqual([])
  const long = comesBack(20, 'x'.repeat(5_000))
  await long.say('update', 1)
  expect(long.ends).toEqual([])
  await long.say('update', 2)
  expect(long.ends).toEqual([CLOSE.refused])
  await close()
})
