// The compass against published figures, and in cases that can be worked out by hand.
import { testBetween } from '@kringbord/shared/methods/between-test'
import { axis, resultant, sectorOf, wrap } from '@kringbord/shared/methods/circular'
import { type CompassReading, type Needle, readCompass } from '@kringbord/shared/methods/compass'
import { compassSentences } from '@kringbord/shared/methods/compass-sentence'
import { MethodError } from '@kringbord/shared/methods/method-error'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../help/random.ts'

describe('circular figures as published', () => {
  it('M6: Mardia & Jupp (2000), example 1.1: nine spins of a roulette wheel', () => {
    const { angle, length } = resultant(at([43, 45, 52, 61, 75, 88, 88, 279, 357]))
    expect(angle).toBeCloseTo(51, 0)
    expect(length).toBeCloseTo(0.711, 3)
  })

  it('M6: Zar, Biostatistical Analysis (2010), example 26.4', () => {
    const { angle, length } = resultant(at([45, 55, 81, 96, 110, 117, 132, 154]))
    expect(Math.round(angle ?? 0)).toBe(99)
    expect(length).toBeCloseTo(0.82522, 5)
  })

  it('M6: Zar (2010), example 26.5: frequencies as weights', () => {
    const frequencies = [0, 6, 9, 13, 15, 22, 17, 12, 8, 3, 0, 0]
    const { angle, length, weight } = resultant(frequencies.map((count, i) => ({ angle: 15 + 30 * i, weight: count })))
    expect(weight).toBe(105)
    expect(Math.round(angle ?? 0)).toBe(162)
    expect(length).toBeCloseTo(0.55064, 4)
  })

  it('M6: Zar (2010), the mean of seven mean angles: needles of unequal length', () => {
    const arrows = [
      { angle: 160, weight: 0.8954 },
      { angle: 169, weight: 0.7747 },
      { angle: 117, weight: 0.4696 },
      { angle: 140, weight: 0.8794 },
      { angle: 186, weight: 0.3922 },
      { angle: 134, weight: 0.6952 },
      { angle: 171, weight: 0.3338 },
    ]
    const { angle, length, weight } = resultant(arrows)
    expect(Math.round(angle ?? 0)).toBe(152)
    expect((length * weight) / 7).toBeCloseTo(0.59634, 5)
  })

  it('M6: Davis, Statistics and Data Analysis in Geology (1986): 51 glacial striations', () => {
    const striations = [
      23, 27, 53, 58, 64, 83, 85, 88, 93, 99, 100, 105, 113, 113, 114, 117, 121, 123, 125, 126, 126, 126, 127, 127, 128,
      128, 129, 132, 132, 132, 134, 135, 137, 144, 145, 145, 146, 153, 155, 155, 155, 157, 163, 165, 171, 172, 179, 181,
      186, 190, 212,
    ]
    expect(resultant(at(striations)).length).toBeCloseTo(0.8, 3)
  })
})

describe('compass by hand', () => {
  it('M6: opposite needles have no direction, but lie along one line', () => {
    expect(resultant(at([10, 190]))).toMatchObject({ angle: null })
    expect(axis(at([10, 190, 10])).angle).toBeCloseTo(10, 9)
    expect(axis(at([10, 190])).length).toBeCloseTo(1, 9)
    expect(resultant([])).toEqual({ angle: null, length: 0, weight: 0 })
    expect(resultant([{ angle: 30, weight: 0 }]).angle).toBeNull()
  })

  it('M6: a right angle gives √½ halfway, across north too', () => {
    expect(resultant(at([0, 90]))).toMatchObject({
      angle: expect.closeTo(45, 9),
      length: expect.closeTo(Math.SQRT1_2, 9),
    })
    expect(resultant(at([350, 20])).angle).toBeCloseTo(5, 9)
    expect(resultant([...at([0]), { angle: 90, weight: 0.5 }]).angle).toBeCloseTo((Math.atan(0.5) * 180) / Math.PI, 9)
  })

  it('M6: angles wrap, and fall in the nearest of eight directions', () => {
    expect([wrap(-10), wrap(720), wrap(-1e-20), wrap(359.5)]).toEqual([350, 0, 0, 359.5])
    expect([0, 22, 23, 90, 180, 315, 337, 338, 360].map(sectorOf)).toEqual([0, 0, 1, 2, 4, 7, 7, 0, 0])
  })

  it('M6: all disagreement is between organisations that each agree, and within where each is divided', () => {
    const split = rose([...of('a', [0, 0, 0, 0, 0, 0]), ...of('b', [90, 90, 90, 90, 90, 90])])
    expect(split.within).toBeCloseTo(0, 9)
    expect(split.between).toBeCloseTo(1 - Math.SQRT1_2, 9)
    expect(split.test).toMatchObject({ kind: 'tested', p: expect.closeTo(0.003, 2) })
    const alike = rose([...of('a', [0, 90, 0, 90, 0, 90]), ...of('b', [0, 90, 0, 90, 0, 90])])
    expect(alike.between).toBeCloseTo(0, 9)
    expect(alike.within).toBeCloseTo(1 - Math.SQRT1_2, 9)
    expect(alike.test).toEqual({ kind: 'tested', p: 1 })
  })

  it('M6: by lot the test finds something in about one of twenty cases, and no more', () => {
    const one = (seed: number) => {
      const random = createRandom(seed)
      return Array.from({ length: 18 }, (_, i) => needle(random.next() * 360, `${i % 3}`))
    }
    const tests = Array.from({ length: 60 }, (_, seed) => testBetween(one(seed + 1), seed))
    const found = tests.filter((test) => test.kind === 'tested' && test.p < 0.05).length
    expect(found).toBeLessThanOrEqual(8)
  })

  it('M7: nothing is said of three needles or fewer from one organisation that could name someone', () => {
    expect(readCompass(of('a', [1, 2]), 1)).toEqual({ kind: 'too-few', needles: 2 })
    const reading = rose([...of('a', [0, 10, 20, 30]), ...of('b', [90, 90]), ...of('c', [5])])
    expect(reading.organisations.map(({ organisation }) => organisation)).toEqual(['a'])
    expect(reading.unnamed).toBe(3)
    // One needle left over would be known by subtraction, so the smallest organisation is not shown either.
    const alone = rose([...of('a', [0, 10, 20, 30]), ...of('b', [90, 90, 95]), ...of('c', [5])])
    expect(alone.organisations.map(({ organisation }) => organisation)).toEqual(['a'])
    expect(alone.unnamed).toBe(4)
    expect(rose(of('', [1, 2, 3, 4])).organisations).toEqual([])
  })

  it('M6: broken needles are refused', () => {
    for (const bad of [
      { angle: Number.NaN, weight: 1 },
      { angle: 1, weight: 1.1 },
      { angle: 1, weight: -0.1 },
      { angle: 1, weight: Number.NaN },
    ])
      expect(() => readCompass([{ ...bad, organisation: 'a' }], 1)).toThrow(MethodError)
  })

  it('M6: finds the sentences that are true', () => {
    const keys = (needles: Needle[]) => compassSentences(readCompass(needles, 1)).map(({ key }) => key)
    const six = (angle: number) => Array(6).fill(angle)
    const mixed = [0, 90, 0, 90, 0, 90]
    expect(keys(of('a', [1]))).toEqual(['too-few'])
    expect(keys(of('a', [1, 2, 3]))).toEqual(['one-way', 'too-few-to-compare'])
    expect(keys(of('a', Array(12).fill(45)))).toEqual(['one-way'])
    expect(keys(of('a', [0, 180, 2, 182]))[0]).toBe('two-camps')
    expect(keys(of('a', [0, 120, 240]))[0]).toBe('every-way')
    expect(keys(of('a', [0, 0, 120]))[0]).toBe('mostly-one-way')
    expect(keys(of('a', [0, 0, 0, 120, 120, 250]))[0]).toBe('slightly-one-way')
    expect(keys([...of('a', six(0)), ...of('b', six(90))])).toEqual(['mostly-one-way', 'between'])
    const divided = (way: number) => [...Array(8).fill(way), way + 130, way + 130, way - 130, way - 130]
    expect(keys([...of('a', divided(0)), ...of('b', divided(90))])).toEqual(['slightly-one-way', 'between-and-within'])
    expect(keys([...of('a', mixed), ...of('b', mixed)])).toEqual(['mostly-one-way', 'within'])
    expect(keys([...of('a', six(5)), ...of('b', six(5))])).toEqual(['one-way', 'alike'])
    // Twelve organisations of one: nothing may be said of any of them.
    const alone = Array.from({ length: 12 }, (_, i) => needle(i % 2 === 0 ? 0 : 40, `${i}`))
    expect(keys(alone)).toEqual(['one-way', 'no-organisations'])
    expect(keys(of('a', [1, 2, 3]).map((one) => ({ ...one, weight: 0.02 })))).toEqual(['no-strength'])
    expect(keys(of('a', [1, 2, 3]).map((one) => ({ ...one, weight: 0.3 })))).toEqual([
      'one-way',
      'short',
      'too-few-to-compare',
    ])
    expect(compassSentences(readCompass(of('a', [200, 181, 20, 1]), 1))[0]).toEqual({
      key: 'two-camps',
      sector: 0,
      opposite: 4,
    })
  })
})

function needle(angle: number, organisation: string, weight = 1): Needle {
  return { angle, weight, organisation }
}

function at(angles: readonly number[]) {
  return angles.map((angle) => ({ angle, weight: 1 }))
}

function of(organisation: string, angles: readonly number[]): Needle[] {
  return angles.map((angle) => needle(angle, organisation))
}

function rose(needles: readonly Needle[]): CompassReading & { kind: 'rose' } {
  const reading = readCompass(needles, 1)
  if (reading.kind !== 'rose') throw new Error('needles enough')
  return reading
}
