// Edits that come between two commits wait for the next and are taken in together: in order, and before whatever follows.

import { createBatch } from '@kringbord/server/src/rooms/batch.ts'
import { boardRoots } from '@kringbord/shared/board'
import { readRecord, writeRecord } from '@kringbord/shared/records'
import { STEP_GRACE_MS } from '@kringbord/shared/session-state'
import { CLOSE } from '@kringbord/shared/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createScene, type Scene, settled } from '../help/scene.ts'
import { BOARD, storedBoard, testNote } from '../help/wall.ts'

let scene: Scene

beforeEach(async () => {
  vi.useFakeTimers()
  scene = await createScene()
})
afterEach(async () => {
  await scene.close()
  vi.useRealTimers()
})

/** Milliseconds in which a frame arrives, and no two commits fit. */
const SOON = 3

function place(x: number): void {
  boardRoots(scene.victim.doc).records.get('shape:mine')?.set('pos', [x, 0])
}
const storedX = async () => {
  const map = boardRoots(await storedBoard(scene.store)).records.get('shape:mine')
  return map && readRecord('shape:mine', map).x
}

test('S2: of edits in quick succession the last is stored and shown, and all are acknowledged', async () => {
  for (let x = 1; x <= 40; x++) {
    scene.victim.edit(`to ${x}`, () => place(x))
    await settled(SOON)
  }
  await settled()
  expect(await storedX()).toBe(40)
  expect(scene.victim.acked.size).toBe(41)
  expect(boardRoots(scene.watcher.doc).records.get('shape:mine')?.get('pos')).toEqual([40, 0])
  expect(scene.shown.length, 'many edits are few messages').toBeLessThan(25)
})

test('S10: while the process is busy the same edits are far fewer messages, and all are acknowledged', async () => {
  await scene.close()
  scene = await createScene('participant', 60)
  const before = scene.shown.length
  for (let x = 1; x <= 40; x++) {
    scene.victim.edit(`to ${x}`, () => place(x))
    await settled(SOON)
  }
  await settled()
  expect(scene.shown.length - before).toBeLessThanOrEqual(4)
  expect(scene.victim.acked.size).toBe(41)
  expect(await storedX()).toBe(40)
})

test('S2: what someone sent just before leaving is stored', async () => {
  scene.victim.edit('first', () => place(1))
  await settled(SOON)
  scene.victim.edit('last', () => place(2))
  await settled(1)
  scene.victim.close()
  await settled()
  expect(await storedX()).toBe(2)
})

test('S2: what someone sent just before being put out is stored, and nothing that came after', async () => {
  scene.victim.edit('first', () => place(1))
  await settled(SOON)
  scene.victim.edit('last', () => place(2))
  await settled(1)
  const room = await scene.rooms.open(BOARD)
  room.closePlaces(CLOSE.unauthorized, 'removed', 'victim')
  scene.victim.edit('too late', () => place(3))
  await settled(STEP_GRACE_MS)
  expect(await storedX()).toBe(2)
})

test('R1: an edit that is refused takes nothing with it that came from others, or before it', async () => {
  const attacker = await scene.enter()
  scene.victim.edit('first', () => place(1))
  await settled(SOON)
  scene.victim.edit('second', () => place(2))
  const { records } = boardRoots(attacker.doc)
  attacker.edit('fine', () => writeRecord(records, { ...testNote('x', 'In orde'), id: 'shape:fine' }))
  attacker.edit('wrong', () => records.get('shape:fine')?.set('pos', 'nowhere'))
  scene.victim.edit('third', () => place(3))
  await settled(500)
  expect(attacker.closes.length).toBe(1)
  expect(await storedX()).toBe(3)
  expect([...boardRoots(scene.watcher.doc).records.keys()]).toContain('shape:fine')
  await scene.expectAtWork()
})

test('S2: what someone sent before a frame that nobody can read is stored', async () => {
  const attacker = await scene.enter()
  const { records } = boardRoots(attacker.doc)
  scene.victim.edit('first', () => place(1))
  await settled(SOON)
  attacker.edit('fine', () => writeRecord(records, { ...testNote('x', 'In orde'), id: 'shape:fine' }))
  attacker.sendRaw(new Uint8Array([0, 2, 200]))
  await settled(500)
  expect(attacker.closes).toEqual([CLOSE.refused])
  expect([...boardRoots(scene.watcher.doc).records.keys()]).toContain('shape:fine')
  await scene.expectAtWork()
})

test('S2: nothing overtakes what is kept already, also when there is nothing to wait for any more', () => {
  let wait = 20
  const handled: string[] = []
  const batch = createBatch<string>({
    wait: () => wait,
    handle: (one) => handled.push(one),
    handled: () => handled.push('all'),
    onError(error) {
      throw error
    },
  })
  expect(batch.keeps('first')).toBe(true)
  wait = 0
  expect(batch.keeps('second')).toBe(true)
  expect(handled).toEqual([])
  vi.advanceTimersByTime(20)
  expect(handled).toEqual(['first', 'second', 'all'])
  expect(batch.keeps('third'), 'it is the caller’s').toBe(false)
  wait = 20
  batch.keeps('fourth')
  batch.close()
  vi.advanceTimersByTime(100)
  expect(handled.length).toBe(3)
})
