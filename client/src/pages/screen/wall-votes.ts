// What the wall tells of voting: that a round is open, with how many have voted and never for what; and the result, once a
// facilitator shows it, for as long as its step lasts.
import type { Step } from '@kringbord/shared/session'
import type { VoteSummary } from '@kringbord/shared/votes'

export type WallVote = { open: VoteSummary | null; told: VoteSummary | null }

/** `rounds` the newest first; `step` the one everyone is in. */
export function wallVote(rounds: readonly VoteSummary[], step: Pick<Step, 'id'> | null): WallVote {
  const open = rounds.find((round) => round.state === 'open') ?? null
  const here = step === null ? undefined : rounds.find((round) => round.step === step.id)
  return { open, told: open === null && here?.published === true ? here : null }
}
