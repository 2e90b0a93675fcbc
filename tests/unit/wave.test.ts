// The wave in which what was shown comes on the board: everyone's turn, in order, within a few seconds.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { waveDelays } from '../../client/src/board/wave.ts'

test('W9: the wave goes from the top left to the bottom right, and all is there within a few seconds', () => {
  const at = fc.integer({ min: -5_000, max: 5_000 })
  fc.assert(
    fc.property(fc.array(fc.record({ x: at, y: at }), { maxLength: 250 }), (places) => {
      const shapes = places.map((place, i) => ({ id: `shape:${i}`, ...place }))
      const delays = waveDelays(shapes)
      expect(delays.size).toBe(shapes.length)
      const order = [...delays].sort(([, a], [, b]) => a - b)
      for (const [, delay] of order) expect(delay).toBeLessThanOrEqual(3_200)
      const sums = order.map(([id]) => shapes.find((one) => one.id === id)).map((one) => (one?.x ?? 0) + (one?.y ?? 0))
      expect(sums).toEqual(sums.toSorted((a, b) => a - b))
    }),
  )
})
