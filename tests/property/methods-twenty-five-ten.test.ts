// 25/10 with 6 to 120 people: fair to every card, and judged by strangers.
import { cardTotals, topCards } from '@kringbord/shared/methods/card-scores'
import { MethodError } from '@kringbord/shared/methods/method-error'
import {
  type CardAuthor,
  JUDGING_ROUNDS,
  type JudgingPlan,
  judgingPlan,
} from '@kringbord/shared/methods/twenty-five-ten'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../help/random.ts'

const SIZES = Array.from({ length: 115 }, (_, i) => i + 6)

describe('25/10', () => {
  it('M11: every card is judged by five others, never by its author, and everyone judges five', () => {
    eachPlan((people, { rounds }) => {
      const ids = people.map(({ id }) => id).sort()
      expect(rounds).toHaveLength(JUDGING_ROUNDS)
      for (const round of rounds) {
        expect(round.map(({ judge }) => judge).sort()).toEqual(ids)
        expect(round.map(({ author }) => author).sort()).toEqual(ids)
      }
      const all = rounds.flat()
      expect(all.filter(({ judge, author }) => judge === author)).toEqual([])
      expect(new Set(all.map(({ judge, author }) => `${judge} ${author}`)).size).toBe(5 * people.length)
    })
  })

  it('M11: judges come from elsewhere, always where the largest organisation leaves room for it', () => {
    eachPlan((people, plan) => {
      const own = new Map(people.map(({ id, organisation }) => [id, organisation]))
      const kept = plan.rounds
        .flat()
        .filter(({ judge, author }) => own.get(judge) !== '' && own.get(judge) === own.get(author)).length
      expect(plan.sameOrganisation).toBe(kept)
      expect(plan.leastSameOrganisation).toBeLessThanOrEqual(kept)
      if (2 * largest(people) <= people.length - 4) expect(kept).toBe(0)
    })
  })

  it('M11: with one large organisation the plan is close to the best there is', () => {
    for (const size of [12, 20, 33, 60])
      for (const large of [Math.ceil(size / 2), Math.ceil(size * 0.7), size]) {
        const people = Array.from({ length: size }, (_, i) => ({
          id: `p${i}`,
          organisation: i < large ? 'groot' : `o${i}`,
        }))
        const { sameOrganisation, leastSameOrganisation } = judgingPlan(people, 1)
        expect(sameOrganisation - leastSameOrganisation).toBeLessThanOrEqual(6)
      }
  })

  it('M11: two people judge each other only where it cannot be otherwise', () => {
    for (const size of [11, 12, 30, 75]) {
      const people = Array.from({ length: size }, (_, i) => ({ id: `p${i}`, organisation: `o${i % 6}` }))
      const all = judgingPlan(people, 2).rounds.flat()
      const pairs = new Set(all.map(({ judge, author }) => `${judge} ${author}`))
      const mutual = all.filter(({ judge, author }) => pairs.has(`${author} ${judge}`)).length
      if (size >= 30) expect(mutual, `${size}`).toBe(0)
    }
  })

  it('M11: the same seed gives the same plan; five people or someone twice is refused', () => {
    const people = Array.from({ length: 9 }, (_, i) => ({ id: `p${i}`, organisation: '' }))
    expect(judgingPlan(people, 3)).toEqual(judgingPlan(people, 3))
    expect(judgingPlan(people, 3)).not.toEqual(judgingPlan(people, 4))
    expect(() => judgingPlan(people.slice(0, 5), 1)).toThrow(MethodError)
    expect(() => judgingPlan([...people, ...people], 1)).toThrow(MethodError)
  })

  it('M11: points add up to 5–25, a skipped judgement is no zero, and equals stand together at the top', () => {
    const score = (author: string, judge: string, points: number) => ({ author, judge, points })
    const five = (author: string, points: number) => Array.from({ length: 5 }, (_, i) => score(author, `j${i}`, points))
    const lucky = [score('c', 'j1', 4), score('c', 'j1', 5), score('c', 'j2', 9)]
    const skipped = five('d', 4).slice(0, 3)
    const totals = cardTotals([...lucky, ...five('b', 1), ...skipped, ...five('a', 5)])
    expect(totals).toEqual([
      { author: 'a', points: 25, judges: 5, perJudge: 5, complete: true },
      { author: 'd', points: 12, judges: 3, perJudge: 4, complete: false },
      { author: 'b', points: 5, judges: 5, perJudge: 1, complete: true },
      { author: 'c', points: 5, judges: 1, perJudge: 5, complete: false },
    ])
    const many = cardTotals(Array.from({ length: 14 }, (_, i) => five(`k${i}`, i < 8 ? 4 : i < 12 ? 3 : 2)).flat())
    expect(topCards(many).map(({ points }) => points)).toEqual([...Array(8).fill(20), ...Array(4).fill(15)])
    expect(topCards(many, 50)).toHaveLength(14)
  })
})

/** Every size, with organisations from one for all to one each, and some unknown. */
function eachPlan(check: (people: CardAuthor[], plan: JudgingPlan) => void) {
  for (const size of SIZES) {
    const random = createRandom(size)
    const organisations = random.pick([1, 2, 3, 6, 12, size])
    const skew = random.pick([1, 2, 3])
    const people = Array.from({ length: size }, (_, i) => ({
      id: `p${i}`,
      organisation: random.chance(0.05) ? '' : `o${Math.floor(random.next() ** skew * organisations)}`,
    }))
    check(people, judgingPlan(people, size))
  }
}

function largest(people: readonly CardAuthor[]): number {
  return Math.max(...people.map((one) => people.filter(({ organisation }) => organisation === one.organisation).length))
}
