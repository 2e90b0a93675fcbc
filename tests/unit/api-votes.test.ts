// Voting over HTTP: who may do what, what a ballot may hold, and what is told while a round is open.
import { expect, test, vi } from 'vitest'
import { createVoting, dots, HEARTS } from '../help/voting.ts'

test('a round holds what lies in its zones when it begins; one at a time', async () => {
  const { begin, start, refusal, list, told, board } = await createVoting()
  const round = await begin(HEARTS)
  expect(round).toMatchObject({
    state: 'open',
    budget: 3,
    look: 'heart',
    anonymous: true,
    published: false,
    result: null,
  })
  expect(round.items.length).toBeGreaterThan(5)
  expect(new Set(round.items.map((item) => item.kind))).toEqual(new Set(['tegel']))
  expect(told).toContain(`changed ${board.id} votes`)
  expect(await refusal(start(HEARTS))).toMatchObject({ status: 409, code: 'vote-open' })
  expect(await list()).toMatchObject([{ id: round.id, items: round.items.length, voted: 0, people: 0 }])
})

test('there must be something to vote on', async () => {
  const { start, refusal } = await createVoting()
  expect(await refusal(start({ ...HEARTS, zones: ['nergens'] }))).toMatchObject({
    code: 'invalid',
    fields: [{ path: 'zones', reason: 'too-few' }],
  })
  expect(await refusal(start({ kind: 'consent' }))).toMatchObject({
    fields: [{ path: 'proposal', reason: 'required' }],
  })
  expect(await refusal(start({ kind: 'dots', budget: 0 }))).toMatchObject({ fields: [{ path: 'budget' }] })
})

test('R1: viewers and strangers vote nowhere; only facilitators begin, close, show and remove', async () => {
  const { begin, start, cast, patch, ask, path, refusal, guests, viewer } = await createVoting()
  const { id, items } = await begin(HEARTS)
  const [guest] = guests
  for (const token of [viewer.token, guest?.token ?? '']) {
    expect(await refusal(start(HEARTS, token))).toMatchObject({ status: 403 })
    expect(await refusal(patch(id, { state: 'closed' }, token))).toMatchObject({ status: 403 })
    expect(await refusal(ask(`${path}/${id}`, { method: 'DELETE', token }))).toMatchObject({ status: 403 })
  }
  expect(await refusal(cast(id, viewer.token, [dots(items[0]?.id)]))).toMatchObject({ status: 403 })
  expect(await refusal(cast(id, 'verzonnen', [dots(items[0]?.id)]))).toMatchObject({ status: 401 })
  expect((await cast('nergens', guest?.token ?? '', [])).status).toBe(404)
})

test('Q2: what a ballot may not hold is refused, and the one before it stays', async () => {
  const { begin, cast, read, refusal, guests } = await createVoting()
  const token = guests[0]?.token ?? ''
  const { id, items } = await begin({ ...HEARTS, cumulative: false })
  const [a, b, c, d] = items.map((item) => item.id)
  expect((await cast(id, token, [dots(a)])).status).toBe(204)
  const wrong = async (...ballot: object[]) => (await refusal(cast(id, token, ballot))).fields
  expect(await wrong(dots(a), dots(b), dots(c), dots(d))).toEqual([{ path: 'ballot.3', reason: 'over-budget' }])
  expect(await wrong(dots(a, 2))).toEqual([{ path: 'ballot.0', reason: 'not-cumulative' }])
  expect(await wrong(dots(a), dots(a))).toEqual([{ path: 'ballot.1', reason: 'duplicate' }])
  expect(await wrong(dots('shape:elders'))).toEqual([{ path: 'ballot.0', reason: 'unknown' }])
  expect(await wrong({ item: a, choice: 'agree' })).toEqual([{ path: 'ballot.0', reason: 'wrong-choice' }])
  expect(await wrong(dots(a, -1))).toMatchObject([{ path: 'ballot.0.count' }])
  expect(await wrong(dots(a, 0.5))).toMatchObject([{ path: 'ballot.0.count' }])
  expect((await read(id, token)).mine).toMatchObject([dots(a)])
})

test('Q3: while it is open everyone sees how many voted and their own ballot, never what others voted', async () => {
  vi.useFakeTimers()
  const { begin, cast, read, list, guests, host, viewer, told, room } = await createVoting()
  const { id, items } = await begin(HEARTS)
  const [one, two] = guests
  // Who came once and left without voting is not waited for; who voted and left counts.
  room.present.push(...guests.slice(1, 4).map(({ participant }) => participant))
  const before = told.length
  await cast(id, one?.token ?? '', [dots(items[2]?.id, 3)])
  await cast(id, one?.token ?? '', [dots(items[2]?.id, 2)])
  expect(told.length, 'not at every ballot').toBe(before)
  await vi.advanceTimersByTimeAsync(2_100)
  expect(told.length).toBe(before + 1)
  vi.useRealTimers()
  expect((await read(id, one?.token)).mine).toMatchObject([dots(items[2]?.id, 2)])
  for (const { token } of [host, viewer, ...(two ? [two] : [])]) {
    const seen = await read(id, token)
    expect(seen).toMatchObject({ voted: 1, people: 4, mine: [], result: null })
    expect(JSON.stringify(await list(token))).not.toContain(items[2]?.id)
  }
})
