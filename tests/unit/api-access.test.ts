// Who comes in, who may do what and who goes, over HTTP: keys told before joining, roles, handing over, removal, renewed
// links, the waiting room and limits per address.
import { createRateLimits } from '@kringbord/server/src/access/rate-limits.ts'
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import { type Joined, joined } from '@kringbord/shared/api'
import { arrangements } from '@kringbord/shared/arrangement'
import { boardRoots } from '@kringbord/shared/board'
import { patchedPerson, people, renewedLinks, seatAnswer, share, waitingList } from '@kringbord/shared/people'
import { writeRecord } from '@kringbord/shared/records'
import { expect, test } from 'vitest'
import { createTestApi, person } from '../help/api.ts'
import { createRoomClient } from '../help/room-client.ts'
import { silent } from '../help/scene.ts'
import { arrow, binding, group, note } from '../help/shapes.ts'
import { until } from '../help/until.ts'

async function createMeeting() {
  const api = createTestApi()
  const board = await api.makeBoard()
  const path = `/api/boards/${board.id}`
  const [host, guest] = [
    await api.join(board.id, board.facilitatorKey, { name: 'Anne' }),
    await api.join(board.id, board.joinKey, { name: 'Bob' }),
  ]
  const get = (where: string, token?: string) => api.ask(`${path}/${where}`, { token })
  const post = (where: string, json: object, token?: string) => api.ask(`${path}/${where}`, { json, token })
  const patch = (json: object, who: string, token = host.token) =>
    api.ask(`${path}/people/${who}`, { method: 'PATCH', json, token })
  const set = (json: object) => api.ask(path, { method: 'PATCH', json, token: host.token })
  const askIn = (name: string, token?: string) => post('join', { key: board.joinKey, person: { name } }, token)
  const come = async (name: string): Promise<Joined> => joined.parse(await (await askIn(name)).json())
  const waiting = async (token = host.token) => waitingList.parse(await (await get('waiting', token)).json()).waiting
  const answer = (given: 'let-in' | 'refuse', who: 'all' | string[], token = host.token) =>
    post('waiting', { answer: given, who }, token)
  const seat = async (token: string) => seatAnswer.parse(await (await get('seat', token)).json())
  const roles = async () => {
    const { people: all } = people.parse(await (await get('people', host.token)).json())
    return Object.fromEntries(all.map((one) => [one.name, one.removed ? 'removed' : one.boardRole]))
  }
  return { ...api, board, path, host, guest, get, post, patch, set, askIn, come, waiting, answer, seat, roles }
}

test('A1: a key says what it gives before anyone joins, and a wrong one is told, and slowed down when they are many', async () => {
  const { board, post, refusal, clock, store } = await createMeeting()
  const role = async (key: string) => (await (await post('key', { key })).json()).role
  expect(await role(board.facilitatorKey)).toBe('facilitator')
  expect(await role(board.joinKey)).toBe('participant')
  expect(await role(board.viewKey)).toBe('viewer')
  expect(await refusal(post('key', { key: 'pnope' }))).toMatchObject({ status: 403, code: 'wrong-key' })
  expect(await store.participants(board.id), 'nobody came in by it').toHaveLength(2)
  // A room full of people with a link of before is told so, all of them, twice.
  for (let n = 0; n < 400; n++) expect((await post('key', { key: 'pold' })).status).toBe(403)
  for (let n = 0; n < 300; n++) await post('key', { key: 'pold' })
  const slow = await post('key', { key: 'pold' })
  const { error } = await slow.clone().json()
  expect(await refusal(slow)).toMatchObject({ status: 429, code: 'too-many' })
  expect(error.wait).toBeGreaterThan(0)
  expect(slow.headers.get('retry-after')).toBe(String(error.wait))
  clock.now += error.wait * 1000
  expect(await refusal(post('key', { key: 'pold' }))).toMatchObject({ code: 'wrong-key' })
})

test('A2: who is removed is out at once, is told so on that device with every link, and can be taken back', async () => {
  const { board, path, ask, host, guest, get, post, patch, refusal, told, roles, askIn } = await createMeeting()
  expect((await patch({ removed: true }, guest.participant)).status).toBe(200)
  expect(told).toContain(`out ${board.id} ${guest.participant}`)
  for (const where of ['people', 'session', 'seat', 'share'])
    expect(await refusal(get(where, guest.token))).toMatchObject({ status: 403, code: 'removed' })
  expect(await refusal(askIn('Bob', guest.token))).toMatchObject({ code: 'removed' })
  for (const key of [board.joinKey, board.viewKey, board.facilitatorKey])
    expect(await refusal(post('key', { key }, guest.token))).toMatchObject({ code: 'removed' })
  expect(await roles()).toEqual({ Anne: 'facilitator', Bob: 'removed' })
  // The link itself still works for others, who do not hear of it.
  const other = joined.parse(await (await askIn('Cem')).json())
  expect(await (await get('people', other.token)).text()).not.toContain('Bob')
  expect((await patch({ removed: true }, guest.participant)).status, 'twice is once').toBe(200)
  expect((await patch({ removed: false }, guest.participant)).status).toBe(200)
  expect((await get('seat', guest.token)).status).toBe(200)
  expect(await refusal(patch({ removed: true }, host.participant))).toMatchObject({ code: 'invalid' })
  expect(await refusal(patch({ removed: true }, 'nobody'))).toMatchObject({ status: 404 })
  expect(await refusal(patch({ removed: true }, host.participant, other.token))).toMatchObject({ code: 'forbidden' })
  expect(
    await refusal(ask(`${path}/people/x`, { method: 'PATCH', json: { role: 'viewer' }, token: host.token })),
  ).toMatchObject({ code: 'invalid' })
})

test('A3: roles are given and taken, and somebody always facilitates', async () => {
  const { board, host, guest, patch, post, refusal, roles, told, join, seat } = await createMeeting()
  expect(await refusal(patch({ role: 'participant' }, host.participant))).toMatchObject({ code: 'last-facilitator' })
  await patch({ role: 'observer' }, guest.participant)
  expect(told).toContain(`role ${board.id} ${guest.participant} observer`)
  expect(await seat(guest.token)).toMatchObject({ state: 'in', role: 'observer' })
  expect(await refusal(patch({ role: 'facilitator' }, guest.participant, guest.token))).toMatchObject({
    code: 'forbidden',
  })
  await patch({ role: 'facilitator' }, guest.participant)
  await patch({ role: 'participant' }, host.participant, guest.token)
  expect(await roles()).toEqual({ Anne: 'participant', Bob: 'facilitator' })
  expect(await refusal(post('hand-over', { to: guest.participant }, host.token))).toMatchObject({ code: 'forbidden' })
  expect((await post('hand-over', { to: host.participant }, guest.token)).status).toBe(204)
  expect(await roles()).toEqual({ Anne: 'facilitator', Bob: 'participant' })
  for (const to of [host.participant, 'nobody'])
    expect((await post('hand-over', { to }, host.token)).status).toBeGreaterThanOrEqual(400)
  const viewer = await join(board.id, board.viewKey)
  expect(await refusal(patch({ role: 'participant' }, viewer.participant))).toMatchObject({ code: 'invalid' })
  expect(await roles()).toMatchObject({ Anne: 'facilitator', Bob: 'participant' })
})

test('A3: two facilitators who put each other out at the same moment leave one', async () => {
  const { host, guest, patch, store, board } = await createMeeting()
  await patch({ role: 'facilitator' }, guest.participant)
  await Promise.all([
    patch({ removed: true }, guest.participant, host.token),
    patch({ removed: true }, host.participant, guest.token),
  ])
  expect((await store.participants(board.id)).filter(({ role }) => role === 'facilitator')).toHaveLength(1)
  const left = (await store.participants(board.id))[0]
  expect(left).toBeDefined()
})

test('A3: two facilitators who step down at the same moment leave one', async () => {
  const { host, guest, patch, roles } = await createMeeting()
  await patch({ role: 'facilitator' }, guest.participant)
  const answers = await Promise.all([
    patch({ role: 'participant' }, host.participant),
    patch({ role: 'participant' }, guest.participant, guest.token),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(Object.values(await roles()).sort()).toEqual(['facilitator', 'participant'])
})

test('A4: a renewed link stops the old one at once; who is inside stays, and others hear of it', async () => {
  const { board, host, guest, get, post, ask, refusal, told, seat, join } = await createMeeting()
  const renew = async (json: object) => renewedLinks.parse(await (await post('links', json, host.token)).json())
  const fresh = await renew({ link: 'join' })
  expect(told).toContain(`changed ${board.id} links`)
  expect(await refusal(post('join', { key: board.joinKey, person }))).toMatchObject({ code: 'wrong-key' })
  expect(await refusal(ask(`/api/code/${board.code}`))).toMatchObject({ code: 'wrong-code' })
  expect((await (await ask(`/api/code/${fresh.code}`)).json()).joinUrl).toBe(fresh.joinUrl)
  expect(await seat(guest.token)).toMatchObject({ role: 'participant' })
  expect(share.parse(await (await get('share', guest.token)).json())).toEqual({
    joinUrl: fresh.joinUrl,
    viewUrl: board.urls.view,
    code: fresh.code,
  })
  expect(fresh.facilitate).toBeNull()
  await renew({ link: 'view' })
  expect(await refusal(post('key', { key: board.viewKey }))).toMatchObject({ code: 'wrong-key' })
  const second = await join(board.id, board.facilitatorKey, { name: 'Cem' })
  const stays = await renew({ link: 'facilitate' })
  expect(await refusal(post('key', { key: board.facilitatorKey }))).toMatchObject({ code: 'wrong-key' })
  expect((await (await post('key', { key: stays.facilitate?.key ?? '' })).json()).role).toBe('facilitator')
  expect(stays.facilitate?.url.endsWith(`#k=${stays.facilitate?.key}`)).toBe(true)
  expect(await seat(second.token)).toMatchObject({ role: 'facilitator' })
  await renew({ link: 'facilitate', others: 'leave' })
  expect(await refusal(get('seat', second.token))).toMatchObject({ code: 'removed' })
  expect(await seat(host.token)).toMatchObject({ role: 'facilitator' })
  expect(await refusal(post('links', { link: 'join' }, guest.token))).toMatchObject({ code: 'forbidden' })
})

test('A5: with a waiting room newcomers wait, hear where they are in line, and come in one by one or all at once', async () => {
  const { board, host, guest, set, come, get, waiting, answer, seat, refusal, told, store, roles, join } =
    await createMeeting()
  await set({ waitingRoom: true })
  const [dana, eva, finn] = [await come('Dana'), await come('Eva'), await come('Finn')]
  expect(dana).toMatchObject({ waiting: true, role: 'participant' })
  expect(told).toContain(`changed ${board.id} waiting`)
  expect(await store.participants(board.id), 'nobody is in yet').toHaveLength(2)
  expect((await waiting()).map(({ name }) => name)).toEqual(['Dana', 'Eva', 'Finn'])
  expect(await seat(finn.token)).toMatchObject({ state: 'waiting', ahead: 2 })
  for (const where of ['people', 'session', 'share', 'file'])
    expect(await refusal(get(where, dana.token)), where).toMatchObject({ code: 'unauthorized' })
  expect(await refusal(get('waiting', guest.token))).toMatchObject({ code: 'forbidden' })
  expect(await refusal(answer('let-in', 'all', guest.token))).toMatchObject({ code: 'forbidden' })

  await answer('let-in', [eva.participant, 'nobody'])
  expect(await seat(eva.token)).toMatchObject({ state: 'in', role: 'participant', participant: eva.participant })
  expect(await seat(finn.token)).toMatchObject({ state: 'waiting', ahead: 1 })
  await answer('refuse', [dana.participant])
  expect(await refusal(get('seat', dana.token))).toMatchObject({ status: 403, code: 'refused' })
  expect((await join(board.id, board.viewKey)).waiting, 'who only watches does not wait').toBe(false)
  expect((await join(board.id, board.facilitatorKey, { name: 'Gijs' })).waiting).toBe(false)
  await answer('let-in', 'all')
  expect(await waiting()).toEqual([])
  expect(await roles()).toMatchObject({
    Anne: 'facilitator',
    Bob: 'participant',
    Eva: 'participant',
    Finn: 'participant',
  })

  const hugo = await come('Hugo')
  await set({ waitingRoom: false })
  expect(await seat(hugo.token), 'turned off, it lets everyone in').toMatchObject({ state: 'in' })
  expect(host.waiting).toBe(false)
})

test('A5: who is refused does not ask again on that device, and who stays away long leaves the line', async () => {
  const { set, come, askIn, answer, refusal, waiting, seat, clock } = await createMeeting()
  await set({ waitingRoom: true })
  const dana = await come('Dana')
  await answer('refuse', 'all')
  expect(await refusal(askIn('Dana', dana.token))).toMatchObject({ code: 'refused' })
  const eva = await come('Eva')
  clock.now += 11 * 60_000
  expect(await waiting()).toEqual([])
  expect(await seat(eva.token), 'back again').toMatchObject({ state: 'waiting', ahead: 0 })
  expect(await waiting()).toHaveLength(1)
})

test('A5: a closed door keeps those out who would wait', async () => {
  const { set, askIn, refusal } = await createMeeting()
  await set({ waitingRoom: true, joinOpen: false })
  expect(await refusal(askIn('Dana'))).toMatchObject({ code: 'closed' })
})

test('A6: a room of 300 people behind one address joins unhindered; far more than that waits, with a time', async () => {
  const { board, join, store } = await createMeeting()
  for (let n = 0; n < 300; n++) await join(board.id, board.joinKey, { name: `Gast ${n}` })
  expect(await store.participants(board.id)).toHaveLength(302)
  let now = 0
  const limits = createRateLimits({ on: true, now: () => now })
  for (let n = 0; n < 1_000; n++) limits.take('join', '192.0.2.1')
  expect(() => limits.take('join', '192.0.2.1')).toThrow(expect.objectContaining({ code: 'too-many', wait: 1 }))
  limits.take('join', '192.0.2.2')
  now += 1_000
  limits.take('join', '192.0.2.1')
})

test('A6: opening files is limited per address and per IPv6 network, each thing by itself, and says when to try again', async () => {
  const { ask, refusal, clock } = createTestApi()
  const open = () => ask('/api/files', { body: 'x', headers: { 'content-type': 'application/octet-stream' } })
  const at = async (address: string) => {
    clock.address = address
    return (await open()).status
  }
  for (let n = 0; n < 60; n++) expect(await at(`2001:db8:1:2::${n.toString(16)}`)).toBe(422)
  expect(await at('2001:db8:1:2::ffff')).toBe(429)
  expect((await ask('/api/boards', { json: { form: 'posterpresentatie' } })).status).toBe(201)
  const slow = await open()
  expect(Number(slow.headers.get('retry-after'))).toBe((await slow.clone().json()).error.wait)
  expect(await refusal(slow)).toMatchObject({ status: 429, code: 'too-many' })
  expect(await at('2001:db8:1:3::1')).toBe(422)
  const free = createTestApi({ config: { addressLimits: false } })
  for (let n = 0; n < 70; n++) expect((await free.ask('/api/files', { body: 'x' })).status).not.toBe(429)
})

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
