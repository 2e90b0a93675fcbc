// The wall screen and the notes of who presents, over HTTP: who gets what.
import { invitation, screenAddress, speakerNotes } from '@kringbord/shared/screen'
import { expect, test } from 'vitest'
import { createTestApi } from '../help/api.ts'

async function createPresenting() {
  const api = createTestApi()
  const board = await api.makeBoard()
  const [host, guest, viewer] = [
    await api.join(board.id, board.facilitatorKey),
    await api.join(board.id, board.joinKey),
    await api.join(board.id, board.viewKey),
  ]
  return { ...api, board, host, guest, viewer, path: `/api/boards/${board.id}` }
}

test('W4: the wall screen learns how to join by its secret; who only looks on does not', async () => {
  const { ask, refusal, path, board, host, guest, viewer } = await createPresenting()
  const invite = (secret: string | null) => ask(`${path}/screen/invitation`, { json: { secret }, token: viewer.token })
  for (const secret of ['', 'x', 'null'])
    expect((await refusal(await invite(secret))).code, 'no screen was asked for yet').toMatch(/^(forbidden|invalid)$/)
  const address = async () =>
    screenAddress.parse(await (await ask(`${path}/screen`, { method: 'POST', token: host.token })).json()).url
  const [url = '', ...others] = await Promise.all([address(), address(), address()])
  expect([...others, await address()], 'the same every time, also when it is asked at once').toEqual([url, url, url])
  const fragment = new URLSearchParams(new URL(url).hash.slice(1))
  expect(new URL(url).pathname).toBe(`/w/${board.id}`)
  expect(fragment.get('k')).toBe(board.viewKey)
  const { joinUrl, code } = invitation.parse(await (await invite(fragment.get('s'))).json())
  expect([joinUrl, code]).toEqual([expect.stringContaining(board.joinKey), board.code])
  for (const secret of ['x', board.viewKey]) expect((await refusal(await invite(secret))).code).toBe('forbidden')
  for (const { token } of [guest, viewer])
    expect((await refusal(await ask(`${path}/screen`, { method: 'POST', token }))).code).toBe('forbidden')
})

test('W5: notes of who presents are kept for facilitators alone', async () => {
  const { ask, refusal, path, host, guest, viewer } = await createPresenting()
  const at = `${path}/speaker-notes`
  const put = (text: string, token = host.token, shape = 'shape:vorm.poster-1') =>
    ask(`${at}/${encodeURIComponent(shape)}`, { method: 'PUT', json: { text }, token })
  const read = async () => speakerNotes.parse(await (await ask(at, { token: host.token })).json()).notes
  expect((await put('Kanarie: vraag naar de kracht')).status).toBe(204)
  expect(await read()).toEqual({ 'shape:vorm.poster-1': 'Kanarie: vraag naar de kracht' })
  for (const { token } of [guest, viewer]) {
    expect((await refusal(await ask(at, { token }))).code).toBe('forbidden')
    expect((await refusal(await put('gekaapt', token))).code).toBe('forbidden')
  }
  expect((await put('te lang'.repeat(1000))).status).toBe(400)
  expect((await put('geen vorm', host.token, 'page:page')).status).toBe(400)
  expect((await put(' ')).status).toBe(204)
  expect(await read(), 'an empty note is gone').toEqual({})
})

test('W5: notes are kept with as many things as a board can be about, and those can always be changed', async () => {
  const { ask, refusal, store, path, board, host } = await createPresenting()
  const shape = (n: number) => `shape:vorm.deel-${n}`
  for (let n = 1; n < 500; n++)
    await store.putEntry(board.id, 'speaker-note', { id: shape(n), value: { text: 'Kanarie' } })
  const put = (n: number, text = 'Vraag door') =>
    ask(`${path}/speaker-notes/${encodeURIComponent(shape(n))}`, { method: 'PUT', json: { text }, token: host.token })
  expect((await put(500)).status).toBe(204)
  expect((await refusal(await put(501))).code).toBe('enough')
  expect((await put(500, 'Anders')).status).toBe(204)
  expect((await put(1, '')).status).toBe(204)
  expect((await put(501)).status, 'there is room again').toBe(204)
})
