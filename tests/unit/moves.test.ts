// Where people point and look: a few bytes on the wire, and who gets them.
import type { Participant } from '@kringbord/server/src/rooms/peer.ts'
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import { checkMove, encodeMove, encodeMoves, MESSAGE_MOVES, type Move, readMoves } from '@kringbord/shared/moves'
import { CLOSE } from '@kringbord/shared/wire'
import fc from 'fast-check'
import * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createRoomClient, type RoomClient } from '../help/room-client.ts'
import { settled, silent } from '../help/scene.ts'
import { createWall } from '../help/wall.ts'

const body = (move: Move) => checkMove(encodeMove(move).subarray(1))
const units = fc.integer({ min: -2_000_000, max: 2_000_000 }).map((tenths) => tenths / 10)
const zoom = fc.integer({ min: 500, max: 80_000 }).map((part) => part / 10_000)
const moves = fc
  .record({
    cursor: fc.option(fc.record({ x: units, y: units }), { nil: undefined }),
    camera: fc.option(fc.record({ x: units, y: units, z: zoom }), { nil: undefined }),
  })
  .filter(({ cursor, camera }) => cursor !== undefined || camera !== undefined)

describe('moves on the wire', () => {
  test('come back as they were, of many clients in one message', () => {
    const message = fc.uniqueArray(fc.tuple(fc.nat(2 ** 32 - 1), moves), { selector: ([client]) => client })
    fc.assert(
      fc.property(message, (all) => {
        const bytes = encodeMoves(new Map(all.map(([client, move]) => [client, body(move)])))
        const input = decoding.createDecoder(bytes)
        expect(decoding.readVarUint(input)).toBe(MESSAGE_MOVES)
        const read = [...readMoves(input)]
        expect(read).toEqual(all.map(([client, { cursor, camera }]) => [client, clean({ cursor, camera })]))
      }),
    )
  })

  test('a cursor on a large board is at most a dozen bytes, type included', () => {
    expect(encodeMove({ cursor: { x: -48_213.4, y: 31_870.9 } }).length).toBeLessThanOrEqual(12)
  })

  test('what is no move is refused, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const read = reads(bytes)
        // What is taken can be read by everyone who gets it.
        if (read) readMoves(decoding.createDecoder(encodeMoves(new Map([[1, bytes]])).subarray(1)))
      }),
    )
    expect(reads(new Uint8Array([0]))).toBe(false)
    expect(reads(new Uint8Array([4, 1, 1]))).toBe(false)
    expect(reads(new Uint8Array([1, 2]))).toBe(false)
    expect(reads(new Uint8Array([...body({ cursor: { x: 1, y: 2 } }), 0]))).toBe(false)
  })
})

describe('moves in a room', () => {
  let rooms: ReturnType<typeof createRooms>
  let clients: RoomClient[]
  const come = async (id: string, options: { role?: Participant['role']; stock?: boolean; seen?: boolean } = {}) => {
    const { role = 'participant', stock = false, seen = true } = options
    const client = createRoomClient(
      { id, role, name: id, organisation: '', color: '' },
      { delay: () => 0, stock },
      100 + clients.length,
    )
    clients.push(client)
    client.awareness.setLocalState(seen ? { user: { participant: id, name: id } } : null)
    await client.connect(rooms)
    return client
  }

  beforeEach(async () => {
    vi.useFakeTimers()
    clients = []
    rooms = createRooms({ store: await createWall(), log: silent, limits: { idle: 200 } })
  })
  afterEach(async () => {
    for (const client of clients) client.close()
    await rooms.close()
    vi.useRealTimers()
  })

  test('P1: everyone who understands it sees the newest move, also who comes later, until its maker is gone', async () => {
    const [ann, bob, stock] = [await come('ann'), await come('bob'), await come('stock', { stock: true })]
    await settled()
    for (const x of [1, 2, 3]) ann.sendRaw(encodeMove({ cursor: { x, y: 7 } }))
    await settled()
    expect(bob.moves.get(ann.doc.clientID)).toEqual({ cursor: { x: 3, y: 7 } })
    expect(stock.moves.size).toBe(0)
    const late = await come('late')
    await settled()
    expect(late.moves.get(ann.doc.clientID)).toEqual({ cursor: { x: 3, y: 7 } })
    ann.disconnect()
    await settled()
    const last = await come('last')
    await settled()
    expect(last.moves.size).toBe(0)
  })

  test('P1: what someone says of itself later replaces where it was', async () => {
    const ann = await come('ann')
    await settled()
    ann.sendRaw(encodeMove({ cursor: { x: 1, y: 1 } }))
    await settled()
    ann.awareness.setLocalStateField('presence', { cursor: { x: 9, y: 9 } })
    await settled()
    const late = await come('late')
    await settled()
    expect(late.moves.size).toBe(0)
    expect(late.awareness.getStates().get(ann.doc.clientID)?.presence).toEqual({ cursor: { x: 9, y: 9 } })
  })

  test('P2: nobody moves another, viewers and strangers move nothing', async () => {
    const [ann, bob] = [await come('ann'), await come('bob')]
    const viewer = await come('viewer', { role: 'viewer' })
    const stranger = await come('stranger', { seen: false })
    await settled()
    for (const one of [viewer, stranger]) one.sendRaw(encodeMove({ cursor: { x: 5, y: 5 } }))
    bob.sendRaw(encodeMove({ cursor: { x: 6, y: 6 } }))
    await settled()
    expect([...ann.moves.keys()]).toEqual([bob.doc.clientID])
    expect(viewer.closes.concat(stranger.closes)).toEqual([])
  })

  test('who sends what is no move is closed, and nobody else notices', async () => {
    const [ann, bob] = [await come('ann'), await come('bob')]
    await settled()
    bob.sendRaw(new Uint8Array([MESSAGE_MOVES, 9]))
    await settled()
    expect(bob.closes).toEqual([CLOSE.refused])
    expect(ann.isConnected()).toBe(true)
    expect(ann.moves.size).toBe(0)
  })
})

function reads(bytes: Uint8Array): boolean {
  try {
    checkMove(bytes)
    return true
  } catch {
    // Refused, which is what was asked.
    return false
  }
}

const clean = ({ cursor, camera }: Move): Move => ({ ...(cursor ? { cursor } : {}), ...(camera ? { camera } : {}) })
