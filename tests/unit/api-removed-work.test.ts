// What someone made, taken off the board when they are put out, and put back.
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import type { Joined } from '@kringbord/shared/api'
import { arrangements } from '@kringbord/shared/arrangement'
import { boardRoots } from '@kringbord/shared/board'
import { patchedPerson } from '@kringbord/shared/people'
import { writeRecord } from '@kringbord/shared/records'
import { expect, test } from 'vitest'
import { createTestApi } from '../help/api.ts'
import { createMeeting } from '../help/meeting.ts'
import { createRoomClient } from '../help/room-client.ts'
import { silent } from '../help/scene.ts'
import { arrow, binding, group, note } from '../help/shapes.ts'
import { until } from '../help/until.ts'

test('A2: what someone made goes with them when that is asked, and nothing of anybody else', async () => {
  const { store, board, host, guest, refusal, ask } = await createMeeting()
  const rooms = createRooms({ store, log: silent })
  const real = createTestApi({ store, rooms })
  const link = { delay: () => 0 }
  const seatOf = ({ participant, role }: Joined) => ({ id: participant, role, name: '', organisation: '', color: '' })
  const [bob, anne] = [createRoomClient(seatOf(guest), link, 501), createRoomClient(seatOf(host), link, 502)]
  for (const client of [bob, anne]) await client.connect(rooms, board.id)
  await until('they have the board', () => [bob, anne].every(({ doc }) => boardRoots(doc).records.size > 2))
  const before = [...boardRoots(anne.doc).records.keys()].sort()
  const put = (client: typeof bob, ...made: Parameters<typeof writeRecord>[1][]) =>
    client.edit('put', () => {
      for (const record of made) writeRecord(boardRoots(client.doc).records, record)
    })
  put(
    bob,
    note('shape:bob'),
    group('shape:bobs-group'),
    group('shape:shared-group'),
    note('shape:in', { parentId: 'shape:bobs-group' }),
  )
  await until('Anne has them', () => boardRoots(anne.doc).records.has('shape:in'))
  put(
    anne,
    note('shape:anne'),
    note('shape:annes-in', { parentId: 'shape:shared-group' }),
    arrow('shape:arrow'),
    binding('tie', 'shape:arrow', 'shape:bob'),
  )
  await until('it is stored', () => anne.acked.has('put') && bob.acked.has('put'))

  const whole = [...boardRoots(anne.doc).records.keys()].sort()
  const asked = { method: 'PATCH', json: { removed: true, work: 'remove' }, token: host.token }
  const answer = await real.ask(`/api/boards/${board.id}/people/${guest.participant}`, asked)
  const { taken, arrangement } = patchedPerson.parse(await answer.json())
  expect(taken).toBe(3)
  expect(bob.closes).toEqual([4401])
  await until('Anne sees it', () => !boardRoots(anne.doc).records.has('shape:bob'))
  const left = ['shape:anne', 'shape:annes-in', 'shape:arrow', 'shape:shared-group']
  expect([...boardRoots(anne.doc).records.keys()].sort()).toEqual([...before, ...left].sort())
  expect(await refusal(ask(`/api/boards/${board.id}/seat`, { token: guest.token }))).toMatchObject({ code: 'removed' })

  // It can be put back, and is theirs again; nobody else's is touched, and only facilitators know of it.
  const trail = `/api/boards/${board.id}/arrangements`
  const linesFor = async (token: string) =>
    arrangements.parse(await (await real.ask(trail, { token })).json()).arrangements
  expect(await linesFor(host.token)).toMatchObject([{ id: arrangement, kind: 'taken', notes: 3, of: { name: 'Bob' } }])
  const cas = await real.join(board.id, board.joinKey, { name: 'Cas' })
  expect(await linesFor(cas.token)).toEqual([])
  const undo = (token: string) => real.ask(`${trail}/${arrangement}/undo`, { method: 'POST', token })
  expect(await refusal(undo(cas.token))).toMatchObject({ status: 403 })
  expect(await (await undo(host.token)).json()).toEqual({ back: 3, stayed: 0 })
  await until('it is back', () => boardRoots(anne.doc).records.has('shape:in'))
  expect([...boardRoots(anne.doc).records.keys()].sort()).toEqual(whole)
  const again = await real.ask(`/api/boards/${board.id}/people/${guest.participant}`, asked)
  expect(patchedPerson.parse(await again.json()).taken, 'it is theirs').toBe(3)
  for (const client of [bob, anne]) client.close()
  await rooms.close()
})
