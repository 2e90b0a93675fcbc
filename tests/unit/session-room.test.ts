// What people in a room are told of the session, and when.
import type { Participant, Peer } from '@kringbord/server/src/rooms/peer.ts'
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import { createSessions } from '@kringbord/server/src/sessions/sessions.ts'
import { boardRoots } from '@kringbord/shared/board'
import { writeRecord } from '@kringbord/shared/records'
import { parseSessionState } from '@kringbord/shared/step-schema'
import { encodeMessage, MESSAGE_KRINGBORD, readMessage, type WireMessage } from '@kringbord/shared/wire'
import * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRoomClient } from '../help/room-client.ts'
import { silent } from '../help/scene.ts'
import { until } from '../help/until.ts'
import { BOARD, createWall, testNote } from '../help/wall.ts'

let parts: Awaited<ReturnType<typeof createParts>>
beforeEach(async () => {
  parts = await createParts()
})
afterEach(() => parts.rooms.close())

async function createParts() {
  const store = await createWall()
  const time = { now: 1_700_000_000_000 }
  const clock = () => time.now
  const rooms = createRooms({ store, log: silent, clock })
  return { store, rooms, time, sessions: createSessions({ store, rooms, clock }) }
}

/** Takes a place and keeps the messages of type 120. */
async function sit(id: string, role: Participant['role'], { wantsAcks = true } = {}) {
  const heard: WireMessage[] = []
  const kinds: number[] = []
  const peer: Peer = {
    participant: { id, role, name: id, organisation: '', color: '' },
    wantsAcks,
    send(shared, own) {
      for (const bytes of own ? [...shared, own] : shared) {
        const input = decoding.createDecoder(bytes)
        const type = decoding.readVarUint(input)
        kinds.push(type)
        const message = type === MESSAGE_KRINGBORD ? readMessage(input) : null
        if (message) heard.push(message)
      }
    },
    buffered: () => 0,
    close() {},
  }
  const room = await parts.rooms.open(BOARD)
  const seat = room.join(peer)
  const sessions = () =>
    heard.flatMap((one) =>
      one.kind === 'session' ? [{ now: one.now, state: parseSessionState(JSON.parse(one.json)) }] : [],
    )
  return { heard, kinds, seat, sessions }
}

test('messages of the session come back as they went', () => {
  const messages: WireMessage[] = [
    { kind: 'session', json: '{"version":3,"title":"wij’en"}', now: 1_763_769_600_123 },
    { kind: 'clients', ids: [0, 7, 4_294_967_295] },
    { kind: 'clients', ids: [] },
    { kind: 'live', json: '{"hands":[]}', now: 1_763_769_600_123 },
    { kind: 'reaction', participant: 'p1', emoji: '👏', at: 1_763_769_600_123 },
    { kind: 'around', participants: ['p1', 'p2'] },
    { kind: 'around', participants: [] },
  ]
  for (const message of messages) {
    const input = decoding.createDecoder(encodeMessage(message))
    expect(decoding.readVarUint(input)).toBe(MESSAGE_KRINGBORD)
    expect(readMessage(input)).toEqual(message)
  }
})

test('T5: who comes in hears right after hello where the session is, and what time it is', async () => {
  const guest = await sit('p1', 'participant')
  expect(guest.heard.slice(0, 2).map((one) => one.kind)).toEqual(['hello', 'session'])
  const [first] = guest.sessions()
  expect(first?.now).toBe(1_700_000_000_000)
  expect(first?.state).toMatchObject({ version: 0, current: null })
  expect(first?.state.steps.length, 'the steps of the form').toBeGreaterThan(0)
})

test('T4 T5: everyone hears of a change once it is stored; a late one lands in the current step', async () => {
  const guest = await sit('p1', 'participant')
  const step = guest.sessions()[0]?.state.steps[2]?.id ?? ''
  parts.time.now += 5_000
  await parts.sessions.command({ id: BOARD }, { kind: 'go', step }, 'f')
  const [, second] = guest.sessions()
  expect(second).toMatchObject({ now: 1_700_000_005_000, state: { version: 1, current: step } })
  expect((await parts.store.session(BOARD))?.current).toBe(step)
  const late = await sit('p2', 'participant')
  expect(late.sessions()[0]?.state).toEqual(second?.state)
})

test('T4: a session that cannot be stored is not told', async () => {
  const guest = await sit('p1', 'participant')
  const failing = createSessions({
    store: { ...parts.store, putSession: () => Promise.reject(new Error('disk full')) },
    rooms: parts.rooms,
    clock: () => 0,
  })
  await expect(failing.command({ id: BOARD }, { kind: 'add', ms: 1_000 }, 'f')).rejects.toThrow('disk full')
  expect(guest.sessions()).toHaveLength(1)
})

test('T5: scripts are for facilitators only', async () => {
  const [host, guest, viewer] = [
    await sit('f', 'facilitator'),
    await sit('p1', 'participant'),
    await sit('v', 'viewer'),
  ]
  await parts.sessions.command({ id: BOARD }, { kind: 'add', ms: 1_000 }, 'f')
  const scripts = (who: typeof host) =>
    who.sessions().map(({ state }) => state.steps.some((step) => step.script !== ''))
  expect(scripts(host)).toEqual([true, true])
  expect(scripts(guest)).toEqual([false, false])
  expect(scripts(viewer)).toEqual([false, false])
})

test('a stock client gets nothing of type 120', async () => {
  const stock = await sit('p1', 'participant', { wantsAcks: false })
  await parts.sessions.command({ id: BOARD }, { kind: 'add', ms: 1_000 }, 'f')
  expect(stock.kinds).not.toContain(MESSAGE_KRINGBORD)
})

test('a participant hears which client ids are theirs, also on another connection and after coming back', async () => {
  const link = { delay: () => 0 }
  const writer = createRoomClient({ id: 'p1', role: 'participant', name: 'p1', organisation: '', color: '' }, link, 77)
  const second = await sit('p1', 'participant')
  const other = await sit('p2', 'participant')
  const ids = (who: typeof second) => who.heard.flatMap((one) => (one.kind === 'clients' ? [one.ids] : []))
  expect(ids(second)).toEqual([[]])
  await writer.connect(parts.rooms)
  await until('it has the board', () => writer.isSynced())
  writer.edit('one', () => void writeRecord(boardRoots(writer.doc).records, testNote('een')))
  await until('it is stored', () => writer.acked.has('one'))
  expect(ids(second)).toEqual([[], [77]])
  expect(ids(other)).toEqual([[]])
  writer.close()
  expect(ids(await sit('p1', 'participant'))).toEqual([[77]])
  expect(ids(await sit('v', 'viewer'))).toEqual([])
})
