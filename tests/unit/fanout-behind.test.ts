// Who cannot keep up: presence stops first, then changes; once there is room again they hear all that they missed, and who never
// gets through is let go.
import { createClaims } from '@kringbord/server/src/rooms/claims.ts'
import { createFanout } from '@kringbord/server/src/rooms/fanout.ts'
import { defaultLimits } from '@kringbord/server/src/rooms/limits.ts'
import { createMoves } from '@kringbord/server/src/rooms/moves.ts'
import { createPlace } from '@kringbord/server/src/rooms/place.ts'
import { createPresence } from '@kringbord/server/src/rooms/presence.ts'
import { CLOSE, MESSAGE_AWARENESS } from '@kringbord/shared/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const LEAVER = 501

/** A room with someone whose socket holds `waiting` bytes, and someone else who may leave. */
function scene() {
  const socket = { waiting: 0 }
  const ended: string[] = []
  const recovered: unknown[] = []
  const seen = new Awareness(new Y.Doc())
  const docs: number[] = []
  const person = (id: string) => ({ id, role: 'participant' as const, name: id, organisation: '', color: '#336699' })
  const peer = {
    participant: person('slow'),
    wantsAcks: false,
    send(messages: readonly Uint8Array[]) {
      for (const message of messages) {
        const input = decoding.createDecoder(message)
        if (decoding.readVarUint(input) === MESSAGE_AWARENESS)
          applyAwarenessUpdate(seen, decoding.readVarUint8Array(input), 'remote')
        else docs.push(message[1] ?? 0)
      }
    },
    buffered: () => socket.waiting,
    close: () => undefined,
  }
  const clock = () => Date.now()
  const place = { ...createPlace(peer, defaultLimits, clock), ready: true }
  const moves = createMoves()
  const claims = createClaims([])
  const presence = createPresence(() => claims, defaultLimits, moves.forget)
  const fanout = createFanout({
    places: new Set([place]),
    presence,
    moves,
    limits: defaultLimits,
    load: { tick: () => 0 },
    now: clock,
    storing: () => false,
    state: () => ({ stateVector: new Uint8Array([0]), upTo: 0 }),
    recover: (who) => void recovered.push(who),
    end: (_place, code, reason) => void ended.push(`${code} ${reason}`),
    onError(error) {
      throw error
    },
  })
  const leaver = { participant: person('leaver'), client: null }
  const others = () => [...seen.getStates().keys()].filter((client) => client !== seen.clientID)
  const store = (n: number) => fanout.add({ first: n, last: n, message: new Uint8Array([0, n]), from: null })
  return { socket, ended, recovered, docs, presence, fanout, leaver, others, store, close: () => seen.destroy() }
}

/** What a client says of itself. */
function states(client: number, clock: number): Uint8Array {
  const out = encoding.createEncoder()
  for (const value of [1, client, clock]) encoding.writeVarUint(out, value)
  encoding.writeVarString(out, '{}')
  return encoding.toUint8Array(out)
}

test('P1: who left while someone was too slow to hear of it disappears for them as well', () => {
  const { socket, presence, fanout, leaver, others, docs, store, close } = scene()
  presence.receive(leaver, states(LEAVER, 1))
  fanout.flush()
  expect(others()).toEqual([LEAVER])
  socket.waiting = defaultLimits.slow
  store(1)
  presence.leave(leaver)
  fanout.flush()
  expect(docs, 'changes still come').toEqual([1])
  expect(others(), 'and presence does not').toEqual([LEAVER])
  socket.waiting = 0
  vi.advanceTimersByTime(200)
  expect(others()).toEqual([])
  fanout.close()
  close()
})

test('S5: who is far behind gets no more until there is room, and then the difference', () => {
  const { socket, fanout, recovered, docs, ended, store, close } = scene()
  socket.waiting = defaultLimits.lost + 1
  fanout.flush()
  store(1)
  fanout.flush()
  expect(docs).toEqual([])
  socket.waiting = 0
  vi.advanceTimersByTime(200)
  expect(recovered.length).toBe(1)
  expect(ended).toEqual([])
  fanout.close()
  close()
})

test('S5: who does not get through is let go, and who does, however slowly, is not', () => {
  const { socket, fanout, ended, close } = scene()
  socket.waiting = 2 * defaultLimits.lost
  fanout.flush()
  for (let passed = 0; passed < 3 * defaultLimits.lostAfter; passed += 1_000) {
    socket.waiting -= 10_000
    vi.advanceTimersByTime(1_000)
  }
  expect(ended, 'it goes on').toEqual([])
  vi.advanceTimersByTime(defaultLimits.lostAfter + 1_000)
  expect(ended[0]).toBe(`${CLOSE.slow} slow`)
  fanout.close()
  close()
})
