// When things leave: what is being stored and what is shown anyway leave together, however the timers ring.
import { createClaims } from '@kringbord/server/src/rooms/claims.ts'
import { createFanout } from '@kringbord/server/src/rooms/fanout.ts'
import { defaultLimits } from '@kringbord/server/src/rooms/limits.ts'
import { createMoves } from '@kringbord/server/src/rooms/moves.ts'
import { createPlace } from '@kringbord/server/src/rooms/place.ts'
import { createPresence } from '@kringbord/server/src/rooms/presence.ts'
import { encodeMove } from '@kringbord/shared/moves'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A room with `receivers`, and a clock that may run behind the one of timers by `behind` milliseconds. */
function scene(receivers = 1) {
  /** `loadTick`: milliseconds of a tick of the whole process. */
  const skew = { behind: 0, loadTick: 0 }
  /** Milliseconds that it takes to send something. */
  const cost = { send: 0 }
  const clock = () => Date.now() - skew.behind
  const sent: { at: number; messages: readonly Uint8Array[] }[] = []
  const participant = { id: 'p', role: 'participant', name: 'P', organisation: '', color: '#336699' } as const
  const peer = {
    participant: { ...participant },
    wantsAcks: true,
    send(messages: readonly Uint8Array[]) {
      skew.behind -= cost.send
      sent.push({ at: Date.now(), messages })
    },
    buffered: () => 0,
    close: () => undefined,
  }
  const place = () => ({ ...createPlace(peer, defaultLimits, clock), ready: true, wantsPresence: false })
  const moves = createMoves()
  const claims = createClaims([], () => undefined)
  const places = Array.from({ length: receivers }, place)
  const fanout = createFanout({
    places: new Set(places),
    presence: createPresence(() => claims, defaultLimits, moves.forget),
    moves,
    limits: defaultLimits,
    load: { tick: () => skew.loadTick },
    now: clock,
    storing: () => true,
    state: () => null,
    recover: () => undefined,
    end: () => undefined,
    onError(error) {
      throw error
    },
  })
  const move = () => moves.receive({ ...place(), client: 7 }, encodeMove({ cursor: { x: 1, y: 2 } }).subarray(1))
  return { fanout, places, sent, skew, cost, move }
}

test.each([0, 0.4, 0.9])(
  'S2: what is stored a moment after a tick leaves with it, also when the tick rings %d ms early',
  (early) => {
    const { fanout, sent, skew } = scene()
    fanout.flush()
    const tick = fanout.tick()
    fanout.wake()
    skew.behind = early
    vi.advanceTimersByTime(tick)
    // The commit comes a moment after the tick: it was waited for.
    vi.advanceTimersByTime(2)
    expect(sent).toEqual([])
    const message = new Uint8Array([1])
    fanout.add({ first: 1, last: 1, message, from: null })
    fanout.stored()
    vi.advanceTimersByTime(1)
    expect(sent.map(({ messages }) => messages)).toEqual([[message]])
    fanout.close()
  },
)

test('S2: what is stored soon after something left waits for the next tick, and later in it does not', () => {
  const { fanout, sent } = scene()
  fanout.flush()
  vi.advanceTimersByTime(3)
  fanout.add({ first: 1, last: 1, message: new Uint8Array([1]), from: null })
  fanout.stored()
  vi.advanceTimersByTime(fanout.tick() - 4)
  expect(sent).toEqual([])
  vi.advanceTimersByTime(30)
  expect(sent.length).toBe(1)
  vi.advanceTimersByTime(12)
  fanout.add({ first: 2, last: 2, message: new Uint8Array([2]), from: null })
  fanout.stored()
  expect(sent.length).toBe(2)
  fanout.close()
})

test('S2: with more receivers a tick is longer, so that a crowd is not written to all the time', () => {
  const ticks = [1, 20, 30, 50, 300].map((receivers) => scene(receivers).fanout.tick())
  expect(ticks).toEqual([16, 16, 24, 40, 40])
})

test('S2: a flush takes at most half of the time, and nobody waits longer than a tenth of a second', () => {
  const { fanout, cost } = scene()
  const tickAfter = (ms: number) => {
    cost.send = ms
    fanout.add({ first: 1, last: 1, message: new Uint8Array([1]), from: null })
    fanout.flush()
    return fanout.tick()
  }
  expect([1, 25, 400, 1].map(tickAfter)).toEqual([16, 50, 100, 16])
})

test('S5: who was not sent the board yet gets no changes of it', () => {
  const { fanout, places, sent } = scene(2)
  const [newcomer] = places
  if (newcomer) newcomer.ready = false
  fanout.add({ first: 1, last: 1, message: new Uint8Array([1]), from: null })
  fanout.flush()
  expect(sent.length).toBe(1)
})

test('S5: what one alone wrote is not sent back, and everyone gets what several wrote', () => {
  const { fanout, places, sent } = scene(2)
  const [author = null, other = null] = places
  const wrote = (n: number, from: typeof author) =>
    fanout.add({ first: n, last: n, message: new Uint8Array([n]), from })
  wrote(1, author)
  wrote(2, author)
  fanout.flush()
  expect(sent.map(({ messages }) => messages.map(([n]) => n))).toEqual([[1, 2]])
  wrote(3, author)
  wrote(4, other)
  fanout.flush()
  expect(sent.slice(1).map(({ messages }) => messages.map(([n]) => n))).toEqual([
    [3, 4],
    [3, 4],
  ])
})

test('S10: while the process is busy a tick takes longer, but never too long', () => {
  const { fanout, skew } = scene()
  expect(fanout.tick()).toBe(defaultLimits.tick)
  skew.loadTick = defaultLimits.busyTick
  expect(fanout.tick()).toBe(defaultLimits.busyTick)
  skew.loadTick = 1_000
  expect(fanout.tick()).toBe(defaultLimits.maxTick)
  fanout.close()
})

test('S2: presence waits for changes that are being stored one tick more, and no longer', () => {
  const { fanout, sent, move } = scene()
  fanout.flush()
  const tick = fanout.tick()
  move()
  fanout.wake()
  vi.advanceTimersByTime(2 * tick - 1)
  expect(sent).toEqual([])
  vi.advanceTimersByTime(2)
  expect(sent.length).toBe(1)
  fanout.close()
})
