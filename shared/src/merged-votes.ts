// Votes for notes that were merged after the vote: what stands at the note that holds them. Dots add up, as each dot is one
// vote. Opinions do not: someone may have agreed with several of them, and who did is not kept. Pure.
import { isMerged, mergedInto } from './merged.ts'
import type { VoteKind } from './votes.ts'

type Held = { id: string; type?: unknown; meta?: unknown }

/** Id of the note that is shown for `id`: itself, or the outermost one that it was merged into. '' when it is gone. */
export function shownFor(id: string, find: (id: string) => Held | undefined): string {
  let shown = find(id)
  // Not longer than any chain can be.
  for (let i = 0; shown && i < 100 && isMerged(shown, find); i++) shown = find(mergedInto(shown))
  return shown?.id ?? ''
}

/** The number at each note that is shown, from the numbers of `votes`; null where they do not add up. */
export function shownVotes(
  kind: VoteKind,
  votes: readonly { id: string; n: number }[],
  find: (id: string) => Held | undefined,
): Map<string, number | null> {
  const shown = new Map<string, number | null>()
  for (const { id, n } of votes) {
    const at = shownFor(id, find)
    const before = shown.get(at)
    if (at === '') continue
    else if (before === undefined) shown.set(at, n)
    else shown.set(at, kind === 'dots' && before !== null ? before + n : null)
  }
  return shown
}
