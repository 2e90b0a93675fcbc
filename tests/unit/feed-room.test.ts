// What someone in a room hears who has no place on the board: everything beside the document, and nothing of it.
import type { Participant, Peer } from '@kringbord/server/src/rooms/peer.ts'
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import { createSessions } from '@kringbord/server/src/sessions/sessions.ts'
import { boardRoots } from '@kringbord/shared/board'
import { writeRecord } from '@kringbord/shared/records'
import {
  CLOSE,
  MESSAGE_KRINGBORD,
  MESSAGE_QUERY_AWARENESS,
  readMessage,
  type WireMessage,
} from '@kringbord/shared/wire'
import * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRoomClient, type RoomClient } from '../help/room-client.ts'
import { settled, silent } from '../help/scene.ts'
import { BOARD, createWall, testNote } from '../help/wall.ts'

const CANARY = 'kanarie-in-de-gang'

let rooms: ReturnType<typeof createRooms>
let store: Awaited<ReturnType<typeof createWall>>
let writer: RoomClient

beforeEach(async () => {
  vi.useFakeTimers()
  store = await createWall()
  rooms = createRooms({ store, log: silent, limits: { idle: 200 } })
  writer = createRoomClient(
    { id: 'w', role: 'participant', name: 'w', organisation: '', color: '' },
    { delay: () => 0 },
    77,
  )
})
afterEach(async () => {
  writer.close()
  await rooms.close()
  vi.useRealTimers()
})

/** Listens, and keeps all that it was sent. */
async function listen(id: string, role: Participant['role'] = 'participant', from = rooms) {
  const types: number[] = []
  const heard: WireMessage[] = []
  const closes: number[] = []
  let bytes = ''
  const peer: Peer = {
    participant: { id, role, name: id, organisation: '', color: '' },
    wantsAcks: true,
    send(shared, own) {
      for (const message of own ? [...shared, own] : shared) {
        bytes += Buffer.from(message).toString('latin1')
        const input = decoding.createDecoder(message)
        const type = decoding.readVarUint(input)
        types.push(type)
        const read = type === MESSAGE_KRINGBORD ? readMessage(input) : null
        if (read) heard.push(read)
      }
    },
    buffered: () => 0,
    close: (code) => void closes.push(code),
  }
  const room = await from.open(BOARD)
  const seat = room.listen(peer)
  return { types, heard, closes, seat, room, bytes: () => bytes }
}

async function write(text: string) {
  if (!writer.isConnected()) await writer.connect(rooms)
  await settled()
  writer.edit(text, () => void writeRecord(boardRoots(writer.doc).records, testNote('een', text)))
  await settled()
  expect(writer.acked.has(text)).toBe(true)
}

test('S8: who listens hears where the session is and what changed, and not a byte of the document or of presence', async () => {
  const guest = await listen('p1')
  writer.awareness.setLocalState({ user: { name: CANARY, participant: 'w' } })
  await write(CANARY)
  const sessions = createSessions({ store, rooms, clock: () => 5 })
  await sessions.command({ id: BOARD }, { kind: 'add', ms: 1_000 }, 'f')
  rooms.notify(BOARD, 'votes')
  guest.room.beat()
  expect(guest.heard.map((one) => one.kind).filter((kind) => kind !== 'live')).toEqual([
    'hello',
    'session',
    'clients',
    'session',
    'changed',
    'state',
  ])
  expect(new Set(guest.types)).toEqual(new Set([MESSAGE_KRINGBORD]))
  expect(guest.bytes()).not.toContain(CANARY)
})

test('S8: nothing that a listener sends changes anything; a question is answered, a flood ends it', async () => {
  const guest = await listen('p1')
  await write('eerst')
  const before = await store.document(BOARD)
  const [said, update] = [guest.heard.length, Uint8Array.from([0, 2, 2, 0, 0])]
  for (const frame of [update, Uint8Array.from([0]), Uint8Array.from([1, 200]), Uint8Array.of()])
    guest.seat.receive(frame)
  expect(guest.heard).toHaveLength(said)
  guest.seat.receive(Uint8Array.of(MESSAGE_QUERY_AWARENESS))
  expect(guest.heard.at(-1)).toEqual({ kind: 'state', ok: true })
  for (let i = 0; i < 20; i++) guest.seat.receive(update)
  expect(guest.closes).toEqual([CLOSE.flood])
  expect(await store.document(BOARD)).toEqual(before)
  expect(writer.closes).toEqual([])
})

test('S8: a listener is there, keeps the room, and is sent away like everyone', async () => {
  const [one, two] = [await listen('p1'), await listen('p2')]
  await listen('p1')
  await listen('f', 'facilitator')
  expect(rooms.present(BOARD).sort()).toEqual(['p1', 'p2'])
  await settled(1_000)
  expect(rooms.size(), 'a room with listeners stays').toBe(1)
  rooms.closeParticipant(BOARD, 'p1')
  expect([one.closes, two.closes]).toEqual([[CLOSE.unauthorized], []])
  expect(rooms.present(BOARD)).toEqual(['p2'])
  rooms.closeBoard(BOARD)
  expect(two.closes).toEqual([CLOSE.gone])
  await settled(1_000)
  expect(rooms.size()).toBe(0)
})

test('S8: who listens needs no document: it stays away while it rests', async () => {
  const reads: string[] = []
  const document = (id: string) => {
    reads.push(id)
    return store.document(id)
  }
  const quiet = createRooms({ store: { ...store, document }, log: silent, limits: { rest: 100 } })
  await quiet.open(BOARD)
  await settled(1_000)
  const guest = await listen('p1', 'participant', quiet)
  guest.seat.receive(Uint8Array.of(MESSAGE_QUERY_AWARENESS))
  quiet.notify(BOARD, 'people')
  guest.room.beat()
  await settled(1_000)
  expect(reads).toEqual([BOARD])
  guest.seat.leave()
  await quiet.close()
})
