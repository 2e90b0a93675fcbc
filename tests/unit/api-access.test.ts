// Who comes in, who may do what and who goes, over HTTP: keys told before joining, roles, handing over, removal and renewed
// links.
import { joined } from '@kringbord/shared/api'
import { renewedLinks, share } from '@kringbord/shared/people'
import { expect, test } from 'vitest'
import { person } from '../help/api.ts'
import { createMeeting } from '../help/meeting.ts'

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
