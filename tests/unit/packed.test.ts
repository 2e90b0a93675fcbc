// A board for many joiners: compressed once, the same as it is without, with what came meanwhile; and as it is stored.
import { inflateRawSync, inflateSync } from 'node:zlib'
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import { isPacked } from '@kringbord/server/src/store/snapshot.ts'
import { boardRoots } from '@kringbord/shared/board'
import { MESSAGE_BOARD, MESSAGE_PACKED, splitMessages } from '@kringbord/shared/packed'
import { writeRecord } from '@kringbord/shared/records'
import { MESSAGE_SYNC } from '@kringbord/shared/wire'
import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardOf, silent } from '../help/scene.ts'
import { until } from '../help/until.ts'
import { BOARD, createWall, storedBoard, testNote } from '../help/wall.ts'

const STEP1 = Uint8Array.of(MESSAGE_SYNC, 0, 1, 0)

type Rooms = ReturnType<typeof createRooms>

/** Someone who asks for the board at once and keeps what comes. */
async function sit(rooms: Rooms, unpacks: boolean) {
  const got: Uint8Array[] = []
  const room = await rooms.open(BOARD)
  const seat = room.join({
    participant: { id: 'ann', role: 'participant', name: 'ann', organisation: '', color: '#123456' },
    wantsAcks: false,
    unpacks,
    send: (shared, own) => void got.push(...shared, ...(own ? [own] : [])),
    buffered: () => 0,
    close() {},
  })
  seat.receive(STEP1)
  return { got, leave: () => seat.leave() }
}

function writeNotes(rooms: Rooms, ids: readonly string[]): Promise<void> {
  return rooms.write(
    BOARD,
    (doc) => {
      for (const id of ids) writeRecord(boardRoots(doc).records, testNote(id, `Briefje ${id}`))
    },
    [],
  )
}

const numbered = (count: number) => Array.from({ length: count }, (_, n) => `n${n}`)

test('S5: who unpacks gets the board packed, once for all; who does not gets it plain; both have all of it', async () => {
  const store = await createWall()
  const rooms = createRooms({ store, log: silent })
  await writeNotes(rooms, numbered(300))
  const [ann, ben, stock] = await Promise.all([sit(rooms, true), sit(rooms, true), sit(rooms, false)])
  await until('all have the board', () => [ann, ben, stock].every(({ got }) => got.some(isEnd)))
  const packed = [ann, ben].map(({ got }) => got.find(isWhole))
  expect(packed[0]).toBeDefined()
  expect(packed[0], 'the very same bytes').toBe(packed[1])
  expect(packed[0]?.length).toBeLessThan(stock.got.reduce((sum, { length }) => sum + length, 0) / 8)

  await writeNotes(rooms, ['later'])
  const late = await sit(rooms, true)
  await until('the late one has it', () => late.got.some(isEnd))
  await until('the others have the last note', () => [ann, stock].every(({ got }) => has(got, 'shape:later')))
  const stored = boardOf(await storedBoard(store))
  for (const { got } of [ann, ben, stock, late]) expect(boardOf(docOf(got))).toEqual(stored)
  await rooms.close()
})

test('S5: a snapshot is stored packed, and these very bytes are what the next ones get', async () => {
  const store = await createWall()
  const first = createRooms({ store, log: silent })
  await writeNotes(first, numbered(300))
  await first.close()
  const { snapshot, updates } = await store.document(BOARD)
  expect([isPacked(snapshot), updates.length]).toEqual([true, 0])

  const rooms = createRooms({ store, log: silent })
  const [ann, stock] = await Promise.all([sit(rooms, true), sit(rooms, false)])
  await until('both have the board', () => [ann, stock].every(({ got }) => got.some(isEnd)))
  expect(ann.got.find(isWhole)?.subarray(1)).toEqual(snapshot?.bytes)
  const stored = boardOf(await storedBoard(store))
  expect(Object.keys(stored)).toHaveLength(303)
  for (const { got } of [ann, stock]) expect(boardOf(docOf(got))).toEqual(stored)
  await rooms.close()
})

test('S5: a board from before snapshots were packed is read by everyone, and packed when someone has changed it', async () => {
  const store = await createWall()
  const first = createRooms({ store, log: silent })
  await writeNotes(first, numbered(300))
  await first.close()
  const plain = Y.encodeStateAsUpdate(await storedBoard(store))
  await store.append(BOARD, new Uint8Array([0, 0]), [])
  await store.compact(BOARD, { bytes: plain, size: null }, 3)
  expect((await store.document(BOARD)).snapshot).toEqual({ bytes: plain, size: null })

  const rooms = createRooms({ store, log: silent })
  const [ann, stock] = await Promise.all([sit(rooms, true), sit(rooms, false)])
  await until('both have the board', () => [ann, stock].every(({ got }) => got.some(isEnd)))
  expect(ann.got.some(isMany), 'packed for the way').toBe(true)
  for (const { got } of [ann, stock]) expect(boardOf(docOf(got))).toEqual(boardOf(await storedBoard(store)))
  await writeNotes(rooms, ['later'])
  await rooms.close()
  const { snapshot, updates } = await store.document(BOARD)
  expect([isPacked(snapshot), updates.length]).toEqual([true, 0])
  expect(Object.keys(boardOf(await storedBoard(store)))).toHaveLength(304)
})

test('a small board that was never compacted is not packed', async () => {
  const rooms = createRooms({ store: await createWall(), log: silent })
  const { got } = await sit(rooms, true)
  await until('the board is there', () => got.some(isEnd))
  expect(got.some((message) => isWhole(message) || isMany(message))).toBe(false)
  await rooms.close()
})

const isWhole = (message: Uint8Array) => message[0] === MESSAGE_BOARD
const isMany = (message: Uint8Array) => message[0] === MESSAGE_PACKED
const isEnd = (message: Uint8Array) => message[0] === MESSAGE_SYNC && message[1] === 1

const has = (messages: readonly Uint8Array[], id: string) => boardRoots(docOf(messages)).records.has(id)

function docOf(messages: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  const all = messages.flatMap((one) => (isMany(one) ? splitMessages(inflateRawSync(one.subarray(1))) : [one]))
  for (const message of all) {
    if (isWhole(message)) Y.applyUpdateV2(doc, inflateSync(message.subarray(1)))
    if (message[0] !== MESSAGE_SYNC || message[1] === 0) continue
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoding.createDecoder(message.subarray(2))))
  }
  return doc
}
