// Ballots at random, allowed and not: budgets hold, and a result is what the ballots say.
import { type CastBallot, outcomeOf, tally } from '@kringbord/shared/vote-tally'
import { ballotFault, choicesOf, dotsLeft, type VoteItem, type VoteKind, voteKinds } from '@kringbord/shared/votes'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const items: VoteItem[] = ['een', 'twee', 'drie', 'vier'].map((id) => ({ id, kind: 'note', text: id, zone: '' }))
const entry = fc.record({
  item: fc.constantFrom(...items.map(({ id }) => id), 'elders'),
  choice: fc.constantFrom(...voteKinds.flatMap((kind) => [...choicesOf[kind]])),
  count: fc.integer({ min: 1, max: 4 }),
  reason: fc.constantFrom('', '', 'omdat'),
})
const ballot = fc.array(entry, { maxLength: 5 })
const rules = fc.record({ kind: fc.constantFrom(...voteKinds), budget: fc.nat(6), cumulative: fc.boolean() })
const choices = (kind: VoteKind): readonly string[] => choicesOf[kind]

describe('ballots', () => {
  it('M8: what is taken is within the budget, about what can be voted on, and once per item', () => {
    fc.assert(
      fc.property(rules, ballot, (rule, cast) => {
        const fault = ballotFault({ ...rule, items }, cast)
        const spent = cast.reduce((sum, { count }) => sum + count, 0)
        const fits =
          cast.every(({ item }) => item !== 'elders') &&
          new Set(cast.map(({ item }) => item)).size === cast.length &&
          cast.every(({ choice }) => choices(rule.kind).includes(choice)) &&
          cast.every(({ choice, reason }) => choice !== 'objection' || reason !== '') &&
          cast.every(({ count }) => count === 1 || (rule.kind === 'dots' && rule.cumulative)) &&
          (rule.kind !== 'dots' || spent <= rule.budget)
        expect(fault === null).toBe(fits)
        if (fault) expect(cast[fault.at]).toBeDefined()
        else if (rule.kind === 'dots') expect(dotsLeft(rule, cast)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 500 },
    )
  })

  it('M8: totals are what the ballots say, in any order, and a recount gives the same', () => {
    fc.assert(
      fc.property(rules, fc.array(ballot, { maxLength: 12 }), fc.boolean(), ({ kind }, all, anonymous) => {
        const cast = all
          .map((own) => own.filter(({ item, choice }) => item !== 'elders' && choices(kind).includes(choice)))
          .map((own, i): CastBallot => ({ name: `p${i}`, domain: i % 2 === 0 ? 'zorg' : 'wonen', ballot: own }))
        const round = { kind, anonymous, items }
        const result = tally(round, cast)
        const voters = cast.filter((one) => one.ballot.length > 0).length
        expect(result.voters).toBe(voters)
        expect(result.tooFew).toBe(anonymous && voters < 3)
        expect(tally(round, cast.toReversed()).lines).toEqual(result.lines)
        if (anonymous) expect(JSON.stringify(result)).not.toMatch(/"p\d/)
        for (const { item, counts } of result.lines)
          for (const choice of choicesOf[kind]) {
            const given = cast.flatMap((one) => one.ballot.filter((e) => e.item === item && e.choice === choice))
            expect(counts[choice]).toBe(given.reduce((sum, { count }) => sum + count, 0))
          }
      }),
      { numRuns: 300 },
    )
  })

  it('M8: one objection stops a proposal, concerns are kept, and keeping one’s card is no veto', () => {
    const card = fc.constantFrom(...choicesOf.consent, null)
    fc.assert(
      fc.property(fc.array(card, { maxLength: 8 }), (cards) => {
        const cast = cards.map((choice, i): CastBallot => {
          const own = choice === null ? [] : [{ item: 'een', choice, count: 1, reason: 'omdat' }]
          return { name: `p${i}`, domain: '', ballot: own }
        })
        const result = tally({ kind: 'consent', anonymous: false, items: items.slice(0, 1) }, cast)
        const concern = cards.includes('concern') ? 'concern' : 'consent'
        const decided = cards.includes('objection') ? 'objection' : concern
        expect(outcomeOf(result)).toBe(cards.every((one) => one === null) ? 'nobody' : decided)
      }),
      { numRuns: 200 },
    )
  })
})
