// Who may do what while a step is on, held against a room: every action under every combination of rights. What is refused
// changes nothing that anyone else sees and not a byte of what is stored; what is allowed arrives.

import type { Participant } from '@kringbord/server/src/rooms/peer.ts'
import { mayWrite } from '@kringbord/shared/access'
import { boardRoots } from '@kringbord/shared/board'
import { type PlainRecord, writeRecord } from '@kringbord/shared/records'
import { type SessionState, STEP_GRACE_MS } from '@kringbord/shared/session-state'
import { startState } from '@kringbord/shared/session-steps'
import { session } from '@kringbord/shared/werkvormen/instantiate'
import { CLOSE } from '@kringbord/shared/wire'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useFakeTimers } from '../help/fake-timers.ts'
import type { RoomClient } from '../help/room-client.ts'
import { boardOf, createScene, type Scene, settled } from '../help/scene.ts'
import { type Action, actions, BOX, type Rights } from '../help/step-actions.ts'
import { BOARD, storedBoard } from '../help/wall.ts'

let scene: Scene
let version = 0
/** Actions tried, over all tests. */
let cases = 0

beforeEach(() => {
  version = 0
  useFakeTimers()
})
afterEach(async () => {
  await scene.close()
  vi.useRealTimers()
})

const names = ['note', 'moveOwn', 'moveAll', 'draw', 'tegel', 'vote'] as const
/** Every combination of rights; tegels and voting each come with some of them. */
const combinations: Rights[] = Array.from({ length: 16 }, (_, bits) => ({
  note: (bits & 1) > 0,
  moveOwn: (bits & 2) > 0,
  moveAll: (bits & 4) > 0,
  draw: (bits & 8) > 0,
  tegel: bits % 3 === 1,
  vote: bits % 3 === 0,
}))
const titleOf = (rights: Rights) => names.filter((name) => rights[name]).join(' ') || 'nothing'

const [step] = session('posterpresentatie', 'nl', {}).steps
if (step === undefined) throw new Error('the form has no steps')

/** Why a step refuses, as its sender is told. */
const REASONS = ['step', 'not-own', 'form-part', 'read-only']

/** Everyone works freely, or is in a step with `rights` since long. */
async function enterStep(rights: Rights | null, change: Partial<SessionState> = {}): Promise<void> {
  version += 1
  const steps = rights === null ? [] : [{ ...step, id: 'nu', rights }]
  const current = rights === null ? null : 'nu'
  const state = { ...startState(steps as SessionState['steps']), version, current, stepStartedAt: 0, ...change }
  await scene.rooms.setSession(BOARD, state)
}

async function open(role: Participant['role']): Promise<void> {
  scene = await createScene(role)
  const room = await scene.rooms.open(BOARD)
  room.write((doc) => void writeRecord(boardRoots(doc).records, { ...BOX, index: 'a1' }))
  await settled()
  await scene.enter()
}

async function put(client: RoomClient, records: readonly PlainRecord[] = []): Promise<void> {
  if (records.length === 0) return
  client.edit(null, () => {
    for (const record of records) writeRecord(boardRoots(client.doc).records, record)
  })
  await settled(60)
}

/** Lays out what the action needs, while everyone works freely; then the step begins. */
async function prepare(action: Action, name: string, rights: Rights): Promise<void> {
  await enterStep(null)
  await put(mayWrite(scene.attacker.participant.role) ? scene.attacker : scene.victim, action.mine?.(name))
  await put(scene.victim, action.theirs?.(name))
  await enterStep(rights)
  await settled(60)
}

async function attempt(action: Action, name: string): Promise<void> {
  scene.attacker.edit(name, () => action.act(boardRoots(scene.attacker.doc).records, name))
  await settled(60)
}

async function expectDone(action: Action, name: string, rights: Rights): Promise<void> {
  await prepare(action, name, rights)
  const before = await scene.stored()
  await attempt(action, name)
  expect(scene.attacker.closes, `${name}: nobody is closed`).toEqual([])
  expect(scene.attacker.acked.has(name), `${name}: it is acknowledged`).toBe(true)
  expect((await scene.stored()).seq, `${name}: it is stored`).toBeGreaterThan(before.seq)
  const mine = boardOf(scene.attacker.doc)
  expect(boardOf(scene.watcher.doc), `${name}: others see it`).toEqual(mine)
  expect(boardOf(await storedBoard(scene.store)), `${name}: what is stored is what is seen`).toEqual(mine)
}

async function expectRefused(action: Action, name: string, rights: Rights): Promise<void> {
  const { role } = scene.attacker.participant
  await prepare(action, name, rights)
  const [before, shown, seen] = [await scene.stored(), scene.shown.length, boardOf(scene.watcher.doc)]
  await attempt(action, name)
  expect(scene.attacker.closes, `${name}: its sender is closed`).toEqual([
    mayWrite(role) ? CLOSE.refused : CLOSE.forbidden,
  ])
  expect(REASONS, `${name}: for its rights`).toContain(scene.attacker.refusals.at(-1))
  expect(scene.attacker.acked.has(name), `${name}: it is not acknowledged`).toBe(false)
  expect(scene.shown.length, `${name}: nobody is shown anything`).toBe(shown)
  expect(boardOf(scene.watcher.doc), `${name}: nobody sees a change`).toEqual(seen)
  expect(await scene.stored(), `${name}: the stored bytes are the same`).toEqual(before)
  await scene.enter()
}

async function tryAll(rights: Rights, isAllowed: (action: Action) => boolean): Promise<number> {
  const all = Object.entries(actions)
  for (const [title, action] of all) {
    const name = title.replace(/[^a-z]+/g, '-')
    if (isAllowed(action)) await expectDone(action, name, rights)
    else await expectRefused(action, name, rights)
  }
  return all.length
}

describe('a participant in a step', () => {
  for (const rights of combinations)
    test(`R5: may ${titleOf(rights)}, and no more`, async () => {
      await open('participant')
      cases += await tryAll(rights, (action) => action.allowed(rights))
    })
})

describe('others in a step', () => {
  const some = combinations.filter((_, i) => i % 8 === 0)
  for (const rights of some)
    test(`R5: a facilitator may do everything while others may ${titleOf(rights)}`, async () => {
      await open('facilitator')
      cases += await tryAll(rights, () => true)
    })
  const all = { note: true, moveOwn: true, moveAll: true, draw: true, tegel: true, vote: true }
  for (const role of ['viewer', 'observer'] as const)
    test(`R5: a ${role} may do nothing, whatever participants may`, async () => {
      await open(role)
      cases += await tryAll(all, () => false)
    })
  test('A3: who was made facilitator while they were here may do everything, whatever participants may', async () => {
    await open('participant')
    scene.rooms.setRole(BOARD, 'attacker', 'facilitator')
    cases += await tryAll({ ...all, note: false, moveOwn: false, moveAll: false }, () => true)
  })
  test('A3: who was made observer while they were here may do nothing any more', async () => {
    await open('participant')
    for (const [title, action] of Object.entries(actions)) {
      const name = title.replace(/[^a-z]+/g, '-')
      scene.rooms.setRole(BOARD, 'attacker', 'observer')
      await settled(STEP_GRACE_MS)
      await expectRefused(action, name, all)
      cases += 1
    }
  })
  test('A2: what someone who was put out still sends changes nothing, whatever it is', async () => {
    await open('participant')
    for (const [title, action] of Object.entries(actions)) {
      const name = title.replace(/[^a-z]+/g, '-')
      await prepare(action, name, all)
      const [before, seen] = [await scene.stored(), boardOf(scene.watcher.doc)]
      scene.rooms.closeParticipant(BOARD, 'attacker')
      await attempt(action, name)
      expect(scene.attacker.closes, `${name}: closed`).toEqual([CLOSE.unauthorized])
      expect(await scene.stored(), `${name}: the stored bytes are the same`).toEqual(before)
      expect(boardOf(scene.watcher.doc), `${name}: nobody sees a change`).toEqual(seen)
      await scene.enter()
      cases += 1
    }
  })
})

describe('a change of role', () => {
  const makeNote = actions['makes a note']
  if (makeNote === undefined) throw new Error('no such action')
  const tryNote = async (name: string) => {
    scene.attacker.edit(name, () => makeNote.act(boardRoots(scene.attacker.doc).records, name))
    await settled()
  }

  test('A3: what was on its way when a role was lowered still arrives, later nothing does', async () => {
    await open('participant')
    await enterStep(null)
    scene.rooms.setRole(BOARD, 'attacker', 'observer')
    await tryNote('late')
    expect(scene.attacker.acked.has('late')).toBe(true)
    await settled(STEP_GRACE_MS)
    await tryNote('later')
    expect(scene.attacker.closes).toEqual([CLOSE.forbidden])
    expect(boardRoots(scene.watcher.doc).records.has('shape:later-nieuw')).toBe(false)
  })
  test('A3: who is raised from the stand takes part at once', async () => {
    await open('observer')
    await enterStep(null)
    scene.rooms.setRole(BOARD, 'attacker', 'participant')
    await tryNote('soon')
    expect(scene.attacker.acked.has('soon')).toBe(true)
    expect(scene.attacker.closes).toEqual([])
  })
})

test('the matrix has at least 400 cases', () => {
  expect(cases).toBeGreaterThanOrEqual(400)
})

describe('a change of step', () => {
  const none = { note: false, moveOwn: false, moveAll: false, draw: false, tegel: false, vote: false }
  const steps = [
    { ...step, id: 'eerst', rights: { ...none, note: true } },
    { ...step, id: 'nu', rights: none },
  ] as SessionState['steps']
  const makeNote = actions['makes a note']
  if (makeNote === undefined) throw new Error('no such action')

  test('R5: what was on its way when the step changed still arrives, later nothing does', async () => {
    await open('participant')
    await enterStep(none, { steps, previous: 'eerst', stepStartedAt: Date.now() })
    scene.attacker.edit('late', () => makeNote.act(boardRoots(scene.attacker.doc).records, 'late'))
    await settled()
    expect(scene.attacker.acked.has('late')).toBe(true)
    await enterStep(none, { steps, previous: 'eerst', stepStartedAt: Date.now() - STEP_GRACE_MS })
    scene.attacker.edit('later', () => makeNote.act(boardRoots(scene.attacker.doc).records, 'later'))
    await settled()
    expect(scene.attacker.closes).toEqual([CLOSE.refused])
  })

  test('R5: after the session everyone works freely, and a room that opens again knows the step', async () => {
    await open('participant')
    await enterStep(none, { steps })
    await enterStep(null)
    scene.attacker.edit('free', () => makeNote.act(boardRoots(scene.attacker.doc).records, 'free'))
    await settled()
    expect(scene.attacker.acked.has('free')).toBe(true)

    await scene.store.putSession(BOARD, { ...startState(steps), version: 99, current: 'nu', stepStartedAt: 0 })
    for (const client of [scene.victim, scene.watcher, scene.attacker]) client.disconnect()
    await settled(61_000)
    expect(scene.rooms.size(), 'the room left memory').toBe(0)
    await scene.enter()
    scene.attacker.edit('held', () => makeNote.act(boardRoots(scene.attacker.doc).records, 'held'))
    await settled()
    expect(scene.attacker.closes).toEqual([CLOSE.refused])
  })

  test('an older state that comes late changes nothing', async () => {
    await open('participant')
    await enterStep(none)
    await scene.rooms.setSession(BOARD, { ...startState([]), version: 0 })
    scene.attacker.edit('old', () => makeNote.act(boardRoots(scene.attacker.doc).records, 'old'))
    await settled()
    expect(scene.attacker.closes).toEqual([CLOSE.refused])
  })
})
