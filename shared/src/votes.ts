// A vote on a board: what is asked, what one person may answer, and what is told afterwards. Light enough for every page:
// no schemas (vote-schema.ts), no counting (vote-tally.ts), no storage.

/** `dots` to spread over items · `opinion` one per item · `consent` one on a proposal. */
export const voteKinds = ['dots', 'opinion', 'consent'] as const
export type VoteKind = (typeof voteKinds)[number]

/** What dots look like; hearts are dots. */
export const voteLooks = ['dot', 'heart'] as const
export type VoteLook = (typeof voteLooks)[number]

/** What one can say of an item, per kind, the most in favour first. */
export const choicesOf = {
  dots: ['dot'],
  opinion: ['agree', 'doubt', 'disagree'],
  consent: ['consent', 'concern', 'objection'],
} as const satisfies Record<VoteKind, readonly string[]>
export type VoteChoice = (typeof choicesOf)[VoteKind][number]

/** Something that can be voted on, as it was when the vote began: a ballot does not change under people's hands. */
export type VoteItem = {
  /** Id of its shape; `PROPOSAL` for the text of a consent round. */
  id: string
  /** `statement` what stood in a text box. */
  kind: 'note' | 'tegel' | 'statement' | 'proposal'
  text: string
  /** Title of the zone it lay in; '' without one. */
  zone: string
}

/** The only item of a consent round. */
export const PROPOSAL = 'proposal'

export type VoteRound = {
  id: string
  kind: VoteKind
  look: VoteLook
  question: string
  /** Dots per person; 0 for other kinds. */
  budget: number
  /** Whether one may put several dots on one item. */
  cumulative: boolean
  /** Nobody ever learns who voted what: at closing only counts are kept. */
  anonymous: boolean
  /** The step in which it began; '' outside a session. */
  step: string
  items: VoteItem[]
  state: 'open' | 'closed'
  /** Whether everyone may see the result. */
  published: boolean
  /** ISO 8601, UTC. */
  openedAt: string
  closedAt: string | null
}

/** What one person says of one item; what is not on someone's ballot got nothing from them. */
export type BallotEntry = {
  item: string
  choice: VoteChoice
  /** Number of dots; 1 for other kinds. */
  count: number
  /** Why, in a consent round; '' otherwise. */
  reason: string
}

/** Fewer voters than this, and an anonymous vote has no result: it would say who voted what. */
export const LEAST_VOTERS = 3
export const MAX_BUDGET = 100
export const MAX_QUESTION_LENGTH = 300
export const MAX_PROPOSAL_LENGTH = 2_000
export const MAX_REASON_LENGTH = 1_000
/** More items than this nobody reads. */
export const MAX_VOTE_ITEMS = 500

export type BallotFault = 'unknown' | 'duplicate' | 'wrong-choice' | 'over-budget' | 'not-cumulative' | 'required'

type Rules = Pick<VoteRound, 'kind' | 'budget' | 'cumulative' | 'items'>

/** What is wrong with someone's whole ballot, with the index of the entry, or null when it counts. */
export function ballotFault(round: Rules, ballot: readonly BallotEntry[]): { at: number; reason: BallotFault } | null {
  const known = new Set(round.items.map((item) => item.id))
  const choices: readonly string[] = choicesOf[round.kind]
  let spent = 0
  for (const [at, { item, choice, count, reason }] of ballot.entries()) {
    if (!known.has(item)) return { at, reason: 'unknown' }
    if (ballot.findIndex((other) => other.item === item) < at) return { at, reason: 'duplicate' }
    if (!choices.includes(choice)) return { at, reason: 'wrong-choice' }
    if (choice === 'objection' && reason.trim() === '') return { at, reason: 'required' }
    if (count > 1 && !(round.kind === 'dots' && round.cumulative)) return { at, reason: 'not-cumulative' }
    spent += count
    if (round.kind === 'dots' && spent > round.budget) return { at, reason: 'over-budget' }
  }
  return null
}

/** Dots that are left to someone with this ballot. */
export function dotsLeft({ budget }: Pick<VoteRound, 'budget'>, ballot: readonly BallotEntry[]): number {
  return budget - ballot.reduce((sum, entry) => sum + entry.count, 0)
}

/** How an item came out. */
export type VoteLine = {
  item: string
  counts: Partial<Record<VoteChoice, number>>
  /** Support across all domains, see methods/bridge.ts; null when fewer than two domains can be told apart. */
  bridge: { product: number; least: number } | null
}

/** Someone's concern or objection; `by` is '' in an anonymous round. */
export type VoteReason = { choice: VoteChoice; text: string; by: string }

/** Who voted what, in a named round. */
export type VoteVoice = { item: string; choice: VoteChoice; count: number; by: string }

export type VoteResult = {
  /** How many people voted. */
  voters: number
  /** Nothing is told because too few people voted anonymously; then all lists are empty. */
  tooFew: boolean
  lines: VoteLine[]
  reasons: VoteReason[]
  /** Empty in an anonymous round. */
  voices: VoteVoice[]
}

/** A round as everyone on the board may know it, without what was answered. */
export type VoteSummary = Omit<VoteRound, 'items'> & {
  items: number
  /** How many people have voted, of those who are here or voted. */
  voted: number
  people: number
}

/** A round as one person may see it. */
export type VoteView = Omit<VoteSummary, 'items'> & {
  items: VoteItem[]
  /** One's own ballot; empty once an anonymous round is closed, for then nobody knows whose it was. */
  mine: BallotEntry[]
  /** null while the round is open, and until it is published for all but facilitators. */
  result: VoteResult | null
}
