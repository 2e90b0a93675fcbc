// What the cards of a 25/10 got, and which come out on top.
import { grouped } from './grouped.ts'
import { sum } from './sum.ts'
import { JUDGING_ROUNDS } from './twenty-five-ten.ts'

/** One judge's points for a card: 1–5. */
export type CardScore = { author: string; judge: string; points: number }

/** `points` is the sum, as read out; `perJudge` compares a card that a judge skipped with the others. */
export type CardTotal = { author: string; points: number; judges: number; perJudge: number; complete: boolean }

/** Fewer judges than this is luck: such cards stand below all others. */
const ENOUGH_JUDGES = 3

/**
 * Totals of all judged cards, best first: by points per judge, then by points. Only a judge's last score for a card counts;
 * points that are no whole number from 1 to 5 do not count.
 */
export function cardTotals(scores: readonly CardScore[]): CardTotal[] {
  const sound = scores.filter(({ points }) => Number.isInteger(points) && points >= 1 && points <= 5)
  const totals = [...grouped(sound, ({ author }) => author)].map(([author, given]) => {
    const last = new Map(given.map(({ judge, points }) => [judge, points]))
    const points = sum([...last.values()])
    return { author, points, judges: last.size, perJudge: points / last.size, complete: last.size === JUDGING_ROUNDS }
  })
  return totals.sort(byScore)
}

/** The first `count` and all that are equal to the last of them: nobody falls off by the order of a list. */
export function topCards(totals: readonly CardTotal[], count = 10): CardTotal[] {
  const last = totals[count - 1]
  return last ? totals.filter((card) => byScore(card, last) <= 0) : [...totals]
}

function byScore(one: CardTotal, other: CardTotal): number {
  const enough = ({ judges }: CardTotal) => (judges >= ENOUGH_JUDGES ? 1 : 0)
  return enough(other) - enough(one) || other.perJudge - one.perJudge || other.points - one.points
}
