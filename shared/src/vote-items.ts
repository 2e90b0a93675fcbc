// What can be voted on: the notes and tegels that lie in some zones or on the whole board, or the statements that stand in
// text boxes there. Pure.
import { allZones, type Outline, type OutlineItem, type OutlineZone } from './outline.ts'
import { MAX_VOTE_ITEMS, type VoteItem, type VoteKind } from './votes.ts'

type Wanted = {
  /** Zones that are asked for, with the zones within them; empty is the whole board. */
  zones: readonly string[]
  kind: VoteKind
}

/**
 * What a vote of this kind is about, in reading order. Opinions are about statements: text boxes that are filled in, where
 * the zones have any. Dots are about notes, tegels and untitled boxes; about other boxes only where there is nothing else. On the whole
 * board text boxes are no statements: there they are what a poster says.
 */
export function voteItems(outline: Outline, { zones, kind }: Wanted): VoteItem[] {
  const parts = zones.length === 0 ? allZones(outline).map(titled) : zonesWithin(outline, zones)
  const loose = zones.length === 0 ? itemsOf(outline.loose, '') : []
  const notes = [...parts.flatMap(({ items, title }) => itemsOf(items, title)), ...loose]
  const statements = zones.length === 0 ? [] : parts.flatMap(statementOf)
  // A box without a title is a note that has its place already, such as a branch of a map.
  const untitled = zones.length === 0 ? [] : parts.filter(({ isTitled }) => !isTitled).flatMap(statementOf)
  const [first, second] = kind === 'opinion' ? [statements, notes] : [[...notes, ...untitled], statements]
  const found = first.length > 0 ? first : second
  const once = found.filter(({ id }, i) => found.findIndex((other) => other.id === id) === i)
  return once.slice(0, MAX_VOTE_ITEMS)
}

type Part = Pick<OutlineZone, 'kind' | 'shape' | 'text' | 'items' | 'title'> & { isTitled: boolean }

/** A zone within may have any name; it is asked for with the outer one, and carries its title where it has none. */
function zonesWithin(outline: Outline, zones: readonly string[]): Part[] {
  const wanted = (id: string) => zones.some((zone) => id === zone || id.startsWith(`${zone}.`))
  return allZones(outline)
    .filter(({ id }) => wanted(id))
    .flatMap((zone) => [
      titled(zone),
      ...allZones(zone).map((part) => ({ ...titled(part), title: part.title || zone.title })),
    ])
}

function titled(zone: OutlineZone): Part {
  return { ...zone, isTitled: zone.title !== '' }
}

function itemsOf(items: readonly OutlineItem[], zone: string): VoteItem[] {
  return items.flatMap(({ id, kind, text }) => {
    if ((kind !== 'note' && kind !== 'tegel') || text.trim() === '') return []
    return [{ id, kind, text: text.trim(), zone }]
  })
}

/** Statements stand together: the titles of their boxes only number them. */
function statementOf({ kind, shape, text }: Part): VoteItem[] {
  if (kind !== 'textbox' || text.trim() === '') return []
  return [{ id: shape, kind: 'statement', text: text.trim(), zone: '' }]
}
