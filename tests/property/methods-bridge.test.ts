// What domains support together, and whose name stands with it.
import { keepAnonymity, labelsOf, MIN_CONTRIBUTORS } from '@kringbord/shared/methods/anonymity'
import { bridgeScores, type Support } from '@kringbord/shared/methods/bridge'
import { supportOf } from '@kringbord/shared/vote-tally'
import { type BallotEntry, choicesOf, type VoteKind } from '@kringbord/shared/votes'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const VOTERS = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8']
const ITEMS = ['een', 'twee', 'drie', 'vier']
const voter = fc.constantFrom(...VOTERS)

describe('bridge score', () => {
  it('M9: what all domains support stands above what the largest domain wants', () => {
    const domains = new Map(VOTERS.concat('v9', 'v10', 'v11').map((id, i) => [id, i < 7 ? 'zorg' : 'wonen']))
    const agreed = (item: string, yes: number[]): Support[] =>
      [...domains.keys()].map((id, i) => ({ voter: id, item, agrees: yes.includes(i) }))
    const support = [...agreed('zorg wil', [0, 1, 2, 3, 4, 5, 6]), ...agreed('allen', [0, 1, 2, 7, 8, 9])]
    const [one, other] = bridgeScores(support, domains, ['zorg wil', 'allen'])
    expect(one?.majority).toBeCloseTo(7 / 11)
    expect(other?.majority).toBeCloseTo(6 / 11)
    expect(one?.bridge?.product).toBeCloseTo((8 / 9) * (1 / 6))
    expect(one?.bridge?.least).toBeCloseTo(1 / 6)
    expect(other?.bridge?.product).toBeCloseTo((4 / 9) * (4 / 6))
  })

  it('M9: one more who agrees never lowers a score, and the order of ballots does not matter', () => {
    const judged = fc.record({ voter, item: fc.constantFrom(...ITEMS), agrees: fc.boolean() })
    const domainsOf = fc.array(fc.constantFrom('', 'zorg', 'wonen', 'overheid'), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(fc.uniqueArray(judged, { selector: (one) => `${one.voter} ${one.item}` }), domainsOf, (list, own) => {
        const domains = new Map(VOTERS.map((id, i) => [id, own[i] ?? '']))
        const scores = bridgeScores(list, domains, ITEMS)
        expect(bridgeScores(list.toReversed(), domains, ITEMS)).toEqual(scores)
        for (const { bridge, agree, judged } of scores) {
          if (bridge) expect(bridge.product).toBeLessThanOrEqual(bridge.least)
          expect(agree).toBeLessThanOrEqual(judged)
        }
        const turned = list.findIndex(({ agrees }) => !agrees)
        const more = bridgeScores(
          list.map((one, i) => (i === turned ? { ...one, agrees: true } : one)),
          domains,
          ITEMS,
        )
        scores.forEach(({ bridge, majority }, i) => {
          expect(more[i]?.bridge?.product ?? 0).toBeGreaterThanOrEqual(bridge?.product ?? 0)
          expect(more[i]?.majority ?? 0).toBeGreaterThanOrEqual(majority ?? 0)
        })
      }),
      { numRuns: 200 },
    )
  })

  it('M9: a domain of one or two does not show in a score by itself', () => {
    const support = VOTERS.map((id, i) => ({ voter: id, item: 'een', agrees: i !== 0 }))
    const domains = new Map(VOTERS.map((id, i) => [id, i === 0 ? 'inwoners' : i < 4 ? 'zorg' : 'wonen']))
    expect(bridgeScores(support, domains, ['een'])[0]?.bridge?.product).toBeCloseTo((4 / 6) * (5 / 6))
    expect(bridgeScores(support.slice(0, 2), domains, ['een'])[0]?.bridge).toBeNull()
  })

  it('M9: dots, opinions and consent all count as support', () => {
    const items = ITEMS.slice(0, 3).map((id) => ({ id, kind: 'note' as const, text: id, zone: '' }))
    const support = (kind: VoteKind, ballot: Pick<BallotEntry, 'item' | 'choice'>[]) => {
      const entries = ballot.map((entry) => ({ ...entry, count: 1, reason: '' }))
      const found = supportOf({ kind, anonymous: true, items }, [{ name: '', domain: '', ballot: entries }])
      return found.map(({ agrees }) => agrees)
    }
    expect(support('dots', [{ item: 'een', choice: 'dot' }])).toEqual([true, false, false])
    const each = (kind: 'opinion' | 'consent') => choicesOf[kind].map((choice, i) => ({ item: ITEMS[i] ?? '', choice }))
    expect(support('opinion', each('opinion'))).toEqual([true, false, false])
    expect(support('consent', each('consent'))).toEqual([true, true, false])
  })
})

describe('anonymity', () => {
  const contributors = fc.array(
    fc.record({
      id: fc.integer({ min: 0, max: 30 }).map((n) => `p${n}`),
      organisation: fc.constantFrom('', 'a', 'b', 'c', 'd'),
    }),
    { maxLength: 40 },
  )
  const domainOf = (organisation: string) => (organisation === '' ? '' : organisation < 'c' ? 'zorg' : 'wonen')

  it('M10: a name stands only with three or more, and those without a name are nobody or three and more', () => {
    fc.assert(
      fc.property(contributors, (list) => {
        const people = list.map((one) => ({ ...one, domain: domainOf(one.organisation) }))
        const own = new Map(people.map((one) => [one.id, one]))
        const labels = labelsOf(people)
        expect([...labels.keys()].sort()).toEqual([...own.keys()].sort())
        const sizes = new Map<string, number>()
        for (const [id, label] of labels) {
          const name = label.kind === 'none' ? '' : label.name
          if (label.kind !== 'none') expect(own.get(id)?.[label.kind]).toBe(name)
          sizes.set(`${label.kind} ${name}`, (sizes.get(`${label.kind} ${name}`) ?? 0) + 1)
        }
        const all = own.size
        for (const [kind, size] of sizes)
          if (all >= MIN_CONTRIBUTORS || kind !== 'none ') expect(size, kind).toBeGreaterThanOrEqual(MIN_CONTRIBUTORS)
      }),
      { numRuns: 500 },
    )
  })

  it('M10: organisation from three, else the domain of three others, else nothing', () => {
    const of = (organisation: string, domain: string, count: number) =>
      Array.from({ length: count }, (_, i) => ({ id: `${organisation}${i}`, organisation, domain }))
    const labels = labelsOf([...of('a', 'zorg', 3), ...of('b', 'wonen', 2), ...of('c', 'wonen', 1)])
    expect(labels.get('a0')).toEqual({ kind: 'organisation', name: 'a' })
    expect([labels.get('b0'), labels.get('c0')]).toEqual(Array(2).fill({ kind: 'domain', name: 'wonen' }))
    // The one who is left would be known, so nobody is named.
    const rest = labelsOf([...of('a', 'zorg', 3), ...of('b', 'wonen', 1)])
    expect(new Set([...rest.values()].map(({ kind }) => kind))).toEqual(new Set(['none']))
    expect(labelsOf([...of('a', 'zorg', 1), ...of('a', 'zorg', 1), ...of('a', 'zorg', 1)]).get('a0')?.kind).toBe('none')
  })

  it('M10: what was promised is never lowered', () => {
    expect(keepAnonymity('anonymous', 'name')).toBe('anonymous')
    expect(keepAnonymity('organisation', 'name')).toBe('organisation')
    expect(keepAnonymity('organisation', 'anonymous')).toBe('anonymous')
    expect(keepAnonymity('name', 'organisation')).toBe('organisation')
  })
})
