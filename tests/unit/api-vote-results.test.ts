// Voting over HTTP: what is told of a round that is closed is what was voted, and of what lay there when it began.
import { updatesOf } from '@kringbord/server/src/rooms/document.ts'
import { createMemoryStore } from '@kringbord/server/src/store/memory.ts'
import type { Store } from '@kringbord/server/src/store/store.ts'
import { boardRoots } from '@kringbord/shared/board'
import { note } from '@kringbord/shared/layout'
import { writeRecord } from '@kringbord/shared/records'
import { voteView } from '@kringbord/shared/vote-schema'
import type { BallotEntry } from '@kringbord/shared/votes'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createTestApi } from '../help/api.ts'
import { until } from '../help/until.ts'
import { createVoting, dots, HEARTS } from '../help/voting.ts'

test('Q1: what comes after closing is refused; the result is for facilitators until it is shown', async () => {
  const { begin, cast, close, patch, read, refusal, guests } = await createVoting()
  const { id, items } = await begin(HEARTS)
  expect(await refusal(patch(id, { published: true }))).toMatchObject({ code: 'invalid' })
  for (const { token } of guests.slice(0, 3)) await cast(id, token, [dots(items[1]?.id, 2), dots(items[0]?.id)])
  const closed = await close(id)
  expect(closed.result).toMatchObject({ voters: 3, tooFew: false, voices: [] })
  expect(closed.result?.lines.slice(0, 2).map((line) => line.counts.dot)).toEqual([3, 6])
  const late = guests[3]?.token ?? ''
  expect(await refusal(cast(id, late, [dots(items[1]?.id)]))).toMatchObject({ status: 409, code: 'vote-closed' })
  expect((await read(id, late)).result).toBeNull()
  await patch(id, { published: true })
  expect((await read(id, late)).result).toEqual(closed.result)
  expect((await close(id)).result, 'closing twice counts once').toEqual(closed.result)
})

test('Q1: a ballot that comes while the round is counted is refused, so that none is taken and not counted', async () => {
  const inner = createMemoryStore()
  let held = false
  let counting = false
  let goOn: () => void = () => undefined
  const slow: Store = {
    ...inner,
    async ballots(boardId, voteId) {
      const read = await inner.ballots(boardId, voteId)
      if (held && !counting)
        await new Promise<void>((resolve) => {
          counting = true
          goOn = resolve
        })
      return read
    },
  }
  const { begin, close, cast, guests, refusal } = await createVoting(slow)
  const round = await begin({ ...HEARTS, anonymous: false })
  const ballot = [dots(round.items[0]?.id)]
  const [early, late] = guests
  expect((await cast(round.id, early?.token ?? '', ballot)).status).toBe(204)
  held = true
  const closing = close(round.id)
  await until('the ballots are read', () => counting)
  expect(await refusal(cast(round.id, late?.token ?? '', ballot))).toMatchObject({ code: 'vote-closed' })
  goOn()
  expect((await closing).result).toMatchObject({ voters: 1 })
})

test('Q4: an anonymous round of fewer than three says nothing, and nothing of who voted is kept', async () => {
  const { begin, cast, close, store, board, guests } = await createVoting()
  const { id, items } = await begin(HEARTS)
  for (const { token } of guests.slice(0, 2)) await cast(id, token, [dots(items[1]?.id)])
  expect((await close(id)).result).toEqual({ voters: 2, tooFew: true, lines: [], reasons: [], voices: [] })
  expect(await store.ballots(board.id, id)).toEqual([])
  expect(JSON.stringify(await store.vote(board.id, id))).not.toContain('Gast')
})

test('consent: an objection says why, concerns are told as text, with names only in a named round', async () => {
  const { begin, cast, close, refusal, guests } = await createVoting()
  const ask = { kind: 'consent', proposal: 'We komen elke maand bij elkaar.', anonymous: false }
  const say = (choice: string, reason = '') => [{ item: 'proposal', choice, reason }]
  const round = await begin(ask)
  const tokens = guests.map((guest) => guest.token)
  expect(await refusal(cast(round.id, tokens[0] ?? '', say('objection')))).toMatchObject({
    fields: [{ path: 'ballot.0', reason: 'required' }],
  })
  await cast(round.id, tokens[0] ?? '', say('objection', 'Te vaak voor vrijwilligers'))
  await cast(round.id, tokens[1] ?? '', say('concern', 'Wie regelt de zaal?'))
  await cast(round.id, tokens[2] ?? '', say('consent'))
  const { result } = await close(round.id)
  expect(result?.lines[0]?.counts).toEqual({ consent: 1, concern: 1, objection: 1 })
  expect(result?.reasons).toEqual([
    { choice: 'objection', text: 'Te vaak voor vrijwilligers', by: 'Gast 0' },
    { choice: 'concern', text: 'Wie regelt de zaal?', by: 'Gast 1' },
  ])
  const hidden = await begin({ ...ask, anonymous: true })
  for (const [i, token] of tokens.entries()) await cast(hidden.id, token, say('concern', `zorg ${9 - i}`))
  const anonymous = (await close(hidden.id)).result
  expect(anonymous?.reasons.map((one) => one.text)).toEqual([
    'zorg 4',
    'zorg 5',
    'zorg 6',
    'zorg 7',
    'zorg 8',
    'zorg 9',
  ])
  expect(JSON.stringify(anonymous)).not.toContain('Gast')
})

test('Q5: the result is what the ballots say, whatever people vote and take back, named and anonymous', async () => {
  const { begin, cast, close, ask, path, host, guests, store, board } = await createVoting()
  const entry = fc.record({ at: fc.nat(9), count: fc.integer({ min: 1, max: 4 }) })
  const moves = fc.array(fc.tuple(fc.nat(5), fc.array(entry, { maxLength: 4 })), { maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(moves, fc.boolean(), async (votes, anonymous) => {
      const { id, items } = await begin({ ...HEARTS, budget: 5, anonymous })
      const accepted = new Map<number, { item: string; count: number }[]>()
      for (const [who, wanted] of votes) {
        const ballot = wanted.map(({ at, count }) => dots(items[at]?.id, count))
        const { status } = await cast(id, guests[who]?.token ?? '', ballot)
        if (status === 204) accepted.set(who, ballot)
      }
      const kept = [...accepted.values()].filter((ballot) => ballot.length > 0)
      const stored = await store.ballots(board.id, id)
      const { result } = await close(id)
      const recount = (ballots: readonly (readonly Pick<BallotEntry, 'item' | 'count'>[])[], item: string) =>
        ballots.flat().reduce((sum, one) => sum + (one.item === item ? one.count : 0), 0)
      expect(result?.voters).toBe(kept.length)
      expect(result?.tooFew).toBe(anonymous && kept.length < 3)
      for (const { item, counts } of result?.lines ?? []) {
        expect(counts.dot).toBe(recount(kept, item))
        expect(counts.dot).toBe(
          recount(
            stored.map((one) => one.ballot),
            item,
          ),
        )
      }
      if (anonymous) expect(await store.ballots(board.id, id)).toEqual([])
      else expect(await store.ballots(board.id, id)).toEqual(stored)
      await ask(`${path}/${id}`, { method: 'DELETE', token: host.token })
    }),
    { numRuns: 40 },
  )
})

test('a note that was removed or changed meanwhile is still voted on as it was', async () => {
  const { begin, read, store, board, ask, path, host } = await createVoting()
  const doc = new Y.Doc()
  for (const update of (await store.document(board.id)).updates) Y.applyUpdate(doc, update)
  const change = (text: string | null) => async () => {
    const updates = updatesOf(doc, (live) => {
      const { records } = boardRoots(live)
      if (text === null) records.delete('shape:los')
      else writeRecord(records, { ...note('los', { x: 99_000, y: 99_000 }, text), index: 'a1' })
    })
    for (const update of updates) await store.append(board.id, update, [])
  }
  await change('Los briefje')()
  const { id, items } = await begin({ ...HEARTS, zones: [] })
  expect(items.find((item) => item.id === 'shape:los')).toMatchObject({ kind: 'note', text: 'Los briefje', zone: '' })
  await change(null)()
  expect((await read(id)).items).toEqual(items)
  expect((await ask(`${path}/${id}`, { method: 'DELETE', token: host.token })).status).toBe(204)
  expect((await ask(`${path}/${id}`, { token: host.token })).status).toBe(404)
})

test('Q6: opinions are about the statements that stand in text boxes, dots about the notes', async () => {
  const { ask, makeBoard, join } = createTestApi()
  const board = await makeBoard({ form: 'kompas', filled: true })
  const { token } = await join(board.id, board.facilitatorKey)
  const path = `/api/boards/${board.id}/votes`
  const begin = async (json: object) => {
    const round = voteView.parse(await (await ask(path, { json, token })).json())
    await ask(`${path}/${round.id}`, { method: 'PATCH', json: { state: 'closed' }, token })
    return round.items
  }
  const statements = await begin({ kind: 'opinion', zones: ['bruggen'] })
  expect(statements.map(({ kind }) => kind)).toEqual(Array(4).fill('statement'))
  expect(statements[0]?.text).toMatch(/^Wij komen voordat/)
  expect(new Set((await begin({ kind: 'dots', zones: ['bruggen'] })).map(({ kind }) => kind))).toEqual(
    new Set(['note']),
  )
  expect((await begin({ kind: 'dots', zones: ['kompaszin.zin'] })).map(({ kind }) => kind)).toEqual(['statement'])
  // The branches of a map have no title: they stand among the notes.
  const map = await makeBoard({ form: 'whole-system', filled: true })
  const seat = await join(map.id, map.facilitatorKey)
  const dotted = await ask(`/api/boards/${map.id}/votes`, {
    json: { kind: 'dots', zones: ['trends.kaart'] },
    token: seat.token,
  })
  expect(new Set(voteView.parse(await dotted.json()).items.map(({ kind }) => kind))).toEqual(
    new Set(['note', 'statement']),
  )
  const everywhere = await begin({ kind: 'opinion' })
  expect(everywhere.some(({ kind }) => kind === 'statement')).toBe(false)
})
