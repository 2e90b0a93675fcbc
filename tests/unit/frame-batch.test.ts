// What comes from others in one frame is one change to whoever looks: documents and presence together.

import { bindStore } from '@kringbord/client/board/bind'
import { createFrameBatch } from '@kringbord/client/board/frame-batch'
import { showOthers } from '@kringbord/client/board/others-in-store'
import { createUpdateQueue } from '@kringbord/client/board/update-queue'
import { boardRoots } from '@kringbord/shared/board'
import type { Move } from '@kringbord/shared/moves'
import { writeField, writeRecord } from '@kringbord/shared/records'
import { createBoardSchema } from '@kringbord/shared/schema'
import { createTLStore, InstancePresenceRecordType, react, transact } from '@tldraw/editor'
import { describe, expect, it } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { testNote } from '../help/peers.ts'

/** A screen whose frames come when the test says so. */
function createScreen() {
  const alarms = new Set<{ at: number; ring(): void }>()
  let now = 0
  return {
    now: () => now,
    alarm(ring: () => void) {
      const alarm = { at: Number.POSITIVE_INFINITY, ring }
      alarms.add(alarm)
      return {
        set(pause: number) {
          alarm.at = Math.min(alarm.at, now + pause)
        },
        stop() {
          alarm.at = Number.POSITIVE_INFINITY
        },
      }
    },
    /** The next frame. @returns how many alarms rang in it */
    frame(): number {
      now += 16
      const due = [...alarms].filter(({ at }) => at <= now)
      for (const alarm of due) alarm.at = Number.POSITIVE_INFINITY
      for (const { ring } of due) ring()
      return due.length
    },
  }
}

describe('frame batch', () => {
  it('P3: has one alarm and one batch for all that is due in a frame', () => {
    const screen = createScreen()
    const batch = createFrameBatch(screen.alarm, screen.now)
    const done: string[] = []
    batch.within((run) => {
      done.push('batch')
      run()
    })
    const [edits, people] = [batch.join(() => done.push('edits')), batch.join(() => done.push('people'))]
    people.ask(30)
    edits.ask(0)
    edits.ask(0)
    expect([screen.frame(), screen.frame(), screen.frame()]).toEqual([1, 1, 0])
    expect(done).toEqual(['batch', 'edits', 'batch', 'people'])
    done.length = 0
    people.ask(0)
    edits.ask(0)
    expect([screen.frame(), screen.frame()]).toEqual([1, 0])
    expect(done).toEqual(['batch', 'edits', 'people'])
    edits.leave()
    edits.ask(0)
    batch.close()
    expect(screen.frame()).toBe(0)
  })

  it('rests as long as the one around it asks, and no longer', () => {
    const screen = createScreen()
    const batch = createFrameBatch(screen.alarm, screen.now)
    let rest = 80
    let shown = 0
    const leave = batch.within(
      (run) => run(),
      () => rest,
    )
    const edits = batch.join(() => shown++)
    const framesUntilShown = () => {
      const before = shown
      edits.ask(0)
      for (let frames = 1; frames < 20; frames++) {
        screen.frame()
        if (shown > before) return frames
      }
      return Number.POSITIVE_INFINITY
    }
    expect([framesUntilShown(), framesUntilShown(), framesUntilShown()]).toEqual([1, 5, 5])
    rest = 0
    expect([framesUntilShown(), framesUntilShown()]).toEqual([5, 1])
    rest = 80
    framesUntilShown()
    leave()
    expect([framesUntilShown(), framesUntilShown()]).toEqual([5, 1])
  })

  it('one that fails takes nothing from the others', () => {
    const screen = createScreen()
    const batch = createFrameBatch(screen.alarm, screen.now)
    let shown = 0
    const wrong = batch.join(() => {
      throw new Error('wrong')
    })
    const right = batch.join(() => {
      shown++
    })
    wrong.ask(0)
    right.ask(0)
    expect(() => screen.frame()).toThrow('wrong')
    right.ask(0)
    screen.frame()
    expect(shown).toBe(2)
  })

  it('P3: many edits, moves and states of many people in one frame change the store once, to what came last', () => {
    const screen = createScreen()
    const batch = createFrameBatch(screen.alarm, screen.now)
    const store = createTLStore({ schema: createBoardSchema() })
    const [theirs, doc] = [new Y.Doc(), new Y.Doc()]
    const updates: Uint8Array[] = []
    theirs.on('update', (update: Uint8Array) => updates.push(update))
    const { records } = boardRoots(theirs)
    for (const id of ['een', 'twee', 'drie']) writeRecord(records, testNote(id, id, `a${id.length}`))
    const binding = bindStore({ store, doc, canWrite: true, beforeRemote: () => () => {} })
    const queue = createUpdateQueue({ doc, origin: 'network', before: binding.flush, broken: fail, batch })
    const people = Array.from({ length: 5 }, () => new Awareness(new Y.Doc()))
    const awareness = new Awareness(doc)
    let tellMoves = (_moves: ReadonlyMap<number, Move>) => {}
    const listen = (tell: typeof tellMoves) => {
      tellMoves = tell
      return () => {}
    }
    const stopOthers = showOthers({
      store,
      page: () => 'page:page',
      me: 'ik',
      connection: { awareness, batch, moves: { send: fail, onMoves: (tell) => listen(tell) } },
      pointed: () => {},
    })
    for (const [i, one] of people.entries()) {
      one.setLocalState({ user: { participant: `p${i}`, name: `P${i}`, color: '#112233' }, presence: presence() })
      applyAwarenessUpdate(awareness, encodeAwarenessUpdate(one, [one.clientID]), 'network')
    }
    batch.within(transact)
    for (const update of updates.splice(0)) queue.push(update)
    let changes = -1
    const stop = react('changes', () => {
      store.history.get()
      changes++
    })
    screen.frame()
    expect(changes).toBe(1)
    for (let i = 1; i <= 20; i++) {
      const map = records.get(i % 2 ? 'shape:een' : 'shape:twee')
      if (map) writeField(map, 'pos', [i, i])
      for (const { clientID } of people) tellMoves(new Map([[clientID, { cursor: { x: i, y: -i } }]]))
      for (const update of updates.splice(0)) queue.push(update)
    }
    while (screen.frame() > 0);
    expect(changes).toBe(2)
    expect(store.allRecords()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'shape:een', x: 19 }),
        expect.objectContaining({ id: 'shape:twee', x: 20 }),
        ...people.map(({ clientID }) =>
          expect.objectContaining({
            id: `instance_presence:${clientID}`,
            cursor: expect.objectContaining({ x: 20, y: -20 }),
          }),
        ),
      ]),
    )
    stop()
    stopOthers()
    binding.close()
    for (const one of [...people, awareness]) one.destroy()
  })
})

const fail = () => {
  throw new Error('not expected')
}

const presence = () =>
  InstancePresenceRecordType.create({
    id: InstancePresenceRecordType.createId('x'),
    currentPageId: 'page:page' as never,
    userId: 'x',
    userName: 'x',
    cursor: { x: 0, y: 0, type: 'default', rotation: 0 },
  })
