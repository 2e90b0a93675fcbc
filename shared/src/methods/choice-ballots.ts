// Voting by one choice per item: agree, disagree or doubt, and the three cards of a consent round.
import { grouped } from './grouped.ts'

export const stances = ['agree', 'disagree', 'doubt'] as const
export type Stance = (typeof stances)[number]

/** No objection; no objection but a concern that is noted; a paramount objection, with a reason. */
export const consentCards = ['consent', 'concern', 'objection'] as const
export type ConsentCard = (typeof consentCards)[number]

export type ChoiceBallot<Choice extends string> = { voter: string; item: string; choice: Choice }

export type ChoiceRefusal = 'not-votable' | 'not-a-choice'

/**
 * Sets someone's choice for an item; the last one counts, and null takes it back.
 * @param rule what can be voted for, and which choices there are: `stances` or `consentCards`
 * @returns the ballots after it, or why nothing changed
 */
export function castChoice<Choice extends string>(
  ballots: readonly ChoiceBallot<Choice>[],
  rule: { items: readonly string[]; choices: readonly Choice[] },
  { voter, item, choice }: { voter: string; item: string; choice: string | null },
): { ballots: ChoiceBallot<Choice>[] } | { refused: ChoiceRefusal } {
  const others = ballots.filter((ballot) => ballot.voter !== voter || ballot.item !== item)
  if (choice === null) return { ballots: others }
  if (!rule.items.includes(item)) return { refused: 'not-votable' }
  const known = rule.choices.find((one) => one === choice)
  if (known === undefined) return { refused: 'not-a-choice' }
  return { ballots: [...others, { voter, item, choice: known }] }
}

/** How often each choice was made, per item, in the order of the items and of the choices. */
export function countChoices<Choice extends string>(
  ballots: readonly ChoiceBallot<Choice>[],
  { items, choices }: { items: readonly string[]; choices: readonly Choice[] },
): { item: string; counts: Map<Choice, number> }[] {
  const perItem = grouped(ballots, ({ item }) => item)
  return items.map((item) => {
    const own = perItem.get(item) ?? []
    return { item, counts: new Map(choices.map((choice) => [choice, own.filter((b) => b.choice === choice).length])) }
  })
}

export type ConsentResult = {
  counts: Map<ConsentCard, number>
  /** People of the circle who have not shown a card. */
  waiting: number
  /**
   * One paramount objection stops the proposal as it is. Not showing a card is no veto: once the round is closed it is
   * decided by those who did. Source: the consent principle of sociocracy (G. Endenburg; sociocratie.nl).
   */
  outcome: 'waiting' | 'nobody' | 'objection' | 'consent-with-concerns' | 'consent'
}

/** Where a proposal stands. Cards of people outside the circle do not count. */
export function consentResult(
  ballots: readonly ChoiceBallot<ConsentCard>[],
  proposal: string,
  { circle, closed }: { circle: readonly string[]; closed: boolean },
): ConsentResult {
  const members = new Set(circle)
  const cards = ballots.filter(({ item, voter }) => item === proposal && members.has(voter))
  const [counted] = countChoices(cards, { items: [proposal], choices: consentCards })
  const counts = counted?.counts ?? new Map<ConsentCard, number>()
  const waiting = members.size - new Set(cards.map(({ voter }) => voter)).size
  const has = (card: ConsentCard) => (counts.get(card) ?? 0) > 0
  const decided = () => {
    if (cards.length === 0) return 'nobody'
    if (has('objection')) return 'objection'
    return has('concern') ? 'consent-with-concerns' : 'consent'
  }
  return { counts, waiting, outcome: waiting > 0 && !closed ? 'waiting' : decided() }
}
