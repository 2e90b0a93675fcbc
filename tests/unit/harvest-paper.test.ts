import { paperSizes, place, placeTegels } from '@kringbord/client/harvest/pdf/paper'
import { expect, test } from 'vitest'

test('E1: a poster in the proportion of the paper fills the whole page', () => {
  const at = place({ w: 1684, h: 2382 }, 'A1')
  expect(at).toEqual({ page: { w: 594, h: 841 }, x: 0, y: 0, w: 594, h: 841 })
})

test('E1: anything else keeps its proportion, centred within a margin, on the side that fits', () => {
  const at = place({ w: 3000, h: 1000 }, 'A3')
  expect(at.page).toEqual({ w: 420, h: 297 })
  expect(at.w / at.h).toBeCloseTo(3)
  expect(at.x).toBeCloseTo(10)
  expect(at.y * 2 + at.h).toBeCloseTo(297)
})

test('E1: two tegels on an A4, within the page and apart', () => {
  const places = placeTegels(5)
  expect(places.map((place) => place.pageIndex)).toEqual([0, 0, 1, 1, 2])
  const [one, two] = places
  expect((one?.placement.y ?? 0) + (one?.placement.h ?? 0)).toBeLessThan(two?.placement.y ?? 0)
  expect((two?.placement.y ?? 0) + (two?.placement.h ?? 0)).toBeLessThan(paperSizes.A4[1])
})
