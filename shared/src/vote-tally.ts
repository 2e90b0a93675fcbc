// Counting a vote: from everyone's ballots to what is told. Pure, so that a recount gives the same.
import {
  type BallotEntry,
  choicesOf,
  LEAST_VOTERS,
  type VoteChoice,
  type VoteLine,
  type VoteResult,
  type VoteRound,
} from './votes.ts'

/** One person's ballot, with what the count needs to know of them. */
export type CastBallot = { name: string /** '' is unknown. */; domain: string; ballot: readonly BallotEntry[] }

/** The result of a round; ballots without entries are of people who took their votes back. */
export function tally(round: Pick<VoteRound, 'kind' | 'anonymous' | 'items'>, all: readonly CastBallot[]): VoteResult {
  const ballots = all.filter(({ ballot }) => ballot.length > 0)
  const voters = ballots.length
  if (round.anonymous && voters < LEAST_VOTERS) return { voters, tooFew: true, lines: [], reasons: [], voices: [] }
  const groups = domainGroups(ballots, round.anonymous ? LEAST_VOTERS : 1)
  const lines = round.items.map(({ id }) => ({
    item: id,
    counts: countsOf(round.kind, id, ballots),
    bridge: bridgeScore(groups.map((group) => ({ people: group.length, support: supportersOf(id, group) }))),
  }))
  const said = ballots.flatMap(({ name, ballot }) => ballot.map((entry) => ({ ...entry, by: name })))
  const by = (name: string) => (round.anonymous ? '' : name)
  const reasons = said
    .filter((entry) => entry.reason !== '')
    .map(({ choice, reason, by: name }) => ({ choice, text: reason, by: by(name) }))
    // In the order of the alphabet: the order of voting says who.
    .sort((a, b) => (a.choice === b.choice ? compare(a.text, b.text) : compare(b.choice, a.choice)))
  const voices = round.anonymous
    ? []
    : said.map(({ item, choice, count, by: name }) => ({ item, choice, count, by: name }))
  return { voters, tooFew: false, lines, reasons, voices }
}

/**
 * Support across all groups, so that what the largest group likes does not win by its size: the geometric mean of
 * (support + 1) / (people + 2) per group. As the group-informed consensus of Polis (Small et al., Recerca 26, 2021), a
 * product of smoothed shares; the mean keeps it between 0 and 1. null with fewer than two groups.
 */
export function bridgeScore(groups: readonly { people: number; support: number }[]): number | null {
  if (groups.length < 2) return null
  const product = groups.reduce((sum, { people, support }) => sum * ((support + 1) / (people + 2)), 1)
  return Math.round(product ** (1 / groups.length) * 1000) / 1000
}

/** How much an item got in all: dots, or the share that agrees; what a list by majority is sorted on. */
export function majorityOf(kind: VoteRound['kind'], { counts }: VoteLine): number {
  if (kind === 'dots') return counts.dot ?? 0
  const [best] = choicesOf[kind]
  const all = choicesOf[kind].reduce((sum, choice) => sum + (counts[choice] ?? 0), 0)
  return all === 0 ? 0 : (counts[best] ?? 0) / all
}

function countsOf(kind: VoteRound['kind'], item: string, ballots: readonly CastBallot[]): VoteLine['counts'] {
  const counts: Partial<Record<VoteChoice, number>> = {}
  for (const choice of choicesOf[kind]) counts[choice] = 0
  for (const { ballot } of ballots)
    for (const entry of ballot)
      if (entry.item === item) counts[entry.choice] = (counts[entry.choice] ?? 0) + entry.count
  return counts
}

const IN_FAVOUR: readonly VoteChoice[] = ['dot', 'agree', 'consent', 'concern']

function supportersOf(item: string, group: readonly CastBallot[]): number {
  return group.filter(({ ballot }) => ballot.some((one) => one.item === item && IN_FAVOUR.includes(one.choice))).length
}

/**
 * Voters by domain. Groups of fewer than `least` are taken together, and what is then still too few with the smallest of
 * the others: a group of one or two would say what they voted.
 */
function domainGroups(ballots: readonly CastBallot[], least: number): CastBallot[][] {
  const byDomain = new Map<string, CastBallot[]>()
  for (const one of ballots) byDomain.set(one.domain, [...(byDomain.get(one.domain) ?? []), one])
  const all = [...byDomain.values()].sort((a, b) => a.length - b.length)
  const rest = all.filter((group) => group.length < least).flat()
  const [smallest, ...others] = all.filter((group) => group.length >= least)
  if (rest.length === 0) return smallest ? [smallest, ...others] : []
  if (rest.length >= least) return [rest, ...(smallest ? [smallest] : []), ...others]
  return smallest ? [[...smallest, ...rest], ...others] : [rest]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
