// Where someone looks first on a board.
import { firstCamera } from '@kringbord/client/board/editor/first-camera'
import { describe, expect, test } from 'vitest'

const laptop = { w: 1120, h: 852 }
const phone = { w: 390, h: 750 }

/** Where `bounds` comes on the screen. */
function onScreen(bounds: { x: number; y: number; w: number; h: number }, screen: { w: number; h: number }) {
  const { x, y, zoom } = firstCamera(bounds, screen)
  const [left, top] = [(bounds.x + x) * zoom, (bounds.y + y) * zoom]
  return { left, top, right: left + bounds.w * zoom, bottom: top + bounds.h * zoom, zoom }
}

describe('the first view', () => {
  test('shows all of a board between the menu and the tools', () => {
    for (const bounds of [
      { x: -200, y: 40, w: 9840, h: 6000 },
      { x: 0, y: 0, w: 2000, h: 7000 },
    ]) {
      const seen = onScreen(bounds, laptop)
      expect(seen.left).toBeGreaterThanOrEqual(24)
      expect(seen.right).toBeLessThanOrEqual(1096)
      expect(seen.top).toBeGreaterThanOrEqual(48)
      expect(seen.bottom).toBeLessThanOrEqual(852 - 72)
    }
  })

  test('shows the full width of a board that is too high to read', () => {
    const seen = onScreen({ x: 0, y: 0, w: 10_840, h: 14_007 }, laptop)
    expect(seen.right).toBeLessThanOrEqual(1096)
    expect(seen.top).toBeCloseTo(56)
    expect(seen.bottom).toBeGreaterThan(852)
  })

  test('shows the beginning on a phone, and a small board no larger than it is', () => {
    const wide = onScreen({ x: 0, y: 0, w: 9840, h: 7992 }, phone)
    expect([wide.left, wide.top, wide.zoom]).toEqual([12, 56, 0.13])
    expect(onScreen({ x: 0, y: 0, w: 200, h: 200 }, laptop).zoom).toBe(1)
  })
})
