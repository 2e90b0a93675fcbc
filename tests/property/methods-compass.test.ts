// Needles anyhow: the identities of the compass hold, and nothing small is shown.
import { axis, resultant } from '@kringbord/shared/methods/circular'
import { type Needle, readCompass } from '@kringbord/shared/methods/compass'
import { compassSentences } from '@kringbord/shared/methods/compass-sentence'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const needle = fc.record<Needle>({
  angle: fc.oneof(fc.double({ min: -720, max: 720, noNaN: true }), fc.constantFrom(0, 45, 90, 180, 270, 360)),
  weight: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  organisation: fc.constantFrom('', 'a', 'b', 'c', 'd'),
})
const needles = fc.array(needle, { maxLength: 40 })

describe('compass', () => {
  it('M6: agreement, between and within add up to one, and none is negative', () => {
    fc.assert(
      fc.property(needles, (list) => {
        const reading = readCompass(list, 1)
        if (reading.kind !== 'rose') return list.length < 3
        const { agreement, between, within } = reading
        for (const part of [agreement, between, within]) {
          expect(part).toBeGreaterThanOrEqual(0)
          expect(part).toBeLessThanOrEqual(1)
        }
        expect(agreement + between + within).toBeCloseTo(1, 9)
        // R within ≥ R total, reckoned here by itself: organisations that are shown, and the others as one.
        const shown = reading.organisations.map(({ organisation }) => organisation)
        const ownerOf = ({ organisation }: Needle) => (shown.includes(organisation) ? organisation : '')
        const owners = new Set(list.map(ownerOf))
        const parts = [...owners].map((owner) => resultant(list.filter((one) => ownerOf(one) === owner)))
        const weight = parts.reduce((sum, part) => sum + part.weight, 0)
        const inside = parts.reduce((sum, part) => sum + part.length * part.weight, 0) / (weight || 1)
        expect(inside).toBeGreaterThanOrEqual(agreement - 1e-9)
        expect(1 - within).toBeCloseTo(inside, 9)
        return true
      }),
      { numRuns: 300 },
    )
  })

  it('M6: turning all needles turns the direction and changes no length; order does not matter', () => {
    fc.assert(
      fc.property(needles, fc.integer({ min: -400, max: 400 }), (list, turn) => {
        const turned = list.map((one) => ({ ...one, angle: one.angle + turn })).reverse()
        const [before, after] = [resultant(list), resultant(turned)]
        expect(after.length).toBeCloseTo(before.length, 9)
        expect(axis(turned).length).toBeCloseTo(axis(list).length, 9)
        if (before.angle === null || after.angle === null || before.length < 1e-6) return
        const apart = Math.abs(((after.angle - before.angle - turn) % 360) + 540) % 360
        expect(apart).toBeCloseTo(180, 4)
      }),
      { numRuns: 300 },
    )
  })

  it('M6: the direction is the one that needles deviate from least', () => {
    fc.assert(
      fc.property(needles, fc.integer({ min: 0, max: 359 }), (list, other) => {
        const { angle, length, weight } = resultant(list)
        const along = (way: number) =>
          list.reduce((sum, one) => sum + one.weight * Math.cos(((one.angle - way) * Math.PI) / 180), 0)
        if (angle === null) return
        expect(along(angle)).toBeCloseTo(length * weight, 6)
        expect(along(other)).toBeLessThanOrEqual(along(angle) + 1e-9)
      }),
      { numRuns: 200 },
    )
  })

  it('M7: no organisation under three needles is shown, and what is not shown is nothing or at least three', () => {
    fc.assert(
      fc.property(needles, (list) => {
        const reading = readCompass(list, 1)
        if (reading.kind !== 'rose') return
        for (const shown of reading.organisations) {
          expect(shown.organisation).not.toBe('')
          expect(shown.needles).toBe(list.filter((one) => one.organisation === shown.organisation).length)
          expect(shown.needles).toBeGreaterThanOrEqual(3)
        }
        const shownNeedles = reading.organisations.reduce((sum, shown) => sum + shown.needles, 0)
        expect(reading.unnamed).toBe(list.length - shownNeedles)
        expect([1, 2]).not.toContain(reading.unnamed)
      }),
      { numRuns: 300 },
    )
  })

  it('M7: whose the needles without a name are changes no figure and no sentence', () => {
    fc.assert(
      fc.property(needles, fc.infiniteStream(fc.constantFrom('', 'x', 'y', 'z')), (list, others) => {
        const reading = readCompass(list, 1)
        if (reading.kind !== 'rose') return
        const shown = reading.organisations.map(({ organisation }) => organisation)
        const swapped = list.map((one) => {
          if (shown.includes(one.organisation)) return one
          return { ...one, organisation: others.next().value ?? '' }
        })
        const again = readCompass(swapped, 1)
        // Only where those others became a group that may be named itself are the figures others.
        if (again.kind !== 'rose' || `${again.organisations.map((one) => one.organisation)}` !== `${shown}`) return
        expect(again).toEqual(reading)
      }),
      { numRuns: 300 },
    )
  })

  it('M6: the same needles and seed give the same p, and a sentence is always there', () => {
    fc.assert(
      fc.property(needles, (list) => {
        const reading = readCompass(list, 5)
        expect(readCompass(list, 5)).toEqual(reading)
        expect(compassSentences(reading).length).toBeGreaterThan(0)
        if (reading.kind !== 'rose') return
        if (list.length < 12) expect(reading.test.kind).toBe('too-few')
        if (reading.test.kind === 'tested') expect(reading.test.p).toBeGreaterThanOrEqual(0.001)
      }),
      { numRuns: 60 },
    )
  })
})
