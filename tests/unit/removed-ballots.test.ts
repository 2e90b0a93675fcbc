// Who is put out while a vote is open: what they chose does not count, and what was counted before stays as it was.
import { joined } from '@kringbord/shared/api'
import { voteList, voteView } from '@kringbord/shared/vote-schema'
import { expect, test } from 'vitest'
import { createTestApi } from '../help/api.ts'

const ROUND = { kind: 'consent', proposal: 'We komen elke maand bij elkaar.' }
const ballot = [{ item: 'proposal', choice: 'consent', reason: '' }]

async function createVoting() {
  const { ask, join, makeBoard, refusal, store, told } = createTestApi()
  const board = await makeBoard()
  const host = await join(board.id, board.facilitatorKey)
  const guests = await Promise.all(['Bob', 'Cas', 'Dina'].map((name) => join(board.id, board.joinKey, { name })))
  const path = `/api/boards/${board.id}`
  const begin = async (json: object) =>
    voteView.parse(await (await ask(`${path}/votes`, { json, token: host.token })).json()).id
  const cast = (id: string, token = '') => ask(`${path}/votes/${id}/ballot`, { method: 'PUT', json: { ballot }, token })
  const close = async (id: string) =>
    voteView.parse(
      await (
        await ask(`${path}/votes/${id}`, { method: 'PATCH', json: { state: 'closed' }, token: host.token })
      ).json(),
    ).result
  const voted = async () =>
    voteList.parse(await (await ask(`${path}/votes`, { token: host.token })).json()).votes.map((one) => one.voted)
  const put = (who: string | undefined, json: object) =>
    ask(`${path}/people/${who}`, { method: 'PATCH', json, token: host.token })
  return { ask, refusal, store, told, board, host, guests, path, begin, cast, close, voted, put }
}

test('Q7: who is put out has no ballot in the round that is open; taken back, they vote anew', async () => {
  const { refusal, told, board, guests, begin, cast, close, voted, put } = await createVoting()
  const id = await begin({ ...ROUND, anonymous: false })
  for (const { token } of guests) expect((await cast(id, token)).status).toBe(204)
  expect(await voted()).toEqual([3])
  const before = told.length
  const [bob, cas] = guests
  await put(bob?.participant, { removed: true })
  await put(cas?.participant, { removed: true })
  expect(await voted()).toEqual([1])
  expect(told.slice(before)).toContain(`changed ${board.id} votes`)
  expect(await refusal(cast(id, bob?.token))).toMatchObject({ status: 403, code: 'removed' })
  await put(cas?.participant, { removed: false })
  expect(await voted(), 'what they had chosen is gone').toEqual([1])
  expect((await cast(id, cas?.token)).status).toBe(204)
  const result = await close(id)
  expect(result).toMatchObject({ voters: 2, lines: [{ counts: { consent: 2 } }] })
  expect(result?.voices.map(({ by }) => by).sort()).toEqual(['Cas', 'Dina'])
})

test('Q7: a round that was closed stays as it was counted, and so do the ballots of a named one', async () => {
  const { store, board, guests, begin, cast, close, voted, put } = await createVoting()
  const id = await begin({ ...ROUND, anonymous: false })
  for (const { token } of guests) await cast(id, token)
  const counted = await close(id)
  await put(guests[0]?.participant, { removed: true })
  expect(await voted()).toEqual([3])
  expect((await store.vote(board.id, id))?.result).toEqual(counted)
  expect(await store.ballots(board.id, id)).toHaveLength(3)
})

test('Q7: a ballot that was on its way while its voter was put out is not counted', async () => {
  const { store, board, guests, begin, cast, close, put } = await createVoting()
  const id = await begin({ ...ROUND, anonymous: false })
  for (const { token } of guests.slice(1)) await cast(id, token)
  const out = guests[0]?.participant ?? ''
  await put(out, { removed: true })
  // Its voter was let in before, and it is stored only now.
  await store.castBallot(board.id, id, out, [{ item: 'proposal', choice: 'consent', count: 1, reason: '' }])
  expect(await store.ballots(board.id, id)).toHaveLength(3)
  expect(await close(id)).toMatchObject({ voters: 2 })
  expect(await store.ballots(board.id, id), 'a recount gives the same').toHaveLength(2)
})

test('Q7: facilitators who are put out with a new link have no ballot either', async () => {
  const { ask, board, host, path, begin, cast, voted } = await createVoting()
  const other = await ask(`${path}/join`, { json: { key: board.facilitatorKey, person: { name: 'Els' } } })
  const { token } = joined.parse(await other.json())
  const id = await begin(ROUND)
  await cast(id, token)
  expect(await voted()).toEqual([1])
  await ask(`${path}/links`, { json: { link: 'facilitate', others: 'leave' }, token: host.token })
  expect(await voted()).toEqual([0])
})
