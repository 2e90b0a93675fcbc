// What is said of a compass and a radar: every sentence in both languages, figures that add up, lines for a list.
import { showNeedles, showScores } from '@kringbord/shared/compass-shown'
import { compassText } from '@kringbord/shared/compass-text'
import { langs } from '@kringbord/shared/form'
import { percents } from '@kringbord/shared/methods/compass-figures'
import type { CompassSentence } from '@kringbord/shared/methods/compass-sentence'
import { compassWords, radarWords } from '@kringbord/shared/methods/compass-words'
import { quantile, readRadar, type Scores } from '@kringbord/shared/methods/radar'
import { type RadarSentence, radarSentences } from '@kringbord/shared/methods/radar-sentence'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const names = ['Voorkomen', 'Dichtbij', 'Tempo', 'Eigen regie', 'Behandelen', 'Opschalen', 'Draagvlak', '']

const compass: CompassSentence[] = [
  { key: 'too-few', needles: 2 },
  { key: 'one-way', sector: 0 },
  { key: 'mostly-one-way', sector: 1 },
  { key: 'slightly-one-way', sector: 2 },
  { key: 'two-camps', sector: 0, opposite: 4 },
  { key: 'every-way' },
  { key: 'no-strength' },
  { key: 'short' },
  { key: 'between' },
  { key: 'between-and-within' },
  { key: 'within' },
  { key: 'alike' },
  { key: 'too-few-to-compare', needles: 7, needed: 12 },
  { key: 'no-organisations' },
]
const radar: RadarSentence[] = [
  { key: 'too-few', people: 1 },
  { key: 'highest', axes: [0, 1, 7], score: 4.5 },
  { key: 'lowest', axes: [5], score: 1 },
  { key: 'level', score: 3 },
  { key: 'apart', axis: 0, close: 3 },
  { key: 'everywhere-alike' },
  { key: 'organisations', axis: 4, low: { name: 'Gemeente', score: 1.5 }, high: { name: 'Bewoners', score: 5 } },
]

describe('sentences', () => {
  it.each(langs)('M6: each is a plain sentence in %s, without a hole', (lang) => {
    const said = [
      ...compass.map((one) => compassWords(one, names, lang)),
      ...radar.map((one) => radarWords(one, names, lang)),
    ]
    expect(new Set(said).size).toBe(said.length)
    for (const sentence of said) {
      expect(sentence).toMatch(/^[A-Z].*\.$/)
      expect(sentence).not.toMatch(/undefined|NaN|‘’/)
      // B1: short sentences.
      for (const one of sentence.split(/[.:] /)) expect(one.split(' ').length, one).toBeLessThanOrEqual(16)
    }
  })

  it('M6: names what people named, and numbers what they did not', () => {
    expect(compassWords({ key: 'two-camps', sector: 0, opposite: 4 }, names, 'nl')).toBe(
      'De naalden wijzen twee kanten op: naar ‘Voorkomen’ en naar ‘Behandelen’.',
    )
    expect(compassWords({ key: 'one-way', sector: 7 }, names, 'nl')).toBe(
      'Bijna alle naalden wijzen naar ‘Richting 8’.',
    )
    expect(radarWords({ key: 'highest', axes: [0, 1, 2], score: 4.5 }, names, 'nl')).toBe(
      'Het meest kiezen jullie voor ‘Voorkomen’, ‘Dichtbij’ en ‘Tempo’: 4,5 van de 5.',
    )
  })
})

describe('what is shown', () => {
  const needle = (angle: number, organisation: string, weight = 1) => ({ angle, weight, organisation })

  it('M7: needles have no name, organisations under three no needle', () => {
    const few = [needle(10, 'a'), needle(20, 'b')]
    expect(showNeedles(few, { names, lang: 'nl' })).toBeNull()
    const list = [0, 10, 20]
      .map((angle) => needle(angle, 'Gemeente'))
      .concat([90, 100, 110].map((a, i) => needle(a, `Klein ${i}`)))
    const shown = showNeedles(list, { names, lang: 'nl' })
    expect(shown?.groups).toEqual([
      { name: 'Gemeente', people: 3, angle: 10, agreement: 0.99, said: '3 naalden · Voorkomen · 99% eensgezind' },
    ])
    expect(shown?.needles.map(({ group }) => group)).toEqual([0, 0, 0, -1, -1, -1])
    expect(JSON.stringify(shown)).not.toContain('Klein')
    expect(compassText(shown)).toContain('Gemeente: 3 naalden')
    expect(compassText(shown)).toContain('3 zonder organisatie')
  })

  it('M6: there is a figure for chance where it was tested, and none where needles are too few for that', () => {
    const figures = (each: number) => {
      const of = (name: string, from: number) => Array.from({ length: each }, (_, i) => needle(from + i, name))
      const shown = showNeedles([...of('Gemeente', 0), ...of('Bewoners', 120)], { names, lang: 'nl' })
      return shown?.figures.map(({ label }) => label)
    }
    const always = ['Samen naar', 'Eensgezind', 'Verschil tussen organisaties', 'Verschil binnen organisaties']
    expect(figures(3)).toEqual(always)
    expect(figures(6)).toEqual([...always, 'Kans dat dit toeval is'])
  })

  it('M6: shares are whole percents that add up to a hundred', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 6 }), (parts) => {
        const all = parts.reduce((sum, one) => sum + one, 0)
        fc.pre(all > 0)
        const shown = percents(parts.map((one) => one / all))
        expect(shown.reduce((sum, one) => sum + one, 0)).toBe(100)
        for (const [i, one] of shown.entries())
          expect(Math.abs(one - ((parts[i] ?? 0) / all) * 100)).toBeLessThan(1 + 1e-9)
      }),
    )
  })

  it('M12: a record that is no showing says nothing', () => {
    for (const broken of [null, undefined, 3, 'x', [], {}, { sentences: 3, figures: [null], groups: 'a' }])
      expect(compassText(broken).replace(': ', '')).toBe('')
  })
})

describe('radar', () => {
  const scores = fc.array(
    fc.record<Scores>({
      values: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 8, maxLength: 8 }),
      organisation: fc.constantFrom('', 'a', 'b', 'c'),
    }),
    { maxLength: 30 },
  )

  it('M12: medians and quartiles as R and NumPy give them (Hyndman & Fan, definition 7)', () => {
    // R: quantile(c(0, 1, 1, 2, 5), type = 7) and quantile(c(1, 2, 3, 4)).
    expect([0.25, 0.5, 0.75].map((p) => quantile([5, 1, 0, 2, 1], p))).toEqual([1, 1, 2])
    expect([0.25, 0.5, 0.75].map((p) => quantile([4, 3, 2, 1], p))).toEqual([1.75, 2.5, 3.25])
    expect(quantile([3], 0.25)).toBe(3)
  })

  it('M12: half of the people are on either side of a median, and counts are what was given', () => {
    fc.assert(
      fc.property(scores, (people) => {
        const reading = readRadar(people, 8)
        expect(reading.kind === 'too-few').toBe(people.length < 3)
        if (reading.kind === 'too-few') return
        reading.axes.forEach(({ median, low, high, counts }, axis) => {
          const own = people.map(({ values }) => values[axis] ?? 0)
          expect(own.filter((one) => one <= median).length * 2).toBeGreaterThanOrEqual(own.length)
          expect(own.filter((one) => one >= median).length * 2).toBeGreaterThanOrEqual(own.length)
          expect(low <= median && median <= high).toBe(true)
          expect(counts).toEqual([0, 1, 2, 3, 4, 5].map((score) => own.filter((one) => one === score).length))
        })
        expect(readRadar(people.toReversed(), 8)).toMatchObject({ axes: reading.axes })
        expect(radarSentences(reading).length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })

  it('M7: of a radar, too, no organisation under three is shown, nor can it be reckoned', () => {
    fc.assert(
      fc.property(scores, (people) => {
        const reading = readRadar(people, 8)
        if (reading.kind === 'too-few') return
        for (const { organisation, people: count } of reading.organisations) {
          expect(organisation).not.toBe('')
          expect(count).toBeGreaterThanOrEqual(3)
        }
        expect([1, 2]).not.toContain(reading.unnamed)
        expect(showScores(people, { names, lang: 'en' })?.groups.length).toBe(reading.organisations.length)
      }),
      { numRuns: 200 },
    )
  })

  it('M12: scores that do not fit are refused', () => {
    for (const values of [[1], Array(8).fill(6), Array(8).fill(-1), Array(8).fill(0.5)])
      expect(() => readRadar([{ values, organisation: '' }], 8)).toThrow('scores')
  })
})
