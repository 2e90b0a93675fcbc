// Random histories of a room: people edit, lose their connection, stall, reload; the store is slow and fails; the server
// dies and comes back. Whatever happens, all end up with the same board, and that is the one that is stored.

import { inflateSync } from 'node:zlib'
import type { RoomLimits } from '@kringbord/server/src/rooms/limits.ts'
import { parseMessage } from '@kringbord/server/src/rooms/messages.ts'
import { createRooms, type Rooms } from '@kringbord/server/src/rooms/rooms.ts'
import { boardRoots, isFormPart } from '@kringbord/shared/board'
import { MESSAGE_BOARD } from '@kringbord/shared/packed'
import { readRecord, writeField, writeRecord } from '@kringbord/shared/records'
import { toRichText } from '@kringbord/shared/rich-text'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { useFakeTimers } from '../help/fake-timers.ts'
import { createRandom, type Random } from '../help/random.ts'
import { createRoomClient, type RoomClient } from '../help/room-client.ts'
import { createShakyStore } from '../help/shaky-store.ts'
import { createWall, storedBoard, testNote } from '../help/wall.ts'

const RUNS = Number(process.env.RUNS ?? 2_000)
const FIRST_SEED = Number(process.env.SEED ?? 1)
const silent = { info() {}, warn() {}, error() {} }
/** Small, so that every stage is reached by a short history. */
const limits: Partial<RoomLimits> = { idle: 150, rest: 60, compactRows: 6, slow: 1_500, lost: 4_000, lostAfter: 400 }

beforeEach(() => {
  useFakeTimers({ date: true })
})
afterEach(() => {
  vi.useRealTimers()
})

test.each(Array.from({ length: 10 }, (_, part) => part))(
  'S1 S2 S5: everyone and the store end up with the same board (part %i)',
  async (part) => {
    const size = Math.ceil(RUNS / 10)
    for (let seed = FIRST_SEED + part * size; seed < FIRST_SEED + (part + 1) * size; seed++) {
      try {
        await playHistory(seed)
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error })
      } finally {
        vi.clearAllTimers()
      }
    }
  },
)

async function playHistory(seed: number): Promise<void> {
  const random = createRandom(seed)
  const wall = await createWall()
  let life = createShakyStore(wall, await storedBoard(wall), random)
  let rooms = createRooms({ store: life.store, log: silent, limits })
  const shown: string[] = []
  /** Notes that someone removed, stored or not. */
  const removed = new Set<string>()
  const clients = Array.from({ length: random.int(2, 6) }, (_, i) => createPerson(i))
  let made = 0

  function createPerson(i: number): RoomClient {
    const role = i === 0 ? 'facilitator' : 'participant'
    const link = {
      delay: () => random.int(0, 20),
      unpacks: i % 2 === 1,
      onSent: (message: Uint8Array) => void shown.push(...unstored(message, life.committed)),
    }
    return createRoomClient(
      { id: `p${i}`, role, name: `P${i}`, organisation: '', color: '' },
      link,
      random.int(1000, 2 ** 31),
    )
  }
  const crash = async () => {
    life.kill()
    for (const client of clients) client.disconnect()
    life = createShakyStore(wall, await storedBoard(wall), random)
    expectAcked(clients, life.committed, removed)
    rooms = createRooms({ store: life.store, log: silent, limits })
  }

  const steps = random.int(15, 50)
  for (let step = 0; step < steps; step++) {
    const i = random.int(0, clients.length - 1)
    const client = clients[i]
    if (!client) continue
    const dice = random.next()
    if (dice < 0.12) connect(client, rooms)
    else if (dice < 0.2) client.disconnect()
    else if (dice < 0.24) client.stall(random.chance(0.5))
    else if (dice < 0.27) life.failures.rate = random.pick([0, 0, 0.5, 1])
    else if (dice < 0.28) await crash()
    else if (dice < 0.29) void rooms.setTitle('wijk', `Wijk ${step}`).catch(() => {})
    else if (dice < 0.31 && client.unacked.size === 0) {
      client.close()
      clients[i] = createPerson(i)
    } else if (dice < 0.4) client.awareness.setLocalStateField('cursor', { x: step })
    else edit(client, random, removed, () => `n${made++}`)
    await vi.advanceTimersByTimeAsync(random.int(0, 40))
  }

  life.failures.rate = 0
  for (const client of clients) client.stall(false)
  await vi.advanceTimersByTimeAsync(6_000)
  for (const client of clients) connect(client, rooms)
  await vi.advanceTimersByTimeAsync(2_000)
  // Everyone says again that they are here, as stock clients do every 15 s: a reconnected one heard nothing new before.
  for (const { awareness } of clients) awareness.setLocalState(awareness.getLocalState())
  await vi.advanceTimersByTimeAsync(500)
  expect(shown, 'S2: shown before it was stored').toEqual([])
  expectSame(clients, await storedBoard(wall), removed)
  expectPresence(clients)
  for (const client of clients) client.disconnect()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(rooms.size(), 'S4: a room without peers leaves memory').toBe(0)
  expectSame(clients, await storedBoard(wall), removed)
}

function connect(client: RoomClient, rooms: Rooms): void {
  client.connect(rooms).catch(() => {})
}

/** Adds, moves, writes or removes; notes to keep are never removed by anyone. */
function edit(client: RoomClient, random: Random, removed: Set<string>, name: () => string): void {
  const { records } = boardRoots(client.doc)
  const ids = [...records.keys()].filter((id) => id.startsWith('shape:') && !isFormPart(id))
  const dice = random.next()
  if (ids.length === 0 || dice < 0.35) {
    const id = `shape:${random.pick(['keep', 'temp'])}${name()}`
    client.edit(id, () => writeRecord(records, { ...testNote('x', 'Hallo'), id }))
    return
  }
  const id = random.pick(ids)
  const map = records.get(id)
  if (!map) return
  if (dice < 0.6) client.edit(null, () => writeField(map, 'pos', [random.int(0, 900), random.int(0, 900)]))
  else if (dice < 0.9 || id.includes('keep')) {
    client.edit(null, () => writeField(map, 'props.richText', toRichText(`${random.int(0, 99)} bomen`)))
  } else {
    removed.add(id)
    client.edit(`-${id}`, () => records.delete(id))
  }
}

/** S2: nothing is shown that is not stored. */
function unstored(message: Uint8Array, committed: Y.Doc): string[] {
  const ahead = [...shownBy(message)].filter(([client, clock]) => Y.getState(committed.store, client) < clock)
  return ahead.map(([client, clock]) => `${message.slice(0, 2)} shows ${client} up to ${clock}`)
}

/** Up to where a message shows each client's work. */
function shownBy(message: Uint8Array): ReadonlyMap<number, number> {
  if (message[0] === MESSAGE_BOARD) return Y.parseUpdateMetaV2(inflateSync(message.subarray(1))).to
  const parsed = parseMessage(message)
  return 'update' in parsed ? Y.parseUpdateMeta(parsed.update).to : new Map()
}

/** S1: what was acknowledged is in the store, also when everyone is gone. */
function expectAcked(clients: readonly RoomClient[], stored: Y.Doc, removed: ReadonlySet<string>): void {
  const { records } = boardRoots(stored)
  for (const client of clients) {
    for (const name of client.acked) {
      if (name.startsWith('-')) expect(records.has(name.slice(1)), `S1: ${name} stays removed`).toBe(false)
      else if (!removed.has(name)) expect(records.has(name), `S1: ${name} is stored`).toBe(true)
    }
  }
}

function expectSame(clients: readonly RoomClient[], stored: Y.Doc, removed: ReadonlySet<string>): void {
  const wanted = { board: content(stored), state: stateOf(stored) }
  for (const client of clients) {
    expect(client.refusals, 'nobody was refused').toEqual([])
    expect(client.doc.store.pendingStructs, 'nothing waits for what never comes').toBeNull()
    expect({ board: content(client.doc), state: stateOf(client.doc) }).toEqual(wanted)
    expect([...client.unacked], 'all was acknowledged').toEqual([])
  }
  expectAcked(clients, stored, removed)
}

/** P1: who is there is seen by all, and nobody else. */
function expectPresence(clients: readonly RoomClient[]): void {
  const here = clients.map((client) => client.doc.clientID).sort()
  for (const client of clients) expect([...client.awareness.getStates().keys()].sort()).toEqual(here)
}

function content(doc: Y.Doc): unknown {
  const { records, meta } = boardRoots(doc)
  const plain = [...records].map(([id, map]) => [id, readRecord(id, map)] as const)
  return { meta: meta.toJSON(), records: Object.fromEntries(plain.sort(([a], [b]) => (a < b ? -1 : 1))) }
}

function stateOf(doc: Y.Doc): Record<string, number> {
  return Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(doc)))
}
