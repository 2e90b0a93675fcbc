// Others' cursors between what they tell.
import { createSmoothCursors, type Point } from '@kringbord/client/board/smooth-cursors'
import { describe, expect, test } from 'vitest'

const FRAME = 1000 / 60

/** Frames by hand. */
function screen() {
  let now = 0
  const waiting = new Set<() => void>()
  return {
    frames: {
      next(callback: () => void) {
        waiting.add(callback)
        return () => void waiting.delete(callback)
      },
      now: () => now,
    },
    asked: () => waiting.size,
    pass(milliseconds: number) {
      for (const end = now + milliseconds; now < end; ) {
        now = Math.min(end, now + FRAME)
        const due = [...waiting]
        waiting.clear()
        for (const callback of due) callback()
      }
    },
  }
}

function watched() {
  const { frames, asked, pass } = screen()
  const cursors = createSmoothCursors(frames)
  const drawn: Point[] = []
  cursors.watch('anne', (point) => drawn.push(point))
  return { cursors, drawn, asked, pass }
}

describe('smooth cursors', () => {
  test('the first place is drawn at once, and nothing asks for frames while all stand still', () => {
    const { cursors, drawn, asked, pass } = watched()
    cursors.put('anne', { x: 10, y: 20 })
    expect(drawn).toEqual([{ x: 10, y: 20 }])
    cursors.put('anne', { x: 10, y: 20 })
    expect(asked()).toBe(0)
    cursors.put('anne', { x: 50, y: 20 })
    pass(500)
    expect(drawn.at(-1)).toEqual({ x: 50, y: 20 })
    expect(asked()).toBe(0)
  })

  test('20 words a second are drawn in every frame, evenly, and end where the last word said', () => {
    const { cursors, drawn, pass } = watched()
    for (let x = 0; x <= 1000; x += 50) {
      cursors.put('anne', { x, y: 0 })
      pass(50)
    }
    pass(300)
    const xs = drawn.map(({ x }) => x)
    const steps = xs.slice(20).map((x, i) => x - (xs[i + 19] ?? 0))
    expect(xs.length).toBeGreaterThan(50)
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...steps), 'a step is about a third of 50').toBeLessThan(30)
    expect(xs.at(-1)).toBe(1000)
  })

  test('what the editor heard some time ago does not pull a moving cursor back', () => {
    const { cursors, pass } = watched()
    cursors.put('anne', { x: 0, y: 0 })
    cursors.put('anne', { x: 100, y: 0 })
    cursors.settle('anne', { x: 0, y: 0 })
    pass(300)
    expect(cursors.at('anne')).toEqual({ x: 100, y: 0 })
    pass(1000)
    cursors.settle('anne', { x: 7, y: 7 })
    pass(300)
    expect(cursors.at('anne')).toEqual({ x: 7, y: 7 })
    cursors.remove('anne')
    expect(cursors.at('anne')).toBeNull()
  })

  test('50 people who all move ask for one frame at a time', () => {
    const { frames, asked, pass } = screen()
    const cursors = createSmoothCursors(frames)
    let drawings = 0
    for (let n = 0; n < 50; n++) cursors.watch(`p${n}`, () => (drawings += 1))
    for (let round = 0; round < 4; round++) {
      for (let n = 0; n < 50; n++) cursors.put(`p${n}`, { x: round * 40, y: n })
      expect(asked()).toBeLessThanOrEqual(1)
      pass(50)
    }
    expect(drawings).toBeGreaterThan(50 * 8)
    cursors.close()
    expect(asked()).toBe(0)
  })
})
