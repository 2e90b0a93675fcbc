// What every store keeps beside the document of a board: people, keys, the session, hidden notes and entries.
import { applyCommand } from '@kringbord/shared/session-commands'
import { startState } from '@kringbord/shared/session-steps'
import { session } from '@kringbord/shared/werkvormen/instantiate'
import { expect, test } from 'vitest'
import { everyStore } from '../help/every-store.ts'
import { boardRow, bytes, ownNote, participant, refusal } from '../help/store-rows.ts'

const CALL = { kind: 'call', view: { x: 0, y: 0, w: 10, h: 5.5 }, hold: true } as const

everyStore('store', (fresh) => {
  test('participants are found by their token on their own board only, in order of joining', async () => {
    const store = fresh()
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
    const store = fresh()
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
    const store = fresh()
    await store.createBoard(boardRow('b1'), bytes(1))
    await store.createBoard(boardRow('b2'), bytes(1))
    const renewed = {
      joinKey: 'j2',
      viewKey: 'v2',
      code: 'NIEUWE22',
      facilitatorKeyHash: bytes(9, 9),
      waitingRoom: true,
    }
    await store.patchBoard('b1', renewed)
    expect(await store.board('b1')).toEqual({ ...boardRow('b1'), ...renewed })
    expect(await store.boardByCode(boardRow('b1').code)).toBeNull()
    expect((await store.boardByCode('NIEUWE22'))?.id).toBe('b1')
    expect(await refusal(store.patchBoard('b2', { code: 'NIEUWE22', joinKey: 'x' }))).toBe('exists')
    expect(await store.board('b2')).toEqual(boardRow('b2'))
    await store.patchBoard('b1', { code: 'NIEUWE22' })
  })

  test('a session is kept as it was put, the last one counts, and it goes with its board', async () => {
    const store = fresh()
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
    const store = fresh()
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
    const store = fresh()
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
})
