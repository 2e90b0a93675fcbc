// Who pretends to be somebody else in a room, in the document or in presence; and who is gone.
import { syncMessage } from '@kringbord/server/src/rooms/messages.ts'
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import { boardRoots } from '@kringbord/shared/board'
import { writeRecord } from '@kringbord/shared/records'
import { CLOSE } from '@kringbord/shared/wire'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { createHostileRoom } from '../help/hostile-room.ts'
import { createRoomClient, type RoomClient } from '../help/room-client.ts'
import { settled, silent, updateOf } from '../help/scene.ts'
import { BOARD, createWall, testNote } from '../help/wall.ts'

const hostile = createHostileRoom()

test('P2 R4: nobody writes as another, in the document or in presence', async () => {
  const scene = await hostile.open()
  const { doc } = await scene.enter()
  const victimId = scene.victim.doc.clientID
  const forged = updateOf(doc, victimId, (copy) => boardRoots(copy).records.get('shape:mine')?.set('pos', [1, 1]))
  await hostile.expectRefused(syncMessage('update', forged))

  const own = (await scene.enter()).doc.clientID
  // One who said nothing of themselves yet could still be anybody.
  const silentOne = createRoomClient({ ...scene.attacker.participant }, { delay: () => 1 }, 66)
  silentOne.awareness.setLocalState(null)
  await silentOne.connect(scene.rooms)
  await settled()
  for (const [client, clock, json] of [
    [victimId, 2 ** 52, '{"user":{"name":"iemand anders"}}'],
    [victimId, 2 ** 52, 'null'],
    [own, 3, '{"user":{"participant":"victim","name":"victim"}}'],
    [own, 4, '{"user":'],
    [own, 5, '[1]'],
    [own, 6, `{"a":"${'x'.repeat(20_000)}"}`],
  ] as const) {
    scene.attacker.sendRaw(awareness(client, clock, json))
    if (client === victimId) silentOne.sendRaw(awareness(client, clock, json))
  }
  await settled()
  expect(scene.watcher.awareness.getStates().get(victimId)).toEqual({ user: userOf(scene.victim), cursor: 1 })
  expect(scene.watcher.awareness.getStates().get(own)).toBeUndefined()
  silentOne.close()
  // What is not the participant's own is replaced by what is.
  scene.attacker.awareness.setLocalState({ user: { name: 'victim', color: 'blue', role: 'facilitator' } })
  await settled()
  expect(scene.watcher.awareness.getStates().get(own)).toEqual({ user: userOf(scene.attacker) })
  expect(scene.attacker.closes).toEqual([])
  await scene.expectAtWork()
})

/** Who a client is, as the server tells it. */
function userOf({ participant: { id, ...rest } }: RoomClient) {
  return { participant: id, ...rest }
}

test('R4: nobody writes in the server’s name by claiming it while the document rests', async () => {
  const store = await createWall()
  const rooms = createRooms({ store, log: silent })
  const who = { id: 'p', role: 'participant', name: 'P', organisation: '', color: '#1f57c3' } as const
  const attacker = createRoomClient({ ...who }, { delay: () => 1 }, 77)
  // It has no name of its own yet.
  attacker.awareness.setLocalState(null)
  await attacker.connect(rooms)
  await settled()
  const [server] = attacker.doc.store.clients.keys()
  if (server === undefined) throw new Error('nothing is on the board')
  attacker.sendRaw(awareness(server, 1, '{}'))
  await settled()
  const before = await store.document(BOARD)
  const written = updateOf(attacker.doc, server, (copy) => {
    writeRecord(boardRoots(copy).records, { ...testNote('x', 'Van de server'), id: 'shape:vals' })
  })
  attacker.sendRaw(syncMessage('update', written))
  await settled()
  expect(attacker.closes).toEqual([CLOSE.refused])
  expect(await store.document(BOARD)).toEqual(before)
  const done = rooms.close()
  await settled(9_000)
  await done
})

test('P1: who leaves disappears', async () => {
  const scene = await hostile.open()
  const { awareness } = scene.watcher
  const { doc } = await scene.enter()
  scene.attacker.awareness.setLocalStateField('cursor', 1)
  await settled()
  expect(awareness.getStates().has(doc.clientID)).toBe(true)
  scene.attacker.disconnect()
  await settled()
  expect(awareness.getStates().has(doc.clientID)).toBe(false)
})

function awareness(client: number, clock: number, json: string): Uint8Array {
  const states = encoding.createEncoder()
  for (const n of [1, client, clock]) encoding.writeVarUint(states, n)
  encoding.writeVarString(states, json)
  const out = encoding.createEncoder()
  encoding.writeVarUint(out, 1)
  encoding.writeVarUint8Array(out, encoding.toUint8Array(states))
  return encoding.toUint8Array(out)
}
