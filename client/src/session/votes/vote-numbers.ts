// The numbers of a closed vote at the notes that are shown, also when notes were merged since.
import { shownFor, shownVotes } from '@kringbord/shared/merged-votes'
import type { VoteView } from '@kringbord/shared/votes'
import { type Editor, isShapeId } from 'tldraw'

export type Counts = NonNullable<VoteView['result']>['lines'][number]['counts']

/** What was said of the note that is shown as `shown`: of itself, or of the one that it holds. */
export function countsAt(editor: Editor, { items, result }: VoteView, shown: string): Counts {
  const item = items.find(({ id }) => shownFor(id, finder(editor)) === shown)
  return result?.lines.find((line) => line.item === item?.id)?.counts ?? {}
}

/** Support in the domain that likes it least, 0–1; null where it cannot be told: one score for several merged notes there is not. */
export function bridgeAt(editor: Editor, { items, result }: VoteView, shown: string): number | null {
  const held = items.filter(({ id }) => shownFor(id, finder(editor)) === shown)
  const line = held.length === 1 ? result?.lines.find(({ item }) => item === held[0]?.id) : undefined
  return line?.bridge?.least ?? null
}

export const NONE: ReadonlyMap<string, number | null> = new Map()

/** Votes at the notes that are shown, those of merged notes at the note that holds them. */
export function numbersAt(editor: Editor, { kind, items, result }: VoteView): ReadonlyMap<string, number | null> {
  const lines = new Map(result?.lines.map(({ item, counts }) => [item, counts]))
  const votes = items.map(({ id }) => ({ id, n: lines.get(id)?.[kind === 'dots' ? 'dot' : 'agree'] ?? 0 }))
  return shownVotes(kind, votes, finder(editor))
}

function finder(editor: Editor) {
  return (id: string) => (isShapeId(id) ? editor.getShape(id) : undefined)
}
