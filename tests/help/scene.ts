// A room with someone at work, someone who watches, and someone who means harm, on a store in memory. Under fake timers.
import type { Participant } from '@kringbord/server/src/rooms/peer.ts'
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import { boardRoots } from '@kringbord/shared/board'
import { readRecord, writeRecord } from '@kringbord/shared/records'
import { expect, vi } from 'vitest'
import * as Y from 'yjs'
import { createRoomClient, type RoomClient } from './room-client.ts'
import { BOARD, createWall, storedBoard, testNote } from './wall.ts'

export type Scene = Awaited<ReturnType<typeof createScene>>

export const silent = { info() {}, warn() {}, error() {} }

const person = (id: string, role: Participant['role']): Participant => ({
  id,
  role,
  name: id,
  organisation: '',
  color: '#1f57c3',
})

/** Milliseconds for everything under way to arrive and be stored. */
export const settled = (ms = 120) => vi.advanceTimersByTimeAsync(ms)

/**
 * Opens the scene: `victim` has written `shape:mine`, `watcher` sees it, `attacker` has not come yet. `loadTick` is how long ticks are
 * because the process is busy, in milliseconds.
 */
export async function createScene(role: Participant['role'] = 'participant', loadTick = 0) {
  const store = await createWall()
  const rooms = createRooms({ store, log: silent, load: { tick: () => loadTick } })
  /** Sync messages that the watcher was sent. */
  const shown: Uint8Array[] = []
  const link = { delay: () => 1 }
  const victim = createRoomClient(person('victim', 'participant'), link, 20)
  const watcher = createRoomClient(
    person('watcher', 'participant'),
    { ...link, onSent: (message) => void (message[0] === 0 && shown.push(message)) },
    30,
  )
  let attackers = 0
  let attacker = newAttacker()
  function newAttacker(): RoomClient {
    attackers += 1
    return createRoomClient(person('attacker', role), link, 1_000 + attackers)
  }

  await victim.connect(rooms)
  await watcher.connect(rooms)
  await settled()
  const { records } = boardRoots(victim.doc)
  victim.edit('mine', () => writeRecord(records, { ...testNote('x', 'Van mij'), id: 'shape:mine' }))
  victim.awareness.setLocalState({ user: { name: 'victim', participant: 'victim' }, cursor: 1 })
  await settled()
  expect(victim.acked.has('mine')).toBe(true)

  return {
    store,
    rooms,
    shown,
    victim,
    watcher,
    get attacker() {
      return attacker
    },
    /** The attacker comes with a new document and waits until it has the board. */
    async enter(): Promise<RoomClient> {
      attacker.close()
      attacker = newAttacker()
      await attacker.connect(rooms)
      await settled()
      return attacker
    },
    stored: () => store.document(BOARD),
    /** The board still works: what the victim writes is stored and seen, and everyone has what is stored. */
    async expectAtWork(): Promise<void> {
      const name = `after-${shown.length}-${attackers}`
      victim.edit(name, () => writeRecord(records, { ...testNote('x', 'Nog steeds'), id: `shape:${name}` }))
      await settled()
      expect(victim.closes, 'the victim is still there').toEqual([])
      expect(victim.acked.has(name), 'edits are still stored').toBe(true)
      const board = await storedBoard(store)
      for (const { doc } of [victim, watcher]) {
        expect(doc.store.pendingStructs).toBeNull()
        expect(boardOf(doc)).toEqual(boardOf(board))
      }
    },
    async close(): Promise<void> {
      for (const client of [victim, watcher, attacker]) client.close()
      const done = rooms.close()
      await settled(9_000)
      await done
    },
  }
}

/** All records of a board as plain values. */
export function boardOf(doc: Y.Doc): Record<string, unknown> {
  return Object.fromEntries([...boardRoots(doc).records].map(([id, map]) => [id, readRecord(id, map)]).sort())
}

/** What `change` does to a copy of `doc`, as an update that `clientId` made. It still holds what it deletes itself. */
export function updateOf(doc: Y.Doc, clientId: number, change: (doc: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc({ gc: false })
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.clientID = clientId
  boardRoots(copy)
  const updates: Uint8Array[] = []
  copy.on('update', (update: Uint8Array) => updates.push(update))
  copy.transact(() => change(copy))
  return Y.mergeUpdates(updates)
}
