// Ratios of docs/performance.md that need no quiet machine: what a gesture sends, and what dragging leaves behind.
import { describe, expect, test } from 'vitest'

type Sent = { bytes: number; frames: number }
type Bench = {
  bytesSent(gesture: string): Promise<{ ours: Sent; theirs: Sent }>
  growth(how: { together: boolean }): Promise<{ ours: number; theirs: number }>
}

/** Plain JavaScript of the bench. */
const bench = async (file: string): Promise<Bench> => import(/* @vite-ignore */ `../bench/writing/${file}.mjs`)

describe('against whole records with every frame', () => {
  test.each([
    ['line', 0.005],
    ['drag', 0.05],
    ['typing', 0.05],
  ])('%s sends at most %d times the bytes', async (gesture, most) => {
    const { ours, theirs } = await (await bench('bytes')).bytesSent(gesture)
    expect(ours.bytes).toBeGreaterThan(0)
    expect(ours.bytes / theirs.bytes).toBeLessThanOrEqual(most)
  })

  test('three people dragging one note for a minute grow the board by less than a third', async () => {
    const { ours, theirs } = await (await bench('growth')).growth({ together: true })
    expect(ours).toBeGreaterThan(0)
    expect(ours / theirs).toBeLessThan(1 / 3)
  })
})
