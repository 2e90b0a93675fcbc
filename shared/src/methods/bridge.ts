// What everyone can stand behind, beside what most people want: support across domains.
import { MIN_CONTRIBUTORS } from './anonymity.ts'
import { grouped } from './grouped.ts'

/** Whether someone supports an item that he or she judged; of ballots: `supportOf` in vote-tally.ts. */
export type Support = { voter: string; item: string; agrees: boolean }

export type BridgeScore = {
  item: string
  agree: number
  judged: number
  /** Part of all who judged it that agrees; null when nobody did. */
  majority: number | null
  /**
   * Product over the groups of (agree + 1) / (judged + 2), and the least of them: 0–1, to compare items of one vote with.
   * Null when fewer than `k` people voted.
   */
  bridge: { product: number; least: number } | null
}

/**
 * Scores items by what every domain thinks of them, whatever its size. After group-informed consensus of Polis (C. Small
 * e.a., Polis: Scaling deliberation by mapping high dimensional opinion spaces, RECERCA 26 (2), 2021), with domains for
 * groups; the 1 and 2 are Laplace's, so that a domain that has not judged counts as one half. Domains of which fewer than
 * `k` people voted are taken together, since their part of a product could be reckoned back to a person.
 * @param domains of the voters, by id; unknown is ''
 */
export function bridgeScores(
  support: readonly Support[],
  domains: ReadonlyMap<string, string>,
  items: readonly string[],
  k = MIN_CONTRIBUTORS,
): BridgeScore[] {
  const groups = groupsOf([...new Set(support.map(({ voter }) => voter))], domains, k)
  const perItem = grouped(support, ({ item }) => item)
  return items.map((item) => {
    const judged = perItem.get(item) ?? []
    const agree = judged.filter(({ agrees }) => agrees).length
    const factors = groups.map((group) => {
      const own = judged.filter(({ voter }) => group.has(voter))
      return (own.filter(({ agrees }) => agrees).length + 1) / (own.length + 2)
    })
    const product = factors.reduce((all, factor) => all * factor, 1)
    const bridge = factors.length === 0 ? null : { product, least: Math.min(...factors) }
    return { item, agree, judged: judged.length, majority: judged.length === 0 ? null : agree / judged.length, bridge }
  })
}

/** Voters by domain, in groups of at least `k`: small domains together, and with the smallest other one if need be. */
function groupsOf(voters: readonly string[], domains: ReadonlyMap<string, string>, k: number): Set<string>[] {
  if (voters.length < k) return []
  const all = [...grouped(voters, (voter) => domains.get(voter) ?? '')]
  const bySize = all.sort(([one, own], [other, their]) => own.length - their.length || (one < other ? -1 : 1))
  const large = bySize.filter(([domain, own]) => domain !== '' && own.length >= k).map(([, own]) => own)
  const rest = all.filter(([, own]) => !large.includes(own)).flatMap(([, own]) => own)
  if (rest.length >= k) return [...large, rest].map((own) => new Set(own))
  const [smallest = [], ...others] = large
  return [[...smallest, ...rest], ...others].map((own) => new Set(own))
}
