// Where a step brings you, and where a note finds room.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freePlace, type Rect, union, viewOf, type Zone } from '../../client/src/board/zones.ts'
import { hoursOf, parseSteps, sessionMinutes } from '../../client/src/session/steps/parse-steps.ts'

const zone = (id: string, bounds: Rect): Zone => ({
  id,
  shapeId: `shape:vorm.${id}`,
  title: id,
  kind: 'area',
  bounds,
  head: 0,
})
const screen = { w: 1000, h: 800 }

describe('view of a step', () => {
  const near = [zone('a', { x: 0, y: 0, w: 500, h: 500 }), zone('b', { x: 600, y: 100, w: 500, h: 500 })]

  test('all zones together while they can be read', () => {
    expect(viewOf(near, ['a', 'b'], screen)).toEqual({ x: 0, y: 0, w: 1100, h: 600 })
  })
  test('the first zone when all together would be too small to read', () => {
    const far = [...near, zone('c', { x: 90_000, y: 0, w: 500, h: 500 })]
    expect(viewOf(far, ['b', 'c'], screen)).toEqual({ x: 600, y: 100, w: 500, h: 500 })
  })
  test('nothing when no zone is asked or known', () => {
    expect(viewOf(near, [], screen)).toBeNull()
    expect(viewOf(near, ['gone'], screen)).toBeNull()
  })
  test('no rectangles have no union', () => expect(union([])).toBeNull())
})

describe('free place for a note', () => {
  const size = 200
  const room = { x: 0, y: 0, w: 1200, h: 900 }

  test('notes that are added one after another never overlap while there is room', () => {
    const taken: Rect[] = []
    for (let i = 0; i < 12; i++) {
      const at = freePlace(room, taken, size)
      const note = { ...at, w: size, h: size }
      for (const other of taken)
        expect(
          note.x + size <= other.x || other.x + size <= note.x || note.y + size <= other.y || other.y + size <= note.y,
        ).toBe(true)
      taken.push(note)
    }
  })

  test('a note is always placed with its centre in the zone, however full or small', () => {
    const box = fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
      w: fc.integer({ min: 60, max: 2000 }),
      h: fc.integer({ min: 60, max: 2000 }),
    })
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 30 }), (zoneBox, taken) => {
        const at = freePlace(zoneBox, taken, size)
        const [x, y] = [at.x + size / 2, at.y + size / 2]
        // A note larger than its zone starts at the zone's corner.
        if (size > zoneBox.w || size > zoneBox.h) return
        expect(x >= zoneBox.x && x <= zoneBox.x + zoneBox.w && y >= zoneBox.y && y <= zoneBox.y + zoneBox.h).toBe(true)
      }),
    )
  })
})

describe('steps', () => {
  const step = {
    id: 'a',
    title: 'A',
    instruction: 'Doe',
    minutes: 95,
    grouping: 'pair',
    zones: ['z', 3],
    beforehand: false,
  }

  test('a broken step does not hide the others', () => {
    expect(parseSteps([null, { title: 'no id' }, step])).toMatchObject([{ id: 'a', grouping: 'pair', zones: ['z'] }])
  })
  test('what is done beforehand is not counted', () => {
    const steps = parseSteps([step, { ...step, id: 'b', beforehand: true }])
    expect(hoursOf(sessionMinutes(steps))).toEqual({ h: 1, m: 35 })
  })
})
