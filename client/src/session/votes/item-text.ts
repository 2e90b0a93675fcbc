// What is voted on, as it was when the vote began: whole in a list, short where it names a button.
import type { VoteItem } from '@kringbord/shared/votes'

const SHORT = 60

/** For the name of a button. */
export function shortText({ text }: VoteItem): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > SHORT ? `${line.slice(0, SHORT - 1)}…` : line
}

/** Items under the zone they lay in, in the order of the round. */
export function byZone(items: readonly VoteItem[]): { zone: string; items: VoteItem[] }[] {
  const zones = new Map<string, VoteItem[]>()
  for (const item of items) zones.set(item.zone, [...(zones.get(item.zone) ?? []), item])
  return [...zones].map(([zone, own]) => ({ zone, items: own }))
}
