// A large board for many joiners: compressed once, the same as it is without, with what came meanwhile.
import { inflateRawSync } from 'node:zlib'
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import { boardRoots } from '@kringbord/shared/board'
import { MESSAGE_PACKED, splitMessages } from '@kringbord/shared/packed'
import { writeRecord } from '@kringbord/shared/records'
import { MESSAGE_SYNC } from '@kringbord/shared/wire'
import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardOf, silent } from '../help/scene.ts'
import { until } from '../help/until.ts'
import { BOARD, createWall, storedBoard, testNote } from '../help/wall.ts'

const STEP1 = Uint8Array.of(MESSAGE_SYNC, 0, 1, 0)

test('S5: who unpacks gets a large board packed, once for all; who does not gets it plain; both have all of it', async () => {
  const store = await createWall()
  const rooms = createRooms({ store, log: silent })
  const room = await rooms.open(BOARD)
  const sit = (id: string, unpacks: boolean) => {
    const got: Uint8Array[] = []
    const seat = room.join({
      participant: { id, role: 'participant', name: id, organisation: '', color: '#123456' },
      wantsAcks: false,
      unpacks,
      send: (shared, own) => void got.push(...shared, ...(own ? [own] : [])),
      buffered: () => 0,
      close() {},
    })
    seat.receive(STEP1)
    return { got, seat }
  }
  await room.write((doc) => {
    for (let i = 0; i < 300; i++) writeRecord(boardRoots(doc).records, testNote(`n${i}`, `Briefje ${i}`))
  })
  const [ann, ben, stock] = [sit('ann', true), sit('ben', true), sit('stock', false)]
  await until('all have the board', () => [ann, ben].every(({ got }) => got.some(isPacked)) && stock.got.some(isBoard))
  const packed = [ann, ben].map(({ got }) => got.find(isPacked))
  expect(packed[0], 'the very same bytes').toBe(packed[1])
  expect(packed[0]?.length).toBeLessThan(stock.got.reduce((sum, { length }) => sum + length, 0) / 4)

  await room.write((doc) => writeRecord(boardRoots(doc).records, testNote('later', 'Later')))
  const late = sit('late', true)
  await until('the late one has it', () => late.got.some(isPacked))
  const stored = boardOf(await storedBoard(store))
  await until('the others have the last note', () => [ann, stock].every(({ got }) => has(got, 'shape:later')))
  for (const { got } of [ann, ben, stock, late]) expect(boardOf(docOf(got))).toEqual(stored)
  await rooms.close()
})

test('a small board is not packed', async () => {
  const rooms = createRooms({ store: await createWall(), log: silent })
  const room = await rooms.open(BOARD)
  const got: Uint8Array[] = []
  const seat = room.join({
    participant: { id: 'ann', role: 'participant', name: 'ann', organisation: '', color: '#123456' },
    wantsAcks: true,
    unpacks: true,
    send: (shared) => void got.push(...shared),
    buffered: () => 0,
    close() {},
  })
  seat.receive(STEP1)
  await until('the board is there', () => got.some(isBoard))
  expect(got.some(isPacked)).toBe(false)
  await rooms.close()
})

const isPacked = (message: Uint8Array) => message[0] === MESSAGE_PACKED
const isBoard = (message: Uint8Array) => message[0] === MESSAGE_SYNC && message[1] === 1

const has = (messages: readonly Uint8Array[], id: string) => boardRoots(docOf(messages)).records.has(id)

function docOf(messages: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  const all = messages.flatMap((one) => (isPacked(one) ? splitMessages(inflateRawSync(one.subarray(1))) : [one]))
  for (const message of all) {
    if (message[0] !== MESSAGE_SYNC || message[1] === 0) continue
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoding.createDecoder(message.subarray(2))))
  }
  return doc
}
