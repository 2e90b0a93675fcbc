// Counting a vote: from everyone's ballots to what is told. Pure, so that a recount gives the same.
import { bridgeScores, type Support } from './methods/bridge.ts'
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

/** What of a round its count depends on. */
export type Counted = Pick<VoteRound, 'kind' | 'anonymous' | 'items'>

/** The result of a round; ballots without entries are of people who took their votes back. */
export function tally(round: Counted, all: readonly CastBallot[]): VoteResult {
  const ballots = all.filter(({ ballot }) => ballot.length > 0)
  const voters = ballots.length
  if (round.anonymous && voters < LEAST_VOTERS) return { voters, tooFew: true, lines: [], reasons: [], voices: [] }
  const bridges = bridgesOf(round, ballots)
  const lines = round.items.map(({ id }) => ({
    item: id,
    counts: countsOf(round.kind, id, ballots),
    bridge: bridges.get(id) ?? null,
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

/** Where a proposal stands: `nobody` showed a card; `concern` is consent with concerns. */
export type Outcome = 'nobody' | 'objection' | 'concern' | 'consent'

/**
 * One paramount objection stops a proposal as it is; concerns go along with it; who shows no card has no veto. Source: the
 * consent principle of sociocracy (G. Endenburg; sociocratie.nl).
 */
export function outcomeOf({ voters, lines }: Pick<VoteResult, 'voters' | 'lines'>): Outcome {
  const counts = lines[0]?.counts ?? {}
  if (voters === 0) return 'nobody'
  if ((counts.objection ?? 0) > 0) return 'objection'
  return (counts.concern ?? 0) > 0 ? 'concern' : 'consent'
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

/**
 * Who was for what, voters by their place in `ballots`. Whoever gave dots has judged all items: those without a dot were
 * seen and passed over. Doubt is a judgement without support; a concern goes along.
 */
export function supportOf({ kind, items }: Counted, ballots: readonly CastBallot[]): Support[] {
  return ballots.flatMap(({ ballot }, i) => {
    const judged = kind === 'dots' ? items.map(({ id }) => id) : ballot.map((entry) => entry.item)
    const agrees = (item: string) => ballot.some((one) => one.item === item && IN_FAVOUR.includes(one.choice))
    return judged.map((item) => ({ voter: String(i), item, agrees: agrees(item) }))
  })
}

/** Support across domains by item; without a second domain to be told apart there is none. */
function bridgesOf(round: Counted, ballots: readonly CastBallot[]): Map<string, VoteLine['bridge']> {
  const domains = new Map(ballots.map(({ domain }, i) => [String(i), domain]))
  const items = round.items.map(({ id }) => id)
  const scores = bridgeScores(supportOf(round, ballots), domains, items, round.anonymous ? LEAST_VOTERS : 1)
  // Every factor is less than one: only the product of a single one is as much as the least of them.
  return new Map(scores.map(({ item, bridge }) => [item, bridge?.product === bridge?.least ? null : bridge]))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
