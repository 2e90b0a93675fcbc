// What the wall tells of voting: that a round is open, with how many have voted and never for what; and the result, once a
// facilitator shows it, for as long as its step lasts.
import type { Step } from '@kringbord/shared/session'
import { majorityOf } from '@kringbord/shared/vote-tally'
import type { VoteKind, VoteLine, VoteSummary } from '@kringbord/shared/votes'

export type WallVote = { open: VoteSummary | null; told: VoteSummary | null }

/** `rounds` the newest first; `step` the one everyone is in. */
export function wallVote(rounds: readonly VoteSummary[], step: Pick<Step, 'id'> | null): WallVote {
  const open = rounds.find((round) => round.state === 'open') ?? null
  const here = step === null ? undefined : rounds.find((round) => round.step === step.id)
  return { open, told: open === null && here?.published === true ? here : null }
}

/** How an item stands on the wall: dots or the share that agrees, beside the support in the domain that likes it least. */
export type WallLine = {
  item: string
  majority: number
  /** 0–1; null when domains cannot be told apart. */
  bridge: number | null
}

/**
 * The `most` items that most people want, in that order, and among them in any case the one that bridges best: what all
 * domains can stand behind must not be left out because one domain has more voters.
 */
export function wallLines(kind: VoteKind, lines: readonly VoteLine[], most: number): WallLine[] {
  const all = lines
    .map((line) => ({ item: line.item, majority: majorityOf(kind, line), bridge: line.bridge?.least ?? null }))
    .sort((a, b) => b.majority - a.majority || (b.bridge ?? 0) - (a.bridge ?? 0))
  const best = all.reduce<WallLine | null>((top, line) => ((line.bridge ?? 0) > (top?.bridge ?? 0) ? line : top), null)
  const first = all.slice(0, most)
  return best === null || first.includes(best) ? first : [...first.slice(0, -1), best]
}
