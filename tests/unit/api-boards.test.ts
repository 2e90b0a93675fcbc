// Boards over HTTP: made with what curl sends, read, changed, deleted; and every wrong way to make one.
import { boardFacts, boardSession, createdBoard } from '@kringbord/shared/api'
import { forms } from '@kringbord/shared/werkvormen/registry'
import { expect, test } from 'vitest'
import { createTestApi } from '../help/api.ts'

test('a board is made with one request and its keys open it', async () => {
  const { ask } = createTestApi()
  const response = await ask('/api/boards', { json: { form: 'posterpresentatie', title: ' Onze wijsheden ' } })
  expect(response.status).toBe(201)
  const board = createdBoard.parse(await response.json())
  expect(board.title).toBe('Onze wijsheden')
  expect(board.urls.facilitate).toBe(`http://bord.test/b/${board.id}#k=${board.facilitatorKey}`)
  expect(board.urls.join).toBe(`http://bord.test/b/${board.id}#k=${board.joinKey}`)
  expect(board.urls.view).toBe(`http://bord.test/b/${board.id}#k=${board.viewKey}`)
  expect(board.code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
  // 256 and 128 bits, with one letter that hints at the role.
  expect(board.facilitatorKey).toMatch(/^f[\w-]{43}$/)
  expect(board.joinKey).toMatch(/^p[\w-]{22}$/)
  expect(board.viewKey).toMatch(/^v[\w-]{22}$/)
  const facts = boardFacts.parse(await (await ask(`/api/boards/${board.id}`)).json())
  expect(facts).toMatchObject({ title: 'Onze wijsheden', form: 'posterpresentatie', lang: 'nl', joinOpen: true })
})

test('curl without a content type makes a board too', async () => {
  const { ask } = createTestApi()
  for (const type of ['application/x-www-form-urlencoded', 'application/json; charset=utf-8']) {
    const body = '{"form":"posterpresentatie"}'
    const response = await ask('/api/boards', { body, headers: { 'Content-Type': type } })
    expect(response.status).toBe(201)
  }
})

test('every form makes a board, empty and filled, in both languages', async () => {
  const { makeBoard, store } = createTestApi()
  for (const { id } of forms())
    for (const lang of ['nl', 'en'])
      for (const filled of [false, true]) {
        const board = await makeBoard({ form: id, lang, filled })
        expect((await store.document(board.id)).updates).toHaveLength(1)
      }
})

test('addresses follow PUBLIC_URL where it is set', async () => {
  const { makeBoard } = createTestApi({ config: { publicUrl: 'https://bord.example.nl' } })
  expect((await makeBoard()).urls.join).toMatch(/^https:\/\/bord\.example\.nl\/b\//)
})

test('bad input is refused with a code and the wrong fields, and makes nothing', async () => {
  const { ask, refusal, store } = createTestApi()
  const make = (json: unknown) => refusal(ask('/api/boards', { json }))
  const form = 'posterpresentatie'
  expect(await make({ form: 'bestaat-niet' })).toMatchObject({ status: 400, code: 'unknown-form' })
  expect(await make({ form: '../posterpresentatie' })).toMatchObject({ code: 'unknown-form' })
  expect(await make({ form, title: 'x'.repeat(10_000) })).toEqual({
    status: 400,
    code: 'invalid',
    fields: [{ path: 'title', reason: 'too-long' }],
  })
  expect(await make({ form, title: '   ' })).toMatchObject({ fields: [{ path: 'title', reason: 'required' }] })
  expect(await make({})).toMatchObject({ code: 'invalid', fields: [{ path: 'form', reason: 'required' }] })
  expect(await make({ form, lang: 'fr' })).toMatchObject({ fields: [{ path: 'lang', reason: 'out-of-range' }] })
  expect(await make({ form, filled: 'ja' })).toMatchObject({ fields: [{ path: 'filled', reason: 'wrong-type' }] })
  expect(await make({ form, params: { nope: 1 } })).toMatchObject({
    status: 400,
    code: 'bad-params',
    fields: [{ path: 'params.nope', reason: 'unknown' }],
  })
  expect(await make([])).toMatchObject({ code: 'invalid' })
  expect(await store.boardByCode('')).toBeNull()
})

test('parameters out of range are named', async () => {
  const { ask, refusal } = createTestApi()
  for (const form of forms())
    for (const spec of form.params) {
      const value = spec.kind === 'number' ? spec.max + 1 : spec.kind === 'choice' ? 'nope' : 12
      const answer = await refusal(ask('/api/boards', { json: { form: form.id, params: { [spec.key]: value } } }))
      expect(answer).toMatchObject({ status: 400, code: 'bad-params' })
      expect(answer.fields?.[0]?.path).toBe(`params.${spec.key}`)
    }
})

test('what is not JSON, or too much of it, is refused', async () => {
  const { ask, refusal } = createTestApi()
  const headers = { 'Content-Type': 'application/json' }
  expect(await refusal(ask('/api/boards', { body: '{"form":', headers }))).toMatchObject({
    status: 400,
    code: 'bad-json',
  })
  expect(await refusal(ask('/api/boards', { body: 'x', headers: { 'Content-Type': 'text/plain' } }))).toMatchObject({
    code: 'bad-json',
  })
  const large = JSON.stringify({ form: 'x', title: 'x'.repeat(2 * 1024 * 1024) })
  expect(await refusal(ask('/api/boards', { body: large, headers }))).toMatchObject({ status: 413, code: 'too-large' })
})

test('a board that is not there is not found, a deleted one is gone', async () => {
  const { ask, refusal, makeBoard, join, told } = createTestApi()
  expect(await refusal(ask('/api/boards/nope'))).toMatchObject({ status: 404, code: 'not-found' })
  const board = await makeBoard()
  const { token } = await join(board.id, board.facilitatorKey)
  expect((await ask(`/api/boards/${board.id}`, { method: 'DELETE', token })).status).toBe(204)
  expect(told).toContain(`closed ${board.id}`)
  expect(await refusal(ask(`/api/boards/${board.id}`))).toMatchObject({ status: 410, code: 'gone' })
  expect(await refusal(ask(`/api/boards/${board.id}/people`, { token }))).toMatchObject({ code: 'gone' })
})

test('only the facilitator changes or deletes a board, and those on it are told', async () => {
  const { ask, refusal, makeBoard, join, told } = createTestApi()
  const board = await makeBoard()
  const path = `/api/boards/${board.id}`
  for (const key of [board.joinKey, board.viewKey]) {
    const { token } = await join(board.id, key)
    const answer = ask(path, { method: 'PATCH', json: { title: 'Mijn bord' }, token })
    expect(await refusal(answer)).toMatchObject({ status: 403, code: 'forbidden' })
    expect(await refusal(ask(path, { method: 'DELETE', token }))).toMatchObject({ code: 'forbidden' })
  }
  expect(await refusal(ask(path, { method: 'DELETE' }))).toMatchObject({ status: 401, code: 'unauthorized' })
  const { token } = await join(board.id, board.facilitatorKey)
  const response = await ask(path, { method: 'PATCH', json: { title: 'Nieuwe titel' }, token })
  expect(boardFacts.parse(await response.json()).title).toBe('Nieuwe titel')
  expect(told).toContain(`title ${board.id} Nieuwe titel`)
  expect(told).toContain(`changed ${board.id} title`)
})

test('a board tells its steps to who is on it', async () => {
  const { ask, refusal, makeBoard, join } = createTestApi()
  const board = await makeBoard({ lang: 'en' })
  expect(await refusal(ask(`/api/boards/${board.id}/session`))).toMatchObject({ code: 'unauthorized' })
  const { token } = await join(board.id, board.viewKey)
  const session = boardSession.parse(await (await ask(`/api/boards/${board.id}/session`, { token })).json())
  expect(session.form.id).toBe('posterpresentatie')
  expect(session.steps.length).toBeGreaterThan(0)
})
