// What every store promises, held against all of them. Durability through a killed process is in socket/.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from '@kringbord/server/src/store/driver.ts'
import { createMemoryStore } from '@kringbord/server/src/store/memory.ts'
import { openSqliteStore } from '@kringbord/server/src/store/sqlite.ts'
import type { BoardRow, OwnNoteRow, ParticipantRow, Snapshot, Store } from '@kringbord/server/src/store/store.ts'
import { isStoreError } from '@kringbord/server/src/store/store-error.ts'
import { applyCommand } from '@kringbord/shared/session-commands'
import { startState } from '@kringbord/shared/session-steps'
import { session } from '@kringbord/shared/werkvormen/instantiate'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type BuiltWorker, buildStoreWorker, makeDataDir } from '../help/store-worker.ts'

let worker: BuiltWorker
beforeAll(async () => {
  worker = await buildStoreWorker()
})
afterAll(() => worker.remove())

const bytes = (...values: number[]) => new Uint8Array(values)
const packed = (value: number): Snapshot => ({ bytes: bytes(value), size: 7 * value })

function boardRow(id: string, code = id.toUpperCase().padEnd(8, 'X')): BoardRow {
  return {
    id,
    title: 'Wijk in beweging',
    form: 'posterpresentatie',
    lang: 'nl',
    params: { teams: ['Team één', 'Team twee'], tables: 3 },
    facilitatorKeyHash: bytes(1, 2, 3),
    joinKey: `join-${id}`,
    viewKey: `view-${id}`,
    code,
    joinOpen: true,
    waitingRoom: false,
    createdAt: '2026-03-01T09:00:00.000Z',
  }
}

function participant(boardId: string, id: string, tokenHash: Uint8Array): ParticipantRow {
  const person = { name: `Naam ${id}`, organisation: 'Buurtzorg', domain: 'zorg' as const, role: '' as const }
  const joinedAt = '2026-03-01T09:01:00.000Z'
  return { id, boardId, role: 'participant', person, color: '#1f57c3', tokenHash, joinedAt, removedAt: null }
}

function ownNote(boardId: string, id: string): OwnNoteRow {
  const at = '2026-03-01T09:02:00.000Z'
  const written = { zone: 'wand', kind: 'tegel', text: `Tekst ${id}`, look: 'tulp', shareable: false } as const
  return {
    id,
    boardId,
    step: 'schrijven',
    participant: 'p1',
    ...written,
    sign: 'name',
    label: null,
    createdAt: at,
    updatedAt: at,
  }
}

const CALL = { kind: 'call', view: { x: 0, y: 0, w: 10, h: 5.5 }, hold: true } as const

/** The code of the store error that `promise` is rejected with. */
async function refusal(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  for (const code of ['exists', 'gone', 'unknown', 'closed', 'failed'] as const)
    if (isStoreError(error, code)) return code
  return `not a store error: ${error}`
}

const kinds: { name: string; open(dir: string): Promise<Store> }[] = [
  { name: 'memory', open: async () => createMemoryStore() },
  { name: 'sqlite', open: (dir) => openSqliteStore(join(dir, 'test.sqlite'), { worker: worker.url }) },
]

describe.each(kinds)('store: $name', ({ open }) => {
  let dir: string
  let store: Store
  beforeEach(async () => {
    dir = await makeDataDir()
    store = await open(dir)
  })
  afterEach(async () => {
    await store.close()
    await rm(dir, { recursive: true, force: true })
  })

  test('a board reads back as it was written, by id and by code', async () => {
    const row = boardRow('b1')
    await store.createBoard(row, bytes(9))
    expect(await store.board('b1')).toEqual(row)
    expect(await store.boardByCode(row.code)).toEqual(row)
    expect(await store.document('b1')).toEqual({ snapshot: null, updates: [bytes(9)], seq: 1 })
    expect(await store.board('nope')).toBeNull()
    expect(await store.boardByCode('NOPE')).toBeNull()
  })

  test('an id or a code that is taken is refused and changes nothing', async () => {
    await store.createBoard(boardRow('b1'), bytes(1))
    expect(await refusal(store.createBoard({ ...boardRow('b1', 'OTHER'), title: 'x' }, bytes(2)))).toBe('exists')
    expect(await refusal(store.createBoard(boardRow('b2', boardRow('b1').code), bytes(2)))).toBe('exists')
    expect(await store.board('b2')).toBeNull()
    expect((await store.document('b1')).updates).toEqual([bytes(1)])
  })

  test('a patch changes only what it names', async () => {
    await store.createBoard(boardRow('b1'), bytes(1))
    await store.patchBoard('b1', { title: 'Nieuw' })
    await store.patchBoard('b1', { joinOpen: false })
    expect(await store.board('b1')).toEqual({ ...boardRow('b1'), title: 'Nieuw', joinOpen: false })
    expect(await refusal(store.patchBoard('nope', { title: 'x' }))).toBe('unknown')
  })

  test('appends that come together keep the order of the calls and get following numbers', async () => {
    await store.createBoard(boardRow('b1'), bytes(0))
    await store.createBoard(boardRow('b2'), bytes(0))
    const calls = Array.from({ length: 200 }, (_, i) => store.append(i % 3 === 0 ? 'b2' : 'b1', bytes(i), []))
    const numbers = await Promise.all(calls)
    const mine = (id: string) => numbers.filter((_, i) => (i % 3 === 0) === (id === 'b2'))
    for (const id of ['b1', 'b2']) {
      expect(mine(id)).toEqual(mine(id).map((_, i) => i + 2))
      const { updates, seq } = await store.document(id)
      const expected = numbers.flatMap((_, i) => ((i % 3 === 0) === (id === 'b2') ? [i] : []))
      expect(updates.map((update) => update[0])).toEqual([0, ...expected])
      expect(seq).toBe(updates.length)
    }
  })

  test('a failed call among others fails alone', async () => {
    await store.createBoard(boardRow('b1'), bytes(0))
    const [first, wrong, last] = await Promise.allSettled([
      store.append('b1', bytes(1), []),
      store.append('nope', bytes(2), []),
      store.append('b1', bytes(3), []),
    ])
    expect([first.status, wrong.status, last.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect((await store.document('b1')).updates).toEqual([bytes(0), bytes(1), bytes(3)])
  })

  test('what is appended is what was there at the call, also a view on a larger buffer', async () => {
    await store.createBoard(boardRow('b1'), bytes(0))
    const buffer = Buffer.from([1, 2, 3, 4, 5])
    const done = store.append('b1', buffer.subarray(1, 3), [])
    buffer.fill(9)
    await done
    const { updates } = await store.document('b1')
    expect([...(updates[1] ?? [])]).toEqual([2, 3])
  })

  test('claims are kept with the board, and the first of a client id stays', async () => {
    await store.createBoard(boardRow('b1'), bytes(0))
    await store.append('b1', bytes(1), [[4_294_967_295, 'p1']])
    await store.append('b1', bytes(2), [
      [7, 'p2'],
      [4_294_967_295, 'p2'],
    ])
    expect(new Map(await store.claims('b1'))).toEqual(
      new Map([
        [4_294_967_295, 'p1'],
        [7, 'p2'],
      ]),
    )
  })

  test('compacting replaces what it covers and nothing after it', async () => {
    await store.createBoard(boardRow('b1'), bytes(1))
    for (const value of [2, 3, 4]) await store.append('b1', bytes(value), [])
    await store.compact('b1', packed(12), 3)
    expect(await store.document('b1')).toEqual({ snapshot: packed(12), updates: [bytes(4)], seq: 4 })
    // A late compaction of an older state must not undo a newer one.
    await store.compact('b1', packed(99), 2)
    expect((await store.document('b1')).snapshot).toEqual(packed(12))
    await store.compact('b1', packed(13), 4)
    expect(await store.append('b1', bytes(5), [])).toBe(5)
    expect(await store.document('b1')).toEqual({ snapshot: packed(13), updates: [bytes(5)], seq: 5 })
    // One from before snapshots were packed.
    await store.compact('b1', { bytes: bytes(14), size: null }, 5)
    expect((await store.document('b1')).snapshot).toEqual({ bytes: bytes(14), size: null })
  })

  test('participants are found by their token on their own board only, in order of joining', async () => {
    await store.createBoard(boardRow('b1'), bytes(1))
    await store.createBoard(boardRow('b2'), bytes(1))
    const [ann, bob] = [participant('b1', 'z', bytes(1, 1)), participant('b1', 'a', bytes(2, 2))]
    await store.addParticipant(ann)
    await store.addParticipant(bob)
    expect(await store.participants('b1')).toEqual([ann, bob])
    expect(await store.participantByToken('b1', bytes(2, 2))).toEqual(bob)
    expect(await store.participantByToken('b2', bytes(2, 2))).toBeNull()
    expect(await store.participantByToken('b1', bytes(3, 3))).toBeNull()
    expect(await refusal(store.addParticipant(ann))).toBe('exists')
    expect(await refusal(store.addParticipant(participant('nope', 'x', bytes(4))))).toBe('unknown')
  })

  test('who was removed is found by no token and listed apart, and comes back as they were; a role changes alone', async () => {
    await store.createBoard(boardRow('b1'), bytes(1))
    await store.createBoard(boardRow('b2'), bytes(1))
    const [ann, bob, other] = [
      participant('b1', 'z', bytes(1, 1)),
      participant('b1', 'a', bytes(2, 2)),
      participant('b2', 'a', bytes(2, 2)),
    ]
    for (const one of [ann, bob, other]) await store.addParticipant(one)
    await store.patchParticipant('b1', 'z', { role: 'observer' })
    await store.patchParticipant('b1', 'a', { removedAt: '2026-03-02T09:00:00.000Z' })
    expect(await store.participants('b1')).toEqual([{ ...ann, role: 'observer' }])
    expect(await store.removedParticipants('b1')).toEqual([{ ...bob, removedAt: '2026-03-02T09:00:00.000Z' }])
    expect(await store.participantByToken('b1', bytes(2, 2))).toBeNull()
    expect(await store.participantByToken('b2', bytes(2, 2)), 'of another board').toEqual(other)
    await store.patchParticipant('b1', 'a', { removedAt: null })
    expect(await store.participantByToken('b1', bytes(2, 2))).toEqual(bob)
    expect(await store.removedParticipants('b1')).toEqual([])
    expect(await refusal(store.patchParticipant('b1', 'nobody', { role: 'observer' }))).toBe('unknown')
    expect(await refusal(store.patchParticipant('nope', 'a', { role: 'observer' }))).toBe('unknown')
  })

  test('keys and the code of a board are renewed, and a code of another board is refused', async () => {
    await store.createBoard(boardRow('b1'), bytes(1))
    await store.createBoard(boardRow('b2'), bytes(1))
    const fresh = { joinKey: 'j2', viewKey: 'v2', code: 'NIEUWE22', facilitatorKeyHash: bytes(9, 9), waitingRoom: true }
    await store.patchBoard('b1', fresh)
    expect(await store.board('b1')).toEqual({ ...boardRow('b1'), ...fresh })
    expect(await store.boardByCode(boardRow('b1').code)).toBeNull()
    expect((await store.boardByCode('NIEUWE22'))?.id).toBe('b1')
    expect(await refusal(store.patchBoard('b2', { code: 'NIEUWE22', joinKey: 'x' }))).toBe('exists')
    expect(await store.board('b2')).toEqual(boardRow('b2'))
    await store.patchBoard('b1', { code: 'NIEUWE22' })
  })

  test('a session is kept as it was put, the last one counts, and it goes with its board', async () => {
    await store.createBoard(boardRow('b1'), bytes(1))
    await store.createBoard(boardRow('b2'), bytes(1))
    expect(await store.session('b1')).toBeNull()
    const begun = startState(session('posterpresentatie', 'nl', {}).steps)
    const [first] = begun.steps
    const gone = applyCommand(begun, { kind: 'go', step: first?.id ?? '' }, { now: 1_700_000_000_000, by: 'p' })
    const called = applyCommand(gone, CALL, { now: 1_700_000_000_500, by: 'p' })
    await store.putSession('b1', gone)
    await store.putSession('b1', called)
    expect(await store.session('b1')).toEqual(called)
    expect(await store.session('b2')).toBeNull()
    expect(await refusal(store.putSession('nope', begun))).toBe('unknown')
    await store.deleteBoard('b1')
    expect(await refusal(store.session('b1'))).toBe('gone')
  })

  test('H1: a hidden note is kept and rewritten in its place, and leaves in the commit that shows it', async () => {
    await store.createBoard(boardRow('b1'), bytes(1))
    await store.createBoard(boardRow('b2'), bytes(1))
    expect(await store.ownNotes('b1')).toEqual([])
    const [one, two, three] = [ownNote('b1', 'n1'), ownNote('b1', 'n2'), ownNote('b2', 'n1')]
    for (const note of [one, two, three]) await store.putOwnNote(note)
    const again = {
      ...one,
      text: 'Anders',
      zone: 'top',
      sign: 'anonymous' as const,
      label: 'Zorg',
      updatedAt: '2026-03-02',
    }
    await store.putOwnNote(again)
    expect(await store.ownNotes('b1')).toEqual([again, two])
    expect(await store.append('b1', bytes(2), [], ['n1', 'never'])).toBe(2)
    expect(await store.ownNotes('b1')).toEqual([two])
    expect(await store.ownNotes('b2'), 'the same id on another board').toEqual([three])
    expect(await refusal(store.append('nope', bytes(2), [], ['n2']))).toBe('unknown')
    await store.removeOwnNotes('b1', ['n2', 'never'])
    expect(await store.ownNotes('b1')).toEqual([])
    expect(await refusal(store.putOwnNote(ownNote('nope', 'n1')))).toBe('unknown')
    await store.deleteBoard('b2')
    expect(await refusal(store.ownNotes('b2'))).toBe('gone')
  })

  test('entries are kept per kind in the order in which they came, rewritten in their place, and go with their board', async () => {
    await store.createBoard(boardRow('b1'), bytes(1))
    await store.createBoard(boardRow('b2'), bytes(1))
    const [a, b] = [
      { id: 'a', value: { angle: 30, of: ['x', null] } },
      { id: 'b', value: 'two' },
    ]
    for (const entry of [a, b]) await store.putEntry('b1', 'needle', entry)
    await store.putEntry('b1', 'table', a)
    await store.putEntry('b1', 'needle', { id: 'a', value: 3 })
    expect(await store.entries('b1', 'needle')).toEqual([{ id: 'a', value: 3 }, b])
    expect(await store.entries('b2', 'needle')).toEqual([])
    await store.removeEntries('b1', 'needle', ['a', 'never'])
    expect(await store.entries('b1', 'needle')).toEqual([b])
    expect(await store.entries('b1', 'table'), 'the same id of another kind').toEqual([a])
    expect(await refusal(store.putEntry('nope', 'needle', a))).toBe('unknown')
    expect(await store.boardsWith('table')).toEqual(['b1'])
    await store.deleteBoard('b1')
    expect(await store.boardsWith('table')).toEqual([])
    expect(await refusal(store.entries('b1', 'table'))).toBe('gone')
  })

  test('a deleted board is gone with all it had, and stays gone', async () => {
    await store.createBoard(boardRow('b1'), bytes(1))
    await store.addParticipant(participant('b1', 'a', bytes(2)))
    await store.putAsset({ hash: 'h1', boardId: 'b1', mimeType: 'image/png', w: 1, h: 2, bytes: bytes(5) })
    expect(await store.isGone('b1')).toBe(false)
    await store.deleteBoard('b1')
    expect(await store.isGone('b1')).toBe(true)
    expect(await store.isGone('other')).toBe(false)
    expect(await store.board('b1')).toBeNull()
    expect(await store.participants('b1')).toEqual([])
    expect(await store.asset('h1')).toBeNull()
    expect(await refusal(store.append('b1', bytes(1), []))).toBe('gone')
    expect(await refusal(store.document('b1'))).toBe('gone')
    expect(await refusal(store.createBoard(boardRow('b1'), bytes(1)))).toBe('gone')
    // Its code is free again.
    await store.createBoard(boardRow('b3', boardRow('b1').code), bytes(1))
  })

  test('an image on two boards stays until the last one is deleted', async () => {
    const asset = { hash: 'h1', boardId: 'b1', mimeType: 'image/png', w: 3, h: 4, bytes: bytes(1, 2, 3) }
    await store.createBoard(boardRow('b1'), bytes(1))
    await store.createBoard(boardRow('b2'), bytes(1))
    await store.putAsset(asset)
    await store.putAsset(asset)
    await store.putAsset({ ...asset, boardId: 'b2' })
    await store.deleteBoard('b1')
    expect((await store.asset('h1'))?.bytes).toEqual(bytes(1, 2, 3))
    await store.deleteBoard('b2')
    expect(await store.asset('h1')).toBeNull()
  })

  test('large updates and images come back whole', async () => {
    await store.createBoard(boardRow('b1'), bytes(1))
    const large = new Uint8Array(12 * 1024 * 1024).map((_, i) => i % 251)
    await store.append('b1', large, [])
    await store.putAsset({ hash: 'h', boardId: 'b1', mimeType: 'image/png', w: 1, h: 1, bytes: large })
    const [document, asset] = [await store.document('b1'), await store.asset('h')]
    expect(Buffer.compare(document.updates[1] ?? bytes(), large)).toBe(0)
    expect(Buffer.compare(asset?.bytes ?? bytes(), large)).toBe(0)
  })

  test('a probe resolves while the store can write, and everything is refused after closing', async () => {
    await store.probe()
    const last = store.createBoard(boardRow('b1'), bytes(1))
    await store.close()
    await last
    await store.close()
    expect(await refusal(store.probe())).toBe('closed')
    expect(await refusal(store.board('b1'))).toBe('closed')
  })
})

describe('store: sqlite on disk', () => {
  let dir: string
  beforeEach(async () => {
    dir = await makeDataDir()
  })
  afterEach(() => rm(dir, { recursive: true, force: true }))
  const open = () => openSqliteStore(join(dir, 'test.sqlite'), { worker: worker.url })

  test('everything is there after closing and opening again', async () => {
    const first = await open()
    await first.createBoard(boardRow('b1'), bytes(1))
    await first.createBoard(boardRow('b2'), bytes(1))
    await first.addParticipant(participant('b1', 'a', bytes(2)))
    await first.append('b1', bytes(2), [[5, 'a']])
    await first.compact('b1', packed(3), 1)
    await first.putSession('b1', { ...startState([]), version: 7 })
    await first.deleteBoard('b2')
    await first.close()

    const second = await open()
    expect(await second.board('b1')).toEqual(boardRow('b1'))
    expect(await second.document('b1')).toEqual({ snapshot: packed(3), updates: [bytes(2)], seq: 2 })
    expect(await second.claims('b1')).toEqual([[5, 'a']])
    expect(await second.participants('b1')).toHaveLength(1)
    expect((await second.session('b1'))?.version).toBe(7)
    expect(await second.isGone('b2')).toBe(true)
    await second.close()
  })

  test('a database from before there were sessions gets a place for them, and keeps what it has', async () => {
    const first = await open()
    await first.createBoard(boardRow('b1'), bytes(1))
    await first.addParticipant(participant('b1', 'a', bytes(2)))
    await first.append('b1', bytes(2), [])
    await first.compact('b1', packed(3), 1)
    await first.close()
    const database = await openDatabase(join(dir, 'test.sqlite'))
    database.exec(
      `ALTER TABLE snapshot DROP COLUMN size; ALTER TABLE board DROP COLUMN waiting_room; ALTER TABLE participant DROP COLUMN removed_at;
       DROP TABLE entry; DROP TABLE own_note; DROP TABLE ballot; DROP TABLE vote; DROP TABLE session;
       PRAGMA user_version = 1`,
    )
    database.close()

    const second = await open()
    expect(await second.board('b1')).toEqual(boardRow('b1'))
    expect(await second.participants('b1'), 'nobody was removed then').toEqual([participant('b1', 'a', bytes(2))])
    expect(await second.document('b1'), 'snapshots were plain then').toEqual({
      snapshot: { bytes: bytes(3), size: null },
      updates: [bytes(2)],
      seq: 2,
    })
    expect(await second.session('b1')).toBeNull()
    await second.putSession('b1', startState([]))
    expect(await second.session('b1')).toEqual(startState([]))
    await second.close()
  })

  test('a second server on the same data is refused with a reason', async () => {
    const first = await open()
    await first.probe()
    await expect(open()).rejects.toThrow('in use by another server')
    await first.close()
  })

  test('a file that is not a database is refused', async () => {
    const { writeFile } = await import('node:fs/promises')
    await writeFile(join(dir, 'test.sqlite'), 'this is not a database, but a text of some length '.repeat(40))
    expect(await refusal(open())).toBe('failed')
  })
})
