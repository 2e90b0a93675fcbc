// 25/10: every card is judged by five others, who are from other organisations as far as that can be.
import { grouped } from './grouped.ts'
import { MethodError } from './method-error.ts'
import { createDraw } from './seeded.ts'
import { sum } from './sum.ts'

/** Rounds of judging, so judges per card and cards per judge; scores are 1–5, so a card has 5–25 points. */
export const JUDGING_ROUNDS = 5

export type CardAuthor = { id: string; organisation: string }

/** In this round `judge` gets the card of `author`. */
export type Judgement = { judge: string; author: string }

export type JudgingPlan = {
  /** Per round every person once as a judge and once as an author. */
  rounds: Judgement[][]
  /** Judgements of a card from the own organisation, and the fewest that any plan has. Unknown ('') is never the own. */
  sameOrganisation: number
  leastSameOrganisation: number
}

/**
 * People sit in a circle by organisation; in each round cards move on by a fixed number of places, a different one each
 * round (a circulant assignment). So nobody gets the own card or one card twice. The five shifts that keep fewest cards
 * within an organisation are taken: those that jump over the largest ones.
 * Method: 25/10 Crowd Sourcing, Liberating Structures (K. McCandless & H. Lipmanowicz), where cards pass from hand to hand.
 * @throws MethodError `too-few-people` under six, `twice-the-same-person`
 */
export function judgingPlan(people: readonly CardAuthor[], seed: number): JudgingPlan {
  if (people.length <= JUDGING_ROUNDS) throw new MethodError('too-few-people', `${people.length} cards, 6 needed`)
  if (new Set(people.map(({ id }) => id)).size < people.length)
    throw new MethodError('twice-the-same-person', 'someone has two cards')
  const drawn = createDraw(seed).shuffle(people)
  const circle = [...grouped(drawn, ({ organisation }) => organisation).values()].flat()
  const shifts = bestShifts(circle)
  const rounds = shifts.map((shift) =>
    circle.map(({ id }, place) => ({ judge: id, author: ahead(circle, place, shift)?.id ?? id })),
  )
  return {
    rounds,
    sameOrganisation: sum(shifts.map((shift) => keptWithin(circle, shift))),
    leastSameOrganisation: leastKeptWithin(circle),
  }
}

/** The card that moves `shift` places back to this place. */
function ahead(circle: readonly CardAuthor[], place: number, shift: number): CardAuthor | undefined {
  return circle[(place + shift) % circle.length]
}

function keptWithin(circle: readonly CardAuthor[], shift: number): number {
  return circle.filter(
    ({ organisation }, place) => organisation !== '' && ahead(circle, place, shift)?.organisation === organisation,
  ).length
}

/** Of equals the shortest, less than half the circle where it can be: then two people do not judge each other. */
function bestShifts(circle: readonly CardAuthor[]): number[] {
  const shifts = circle.map((_, shift) => ({ shift, kept: keptWithin(circle, shift) })).slice(1)
  shifts.sort((one, other) => one.kept - other.kept || one.shift - other.shift)
  return shifts.slice(0, JUDGING_ROUNDS).map(({ shift }) => shift)
}

/**
 * What no plan goes below. An organisation with L of n people has n − L strangers: each round at most that many of its
 * cards leave it, and each of its judges finds at most that many cards elsewhere.
 */
function leastKeptWithin(people: readonly CardAuthor[]): number {
  const own = [...grouped(people, ({ organisation }) => organisation)].filter(([name]) => name !== '')
  return sum(
    own.map(([, { length }]) => {
      const strangers = people.length - length
      return Math.max(
        JUDGING_ROUNDS * Math.max(0, length - strangers),
        length * Math.max(0, JUDGING_ROUNDS - strangers),
      )
    }),
  )
}
