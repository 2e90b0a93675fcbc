// What is read aloud, in what order: what got most hearts or dots, and one that did not make it but touched all the same.
// Pure: what was written and how it came out in, the list out.
import type { VoteView } from '@kringbord/shared/votes'
import type { Part } from './parts.ts'

/** `place` is 1 for the most votes; null where nobody voted. */
export type Read = Part & { votes: number | null; why: 'top' | 'touched' | 'rest' }

/** How many are read for their votes; those with as many votes as the last one are in it too, up to twice as many. */
const TOP = 3

/**
 * The list: the top in order, then the one that touched, then the rest. Without votes everything is "rest", as it stands on
 * the board. `touched` is the shape that the facilitator chose, or null.
 */
export function readingList(
  parts: readonly Part[],
  vote: Pick<VoteView, 'result'> | null,
  touched: string | null,
): Read[] {
  const result = vote?.result
  const dots = new Map(result?.lines.map(({ item, counts }) => [item, counts.dot ?? 0]))
  const counted = parts.map((part) => ({ ...part, votes: result ? (dots.get(part.shape) ?? 0) : null }))
  const sorted = counted.toSorted((a, b) => (b.votes ?? 0) - (a.votes ?? 0))
  const least = sorted[TOP - 1]?.votes ?? 0
  const isTop = ({ votes }: { votes: number | null }, at: number) =>
    votes !== null && votes > 0 && (at < TOP || (votes === least && at < 2 * TOP))
  const read = sorted.map((part, at): Read => {
    if (isTop(part, at)) return { ...part, why: 'top' }
    return { ...part, why: part.shape === touched ? 'touched' : 'rest' }
  })
  const order = ['top', 'touched', 'rest']
  return read.toSorted((a, b) => order.indexOf(a.why) - order.indexOf(b.why))
}

/** Another one that did not make it, in turn; null when there is none. */
export function nextTouched(list: readonly Read[], touched: string | null): string | null {
  const rest = list.filter(({ why }) => why !== 'top').map(({ shape }) => shape)
  if (rest.length === 0) return null
  const sorted = rest.toSorted()
  return sorted[(sorted.indexOf(touched ?? '') + 1) % sorted.length] ?? null
}

/** What comes before and after `shape` in a list; from the start or the end when it is not in it. */
export function around<T extends { shape: string }>(list: readonly T[], shape: string | undefined) {
  const at = list.findIndex((one) => one.shape === shape)
  return {
    at,
    current: list[at] ?? null,
    next: list[at + 1] ?? null,
    previous: at > 0 ? (list[at - 1] ?? null) : null,
  }
}
