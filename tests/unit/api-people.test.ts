// Joining, roles, sharing and codes over HTTP.
import type { Log } from '@kringbord/server/src/log.ts'
import { codeAnswer, people, share } from '@kringbord/shared/people'
import { expect, test } from 'vitest'
import { createTestApi, person } from '../help/api.ts'

test('R1: the key decides the role, and a wrong key opens nothing', async () => {
  const { ask, refusal, makeBoard, join } = createTestApi()
  const board = await makeBoard()
  expect((await join(board.id, board.facilitatorKey)).role).toBe('facilitator')
  expect((await join(board.id, board.joinKey)).role).toBe('participant')
  expect((await join(board.id, board.viewKey)).role).toBe('viewer')
  const other = await makeBoard()
  for (const key of ['', 'x', board.id, board.code, other.facilitatorKey, other.joinKey, `${board.joinKey} `]) {
    const answer = ask(`/api/boards/${board.id}/join`, { json: { key, person } })
    expect(await refusal(answer)).toMatchObject({ status: 403, code: 'wrong-key' })
  }
})

test('R1: a closed board lets no participants in, others it does', async () => {
  const { ask, refusal, makeBoard, join } = createTestApi()
  const board = await makeBoard()
  const { token } = await join(board.id, board.facilitatorKey)
  await ask(`/api/boards/${board.id}`, { method: 'PATCH', json: { joinOpen: false }, token })
  const answer = ask(`/api/boards/${board.id}/join`, { json: { key: board.joinKey, person } })
  expect(await refusal(answer)).toMatchObject({ status: 403, code: 'closed' })
  expect(await refusal(ask(`/api/code/${board.code}`))).toMatchObject({ code: 'closed' })
  expect((await join(board.id, board.viewKey)).role).toBe('viewer')
  expect((await join(board.id, board.facilitatorKey)).role).toBe('facilitator')
})

test('people are asked for a name and nothing is taken that does not fit', async () => {
  const { ask, refusal, makeBoard, store } = createTestApi()
  const board = await makeBoard()
  const join = (who: unknown) =>
    refusal(ask(`/api/boards/${board.id}/join`, { json: { key: board.joinKey, person: who } }))
  expect(await join({})).toMatchObject({ code: 'invalid', fields: [{ path: 'person.name', reason: 'required' }] })
  expect(await join({ name: '  ' })).toMatchObject({ fields: [{ path: 'person.name', reason: 'required' }] })
  expect(await join({ name: 'x'.repeat(61) })).toMatchObject({ fields: [{ path: 'person.name', reason: 'too-long' }] })
  expect((await join({ name: 'Fatima', domain: 'sport' })).fields?.[0]?.path).toBe('person.domain')
  expect(await store.participants(board.id)).toEqual([])
})

test('everyone on the board is listed with a colour of their own, without tokens', async () => {
  const { ask, makeBoard, join, told } = createTestApi()
  const board = await makeBoard()
  const first = await join(board.id, board.facilitatorKey, { name: 'Ann', domain: 'zorg', role: 'docent' })
  const second = await join(board.id, board.joinKey, { name: ' Bob ' })
  expect(first.color).not.toBe(second.color)
  expect(told.filter((line) => line === `changed ${board.id} people`)).toHaveLength(2)
  const text = await (await ask(`/api/boards/${board.id}/people`, { token: second.token })).text()
  expect(text).not.toContain(first.token)
  expect(people.parse(JSON.parse(text)).people).toMatchObject([
    { name: 'Ann', organisation: '', domain: 'zorg', role: 'docent', boardRole: 'facilitator', color: first.color },
    { name: 'Bob', boardRole: 'participant', participant: second.participant, color: second.color },
  ])
})

test('R1: a token works on its own board only', async () => {
  const { ask, refusal, makeBoard, join } = createTestApi()
  const [board, other] = [await makeBoard(), await makeBoard()]
  const { token } = await join(board.id, board.facilitatorKey)
  for (const path of ['people', 'share', 'session', 'file', 'qr.svg'])
    for (const wrong of [token, undefined, 'x'])
      expect(await refusal(ask(`/api/boards/${other.id}/${path}`, { token: wrong }))).toMatchObject({
        status: 401,
        code: 'unauthorized',
      })
  expect(await refusal(ask(`/api/boards/${other.id}`, { method: 'DELETE', token }))).toMatchObject({ status: 401 })
})

test('links, code and QR are for those at work, not for viewers', async () => {
  const { ask, refusal, makeBoard, join } = createTestApi()
  const board = await makeBoard()
  const viewer = await join(board.id, board.viewKey)
  for (const path of ['share', 'qr.svg'])
    expect(await refusal(ask(`/api/boards/${board.id}/${path}`, { token: viewer.token }))).toMatchObject({
      code: 'forbidden',
    })
  const { token } = await join(board.id, board.joinKey)
  const answer = share.parse(await (await ask(`/api/boards/${board.id}/share`, { token })).json())
  expect(answer).toEqual({ joinUrl: board.urls.join, viewUrl: board.urls.view, code: board.code })
  const qr = await ask(`/api/boards/${board.id}/qr.svg`, { token })
  expect(qr.headers.get('content-type')).toContain('image/svg+xml')
  expect(await qr.text()).toMatch(/^<svg/)
})

test('a code leads to the join link, however it is typed', async () => {
  const { ask, makeBoard } = createTestApi()
  const board = await makeBoard()
  const spaced = `${board.code.slice(0, 4)}-${board.code.slice(4)} `.toLowerCase()
  for (const code of [board.code, board.code.toLowerCase(), encodeURIComponent(spaced)]) {
    const answer = codeAnswer.parse(await (await ask(`/api/code/${code}`)).json())
    expect(answer).toEqual({ board: board.id, joinUrl: board.urls.join })
  }
})

test('guessing codes is slowed down, joining with the right one never is', async () => {
  const { ask, refusal, makeBoard, clock } = createTestApi()
  const board = await makeBoard()
  for (let person = 0; person < 300; person++) expect((await ask(`/api/code/${board.code}`)).status).toBe(200)
  for (let tries = 0; tries < 20; tries++)
    expect(await refusal(ask('/api/code/AAAAAAAA'))).toMatchObject({ status: 404, code: 'wrong-code' })
  const blocked = await ask('/api/code/AAAAAAAA')
  expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refusal(blocked)).toMatchObject({ status: 429, code: 'too-many' })
  // Someone else is not held up, and a minute gives five more tries.
  clock.address = '192.0.2.2'
  expect((await ask(`/api/code/${board.code}`)).status).toBe(200)
  clock.address = '192.0.2.1'
  clock.now += 60_000
  const after = []
  for (let tries = 0; tries < 6; tries++) after.push((await ask('/api/code/AAAAAAAA')).status)
  expect(after).toEqual([404, 404, 404, 404, 404, 429])
})

test('guessing from many addresses together is slowed down too', async () => {
  const { ask, clock } = createTestApi()
  const statuses = new Set<number>()
  for (let tries = 0; tries < 120; tries++) {
    clock.address = `192.0.2.${tries}`
    statuses.add((await ask('/api/code/AAAAAAAA')).status)
  }
  expect(statuses).toEqual(new Set([404, 429]))
})

test('neither the facilitator key nor a token is stored', async () => {
  const { store, makeBoard, join } = createTestApi()
  const board = await makeBoard({ filled: true })
  const { token } = await join(board.id, board.facilitatorKey)
  const { updates } = await store.document(board.id)
  const rows = JSON.stringify([await store.board(board.id), await store.participants(board.id)])
  const stored = [Buffer.from(rows), ...updates.map((update) => Buffer.from(update))]
  for (const bytes of stored)
    for (const secret of [board.facilitatorKey, token, board.joinKey])
      expect(bytes.includes(secret)).toBe(secret === board.joinKey && bytes === stored[0])
})

test('A7: the log never says who someone is, nor what opens a board', async () => {
  const logged: string[] = []
  const keep = (facts: object, message: string) => void logged.push(JSON.stringify([facts, message]))
  const log: Log = { debug: keep, info: keep, warn: keep, error: keep, fatal: keep }
  const { makeBoard, join, ask } = createTestApi({ log })
  const board = await makeBoard({ title: 'Kanarie op de titel' })
  const host = await join(board.id, board.facilitatorKey, { name: 'Kanarie Anne' })
  const guest = await join(board.id, board.joinKey, { name: 'Kanarie Bob', organisation: 'Kanarie-instelling' })
  const path = `/api/boards/${board.id}`
  await ask(path, { method: 'PATCH', json: { title: 'Kanarie anders', waitingRoom: true }, token: host.token })
  await ask(`${path}/join`, { json: { key: board.joinKey, person: { name: 'Kanarie Cem' } } })
  await ask(`${path}/join`, { json: { key: 'pverkeerd', person: { name: 'Kanarie Dirk' } } })
  await ask(`${path}/waiting`, { json: { answer: 'let-in', who: 'all' }, token: host.token })
  const who = `${path}/people/${guest.participant}`
  for (const json of [{ role: 'observer' }, { removed: true, work: 'remove' }])
    expect((await ask(who, { method: 'PATCH', json, token: host.token })).status).toBe(200)
  expect(logged.length).toBeGreaterThan(4)
  const secrets = [host.token, guest.token, board.facilitatorKey, board.joinKey, board.viewKey, board.code]
  expect(logged.filter((line) => [...secrets, 'anarie'].some((one) => line.includes(one)))).toEqual([])
})
