// What every store promises of votes, held against all of them.
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createMemoryStore } from '@kringbord/server/src/store/memory.ts'
import { openSqliteStore } from '@kringbord/server/src/store/sqlite.ts'
import type { BoardRow, Store } from '@kringbord/server/src/store/store.ts'
import { isStoreError } from '@kringbord/server/src/store/store-error.ts'
import type { BallotEntry, VoteRound } from '@kringbord/shared/votes'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type BuiltWorker, buildStoreWorker, makeDataDir } from '../help/store-worker.ts'

let worker: BuiltWorker
beforeAll(async () => {
  worker = await buildStoreWorker()
})
afterAll(() => worker.remove())

const BOARD: BoardRow = {
  id: 'b1',
  title: 'Wijk in beweging',
  form: 'posterpresentatie',
  lang: 'nl',
  params: {},
  facilitatorKeyHash: new Uint8Array([1]),
  joinKey: 'j',
  viewKey: 'v',
  code: 'ABCDEFGH',
  joinOpen: true,
  waitingRoom: false,
  createdAt: '2026-03-01T09:00:00.000Z',
}

const round = (id: string, changes: Partial<VoteRound> = {}): VoteRound => ({
  id,
  kind: 'dots',
  look: 'dot',
  question: 'Wat telt?',
  budget: 3,
  cumulative: true,
  anonymous: true,
  step: '',
  items: [
    { id: 'shape:a', kind: 'note', text: 'Samen eten', zone: 'Kracht' },
    { id: 'shape:b', kind: 'note', text: 'Sleutelpersonen', zone: 'Kracht' },
  ],
  state: 'open',
  published: false,
  openedAt: '2026-03-01T10:00:00.000Z',
  closedAt: null,
  ...changes,
})

const dots = (item: string, count = 1): BallotEntry => ({ item, choice: 'dot', count, reason: '' })
const RESULT = { voters: 2, tooFew: true, lines: [], reasons: [], voices: [] }
const CLOSED = { closedAt: '2026-03-01T10:05:00.000Z', result: RESULT }
const isUnknown = (error: unknown) => isStoreError(error, 'unknown')

const kinds: { name: string; open(dir: string): Promise<Store> }[] = [
  { name: 'memory', open: async () => createMemoryStore() },
  { name: 'sqlite', open: (dir) => openSqliteStore(join(dir, 'test.sqlite'), { worker: worker.url }) },
]

describe.each(kinds)('votes in a store: $name', ({ name, open }) => {
  let dir: string
  let store: Store
  beforeEach(async () => {
    dir = await makeDataDir()
    store = await open(dir)
    await store.createBoard(BOARD, new Uint8Array([0]))
  })
  afterEach(async () => {
    await store.close()
    await rm(dir, { recursive: true, force: true })
  })

  test('a round reads back as it was written; the newest comes first; one at a time is open', async () => {
    await store.openVote('b1', round('v1'))
    await expect(store.openVote('b1', round('v2'))).rejects.toSatisfy((error) => isStoreError(error, 'exists'))
    await store.closeVote('b1', 'v1', CLOSED)
    await store.openVote('b1', round('v2'))
    expect(await store.vote('b1', 'v2')).toEqual({ round: round('v2'), result: null, voted: 0 })
    expect((await store.votes('b1')).map((row) => row.round.id)).toEqual(['v2', 'v1'])
    expect(await store.vote('b1', 'v9')).toBeNull()
    await expect(store.votes('nope')).rejects.toSatisfy(isUnknown)
  })

  test('a ballot takes the place of the one before; an empty one takes it back', async () => {
    await store.openVote('b1', round('v1'))
    expect(await store.castBallot('b1', 'v1', 'p1', [dots('shape:a', 2), dots('shape:b')])).toBe(true)
    expect(await store.castBallot('b1', 'v1', 'p1', [dots('shape:b', 3)])).toBe(true)
    await store.castBallot('b1', 'v1', 'p2', [dots('shape:a')])
    expect(await store.ballotOf('b1', 'v1', 'p1')).toEqual([dots('shape:b', 3)])
    expect(await store.ballots('b1', 'v1')).toEqual([
      { participant: 'p1', ballot: [dots('shape:b', 3)] },
      { participant: 'p2', ballot: [dots('shape:a')] },
    ])
    expect((await store.vote('b1', 'v1'))?.voted).toBe(2)
    await store.castBallot('b1', 'v1', 'p1', [])
    expect((await store.vote('b1', 'v1'))?.voted).toBe(1)
  })

  test('Q1: after closing nothing is taken, and an anonymous round has lost who voted', async () => {
    await store.openVote('b1', round('v1'))
    await store.castBallot('b1', 'v1', 'p1', [dots('shape:a')])
    await store.closeVote('b1', 'v1', CLOSED)
    expect(await store.castBallot('b1', 'v1', 'p2', [dots('shape:a')])).toBe(false)
    expect(await store.castBallot('b1', 'v9', 'p2', [dots('shape:a')])).toBe(false)
    expect(await store.ballots('b1', 'v1')).toEqual([])
    expect(await store.vote('b1', 'v1')).toEqual({
      round: { ...round('v1'), state: 'closed', closedAt: CLOSED.closedAt },
      result: RESULT,
      voted: 2,
    })
    await expect(store.closeVote('b1', 'v1', CLOSED)).rejects.toSatisfy(isUnknown)
  })

  test('a named round keeps its ballots, so that it can be counted again', async () => {
    await store.openVote('b1', round('v1', { anonymous: false }))
    await store.castBallot('b1', 'v1', 'p1', [dots('shape:a')])
    await store.closeVote('b1', 'v1', CLOSED)
    await store.publishVote('b1', 'v1', true)
    expect((await store.vote('b1', 'v1'))?.round.published).toBe(true)
    expect(await store.ballotOf('b1', 'v1', 'p1')).toEqual([dots('shape:a')])
  })

  test('removing a round or the board removes what was voted', async () => {
    await store.openVote('b1', round('v1', { anonymous: false }))
    await store.castBallot('b1', 'v1', 'p1', [dots('shape:a')])
    await store.deleteVote('b1', 'v1')
    expect([await store.votes('b1'), await store.ballots('b1', 'v1')]).toEqual([[], []])
    await store.openVote('b1', round('v2'))
    await store.deleteBoard('b1')
    await expect(store.votes('b1')).rejects.toSatisfy((error) => isStoreError(error, 'gone'))
  })

  test.runIf(name === 'sqlite')('Q1: nothing of who voted is left in the file', async () => {
    await store.openVote('b1', round('v1'))
    await store.castBallot('b1', 'v1', 'kanarie-deelnemer', [dots('shape:a')])
    await store.closeVote('b1', 'v1', CLOSED)
    await store.probe()
    for (const file of ['test.sqlite', 'test.sqlite-wal'])
      expect((await readFile(join(dir, file))).includes('kanarie-deelnemer'), file).toBe(false)
  })
})
