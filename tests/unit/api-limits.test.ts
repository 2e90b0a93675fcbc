// Limits per address over HTTP: a room full of people is not held up, and far more than that is told when to try again.
import { createRateLimits } from '@kringbord/server/src/access/rate-limits.ts'
import { expect, test } from 'vitest'
import { createTestApi } from '../help/api.ts'
import { createMeeting } from '../help/meeting.ts'

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
