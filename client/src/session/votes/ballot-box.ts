// One's own ballot while a vote is open, kept in an answer box; and the small changes that buttons make to a ballot.
import type { BallotEntry } from '@kringbord/shared/votes'
import { ApiError } from '../../api-error.ts'
import { type AnswerBox, createAnswerBox } from '../answer-box.ts'

export type BallotBox = AnswerBox<readonly BallotEntry[]>

/** `saved` is what the server has. */
export function createBallotBox(
  saved: readonly BallotEntry[],
  send: (ballot: readonly BallotEntry[]) => Promise<unknown>,
): BallotBox {
  const isOver = (error: unknown) =>
    error instanceof ApiError && (error.code === 'vote-closed' || error.code === 'not-found')
  return createAnswerBox({ saved, send, isOver })
}

/** The ballot with `count` dots on an item; 0 takes them off. */
export function withDots(ballot: readonly BallotEntry[], item: string, count: number): BallotEntry[] {
  const others = ballot.filter((entry) => entry.item !== item)
  return count > 0 ? [...others, { item, choice: 'dot', count, reason: '' }] : others
}

/** The ballot with a choice for an item; null takes it back. */
export function withChoice(
  ballot: readonly BallotEntry[],
  item: string,
  choice: BallotEntry['choice'] | null,
  reason = '',
): BallotEntry[] {
  const others = ballot.filter((entry) => entry.item !== item)
  return choice ? [...others, { item, choice, count: 1, reason }] : others
}

/** Dots of this ballot on an item. */
export function dotsOn(ballot: readonly BallotEntry[], item: string): number {
  return ballot.find((entry) => entry.item === item)?.count ?? 0
}
