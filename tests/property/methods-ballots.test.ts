// Votes cast at random, allowed and not: budgets hold, and totals are what the ballots say.
import {
  type ChoiceBallot,
  type ConsentCard,
  castChoice,
  consentCards,
  consentResult,
  countChoices,
  type Stance,
  stances,
} from '@kringbord/shared/methods/choice-ballots'
import { castDots, countDots, type DotBallot, dotsSpent, recountDots } from '@kringbord/shared/methods/dot-ballots'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const VOTERS = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8']
const ITEMS = ['een', 'twee', 'drie', 'vier']
const voter = fc.constantFrom(...VOTERS)
const item = fc.constantFrom(...ITEMS, 'elsewhere')

describe('dots', () => {
  const vote = fc.record({ voter, item, dots: fc.constantFrom(0, 0, 1, 1, 1, 2, 3, 5, -1, 0.5, Number.NaN) })

  it('M8: nobody spends more than the budget, and a refused vote changes nothing', () => {
    fc.assert(
      fc.property(fc.array(vote, { maxLength: 60 }), fc.nat(6), fc.boolean(), (votes, budget, cumulative) => {
        const rule = { budget, cumulative, items: ITEMS }
        let ballots: DotBallot[] = []
        // Kept beside it as a book: what each voter has on each item.
        const book = new Map<string, number>()
        for (const cast of votes) {
          const answer = castDots(ballots, rule, cast)
          const spent = [...book]
            .filter(([key]) => key.startsWith(cast.voter))
            .filter(([key]) => !key.endsWith(cast.item))
          const fits =
            cast.dots === 0 ||
            (ITEMS.includes(cast.item) &&
              Number.isInteger(cast.dots) &&
              cast.dots > 0 &&
              (cumulative || cast.dots === 1) &&
              cast.dots + spent.reduce((sum, [, dots]) => sum + dots, 0) <= budget)
          expect('ballots' in answer).toBe(fits)
          if (!('ballots' in answer)) continue
          ballots = answer.ballots
          book.set(`${cast.voter} ${cast.item}`, cast.dots)
        }
        for (const one of VOTERS) expect(dotsSpent(ballots, rule, one)).toBeLessThanOrEqual(budget)
        const totals = countDots(ballots, ITEMS)
        for (const { item, dots } of totals) {
          const own = [...book].filter(([key]) => key.endsWith(` ${item}`)).map(([, given]) => given)
          expect(dots).toBe(own.reduce((sum, given) => sum + given, 0))
        }
        expect(recountDots(totals, ballots)).toEqual([])
        expect(totals.map(({ dots }) => dots)).toEqual(totals.map(({ dots }) => dots).sort((a, b) => b - a))
      }),
      { numRuns: 300 },
    )
  })

  it('M8: a recount finds every total that was changed, left out or invented', () => {
    const ballots = [
      { voter: 'v1', item: 'een', dots: 2 },
      { voter: 'v2', item: 'een', dots: 1 },
      { voter: 'v1', item: 'twee', dots: 1 },
    ]
    const totals = countDots(ballots, ['een', 'twee'])
    expect(totals).toEqual([
      { item: 'een', dots: 3, voters: 2 },
      { item: 'twee', dots: 1, voters: 1 },
    ])
    expect(recountDots(totals.slice(1), ballots)).toEqual(['een'])
    expect(recountDots([...totals, { item: 'drie', dots: 1, voters: 1 }], ballots)).toEqual(['drie'])
    expect(recountDots([{ item: 'een', dots: 3, voters: 3 }, ...totals.slice(1)], ballots)).toEqual(['een'])
  })

  it('M8: says why it refuses; the same vote twice counts once; what can no longer be voted for gives its dots back', () => {
    const rule = { budget: 2, cumulative: false, items: ['een', 'twee', 'drie'] }
    const ballots = ['een', 'twee'].map((item) => ({ voter: 'v1', item, dots: 1 }))
    const cast = (item: string, dots: number, items = rule.items) =>
      castDots(ballots, { ...rule, items }, { voter: 'v1', item, dots })
    expect(cast('drie', 1)).toEqual({ refused: 'over-budget' })
    expect(cast('een', 2)).toEqual({ refused: 'one-per-item' })
    expect(cast('vijf', 1)).toEqual({ refused: 'not-votable' })
    expect(cast('een', -1)).toEqual({ refused: 'not-a-number-of-dots' })
    expect(cast('een', 1)).toEqual({ ballots: expect.arrayContaining(ballots) })
    expect(cast('drie', 1, ['twee', 'drie'])).toMatchObject({ ballots: { length: 3 } })
    expect(cast('een', 0, ['twee', 'drie'])).toEqual({ ballots: ballots.slice(1) })
  })
})

describe('choices', () => {
  const vote = fc.record({ voter, item, choice: fc.constantFrom(...stances, null, 'objection') })

  it('M8: everyone has one choice per item, the last one, and counts are what was chosen', () => {
    fc.assert(
      fc.property(fc.array(vote, { maxLength: 60 }), (votes) => {
        let ballots: ChoiceBallot<Stance>[] = []
        const book = new Map<string, string | null>()
        for (const cast of votes) {
          const answer = castChoice(ballots, { items: ITEMS, choices: stances }, cast)
          const fits = cast.choice === null || (ITEMS.includes(cast.item) && cast.choice !== 'objection')
          expect('ballots' in answer).toBe(fits)
          if (!('ballots' in answer)) continue
          ballots = answer.ballots
          book.set(`${cast.voter} ${cast.item}`, cast.choice)
        }
        for (const { item, counts } of countChoices(ballots, { items: ITEMS, choices: stances }))
          for (const [choice, count] of counts)
            expect(count).toBe(
              [...book].filter(([key, chosen]) => key.endsWith(` ${item}`) && chosen === choice).length,
            )
      }),
      { numRuns: 200 },
    )
  })

  it('M8: one objection stops a proposal, concerns are kept, and keeping one’s card is no veto', () => {
    const card = fc.constantFrom(...consentCards, null)
    fc.assert(
      fc.property(fc.array(card, { maxLength: 8 }), fc.boolean(), (cards, closed) => {
        const circle = cards.map((_, i) => `v${i}`)
        const ballots: ChoiceBallot<ConsentCard>[] = cards.flatMap((choice, i) =>
          choice === null ? [] : [{ voter: `v${i}`, item: 'voorstel', choice }],
        )
        const guest = { voter: 'guest', item: 'voorstel', choice: 'objection' as const }
        const { outcome, waiting } = consentResult([...ballots, guest], 'voorstel', { circle, closed })
        expect(waiting).toBe(cards.filter((one) => one === null).length)
        const concern = cards.includes('concern')
        const decided = cards.includes('objection') ? 'objection' : concern ? 'consent-with-concerns' : 'consent'
        expect(outcome).toBe(waiting > 0 && !closed ? 'waiting' : ballots.length === 0 ? 'nobody' : decided)
      }),
      { numRuns: 200 },
    )
  })
})
