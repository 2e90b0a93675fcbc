// Hands and reactions in a room: who hears what, how often, and what remains of who leaves.
import type { Participant, Peer } from '@kringbord/server/src/rooms/peer.ts'
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import { createSessions } from '@kringbord/server/src/sessions/sessions.ts'
import { boardRoots } from '@kringbord/shared/board'
import { type LiveState, parseLiveState } from '@kringbord/shared/live'
import { writeRecord } from '@kringbord/shared/records'
import { MESSAGE_KRINGBORD, readMessage, type WireMessage } from '@kringbord/shared/wire'
import * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRoomClient } from '../help/room-client.ts'
import { settled, silent } from '../help/scene.ts'
import { BOARD, createWall, testNote } from '../help/wall.ts'

let store: Awaited<ReturnType<typeof createWall>>
let rooms: ReturnType<typeof createRooms>

beforeEach(async () => {
  vi.useFakeTimers()
  store = await createWall()
  rooms = createRooms({ store, log: silent })
})
afterEach(async () => {
  await rooms.close()
  vi.useRealTimers()
})

/** Comes in, on the board or only to listen, and keeps what is said of the moment. */
async function come(id: string, { role = 'participant' as Participant['role'], listens = false } = {}) {
  const heard: WireMessage[] = []
  const peer: Peer = {
    participant: { id, role, name: id, organisation: '', color: '' },
    wantsAcks: true,
    send(shared, own) {
      for (const bytes of own ? [...shared, own] : shared) {
        const input = decoding.createDecoder(bytes)
        const message = decoding.readVarUint(input) === MESSAGE_KRINGBORD ? readMessage(input) : null
        if (message) heard.push(message)
      }
    },
    buffered: () => 0,
    close() {},
  }
  const room = await rooms.open(BOARD)
  const seat = listens ? room.listen(peer) : room.join(peer)
  const lives = (): LiveState[] => heard.flatMap((one) => (one.kind === 'live' ? [parseLiveState(one.json)] : []))
  return { heard, seat, lives, live: () => lives().at(-1), signs: () => heard.filter((one) => one.kind === 'reaction') }
}

const hand = (by: string, up = true) => rooms.live(BOARD, { kind: 'hand', up }, by)
const raised = (live: LiveState | undefined) => live?.hands.map((one) => one.participant)

test('V1: hands go up for everyone, in order, also for who comes late and who only listens', async () => {
  const host = await come('f', { role: 'facilitator' })
  const guest = await come('p1', { listens: true })
  await settled(2_000)
  hand('p2')
  hand('p1')
  await settled(300)
  for (const one of [host, guest]) expect(raised(one.live())).toEqual(['p2', 'p1'])
  const late = await come('p3')
  expect(raised(late.live())).toEqual(['p2', 'p1'])
  rooms.live(BOARD, { kind: 'lower', participant: 'p2' }, 'f')
  await settled(300)
  expect(raised(late.live())).toEqual(['p1'])
})

test('V2: two hundred who are done at once are a few messages, and all are counted', async () => {
  const host = await come('f', { role: 'facilitator' })
  const people = Array.from({ length: 200 }, (_, i) => `p${i}`)
  for (const id of people) await come(id, { listens: true })
  await settled(3_000)
  const before = host.lives().length
  for (const [i, id] of people.entries()) {
    rooms.live(BOARD, { kind: 'ready', on: true }, id)
    if (i % 20 === 19) await settled(100)
  }
  await settled(1_000)
  expect(host.live()?.ready.participants).toHaveLength(200)
  expect(host.live()?.here).toBe(200)
  expect(host.lives().length - before).toBeLessThanOrEqual(6)
})

test('V2: signs arrive at once with everyone, and a storm of them is thinned out', async () => {
  const guest = await come('p1')
  await settled(2_000)
  rooms.live(BOARD, { kind: 'react', emoji: '👏' }, 'p2')
  await settled(10)
  expect(guest.signs()).toMatchObject([{ participant: 'p2', emoji: '👏' }])
  for (let i = 0; i < 100; i++) rooms.live(BOARD, { kind: 'react', emoji: '👍' }, `q${i}`)
  await settled(1_000)
  expect(guest.signs().length).toBeLessThanOrEqual(1 + 16)
})

test('V2: someone who wants too much at once is told so', async () => {
  await come('p1')
  const answers = Array.from({ length: 30 }, (_, i) => hand('p1', i % 2 === 0))
  expect(answers.filter((one) => one === 'done').length).toBeLessThan(12)
  expect(hand('p2')).toBe('done')
  await settled(5_000)
  expect(hand('p1')).toBe('done')
})

test('V1: the hand of who leaves goes down, but not when a phone is away for a moment', async () => {
  const host = await come('f', { role: 'facilitator' })
  const [one, two] = [await come('p1', { listens: true }), await come('p2')]
  hand('p1')
  hand('p2')
  await settled(300)
  one.seat.leave()
  two.seat.leave()
  await settled(10_000)
  await come('p1')
  await settled(60_000)
  expect(raised(host.live())).toEqual(['p1'])
  expect(host.live()?.here).toBe(1)
})

test('V1: another step begins with nobody done; the next step is told at once', async () => {
  const host = await come('f', { role: 'facilitator' })
  await come('p1')
  await settled(2_000)
  const sessions = createSessions({ store, rooms, clock: () => 5 })
  const [first, second] = (await sessions.get({ id: BOARD })).steps
  for (const step of [first, second]) {
    await sessions.command({ id: BOARD }, { kind: 'go', step: step?.id ?? '' }, 'f')
    rooms.live(BOARD, { kind: 'ready', on: true }, 'p1')
    await settled(300)
    expect(host.live()?.ready).toEqual({ step: step?.id, participants: ['p1'] })
  }
  await sessions.command({ id: BOARD }, { kind: 'end' }, 'f')
  await settled(300)
  expect(host.live()?.ready).toEqual({ step: null, participants: [] })
})

test('V3: who changes something on the board takes part in the step, until the next one', async () => {
  const writer = createRoomClient(
    { id: 'p1', role: 'participant', name: 'p1', organisation: '', color: '' },
    { delay: () => 0 },
    77,
  )
  await writer.connect(rooms)
  await settled()
  expect(rooms.active(BOARD)).toEqual([])
  writer.edit('een', () => void writeRecord(boardRoots(writer.doc).records, testNote('een')))
  await settled()
  expect(rooms.active(BOARD)).toEqual(['p1'])
  const sessions = createSessions({ store, rooms, clock: () => 5 })
  const [first] = (await sessions.get({ id: BOARD })).steps
  await sessions.command({ id: BOARD }, { kind: 'go', step: first?.id ?? '' }, 'f')
  expect(rooms.active(BOARD)).toEqual([])
  writer.close()
})

test('V3: who took part in a step is known after the server starts again, and not in another step', async () => {
  const go = async (n: number) => {
    const sessions = createSessions({ store, rooms, clock: () => Date.now() })
    const step = (await sessions.get({ id: BOARD })).steps[n]
    await sessions.command({ id: BOARD }, { kind: 'go', step: step?.id ?? '' }, 'f')
  }
  await come('f', { role: 'facilitator' })
  await go(0)
  rooms.tookPart(BOARD, 'p1')
  await settled(2_500)
  rooms.tookPart(BOARD, 'p2')
  const again = async () => {
    await rooms.close()
    rooms = createRooms({ store, log: silent })
    await come('f', { role: 'facilitator' })
    return rooms.active(BOARD)
  }
  expect(await again()).toEqual(['p1', 'p2'])
  await go(1)
  expect(await again()).toEqual([])
})

test('V1: of who is removed, or does not take part any more, nothing remains', async () => {
  const host = await come('f', { role: 'facilitator' })
  for (const id of ['p1', 'p2', 'p3']) {
    await come(id, { listens: id === 'p1' })
    hand(id)
    rooms.live(BOARD, { kind: 'ready', on: true }, id)
  }
  await settled(2_000)
  rooms.closeParticipant(BOARD, 'p1')
  rooms.setRole(BOARD, 'p2', 'observer')
  await settled(2_000)
  expect(raised(host.live())).toEqual(['p3'])
  expect(host.live()).toMatchObject({ ready: { participants: ['p3'] }, here: 1 })
})

test('V4: those on the board hear who is here without it, once for all who came together', async () => {
  const host = await come('f', { role: 'facilitator' })
  const around = (who: typeof host) => who.heard.flatMap((one) => (one.kind === 'around' ? [one.participants] : []))
  const phones = await Promise.all(['p1', 'p2', 'p3'].map((id) => come(id, { listens: true })))
  await come('v', { role: 'viewer', listens: true })
  await come('p3')
  await settled(3_000)
  expect(around(host)).toEqual([['p1', 'p2']])
  phones[0]?.seat.leave()
  await settled(3_000)
  expect(around(host)).toEqual([['p1', 'p2'], ['p2']])
  expect(around(await come('p4'))).toEqual([['p2']])
  expect(phones.flatMap(around), 'light pages need it not').toEqual([])
})

test('nobody raises a hand on a board where nobody is', () => {
  expect(hand('p1')).toBe('nobody')
})
