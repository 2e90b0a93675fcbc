// Which posters still wait for reactions, and where the free round of a rondgang sends people.
import { flowNode, join, push } from './flow.ts'
import { grouped } from './grouped.ts'
import { createDraw } from './seeded.ts'
import type { Walker } from './walker.ts'

/** Reactions that a poster should have at least. */
export const ENOUGH_REACTIONS = 3

export type Reaction = { poster: string; person: string; domain: string }

export type PosterCoverage = {
  poster: string
  reactions: number
  /** How many are still missing; 0 is enough. */
  short: number
  /** Reactions per domain; a domain that is not there has not reacted yet. */
  byDomain: ReadonlyMap<string, number>
}

/** Counts reactions per poster, in the order of the posters. */
export function coverage(
  posters: readonly string[],
  reactions: readonly Reaction[],
  enough = ENOUGH_REACTIONS,
): PosterCoverage[] {
  const perPoster = grouped(reactions, ({ poster }) => poster)
  return posters.map((poster) => {
    const own = perPoster.get(poster) ?? []
    const byDomain = new Map([...grouped(own, ({ domain }) => domain)].map(([domain, list]) => [domain, list.length]))
    return { poster, reactions: own.length, short: Math.max(0, enough - own.length), byDomain }
  })
}

/**
 * A poster for everyone whom a poster still needs, and null for who may choose. Nobody is sent to the own poster; to one
 * that he or she reacted to already only where nobody else can fill the gap. As many gaps are filled as these people can
 * fill, and posters with fewest reactions come first: people flow to gaps, and the flow is pushed gap by gap.
 */
export function freeRound(
  people: readonly Walker[],
  posters: readonly string[],
  reactions: readonly Reaction[],
  { enough = ENOUGH_REACTIONS, seed }: { enough?: number; seed: number },
): Map<string, string | null> {
  const known = new Set(reactions.map(({ poster, person }) => JSON.stringify([person, poster])))
  const drawn = createDraw(seed).shuffle(people)
  const [source, sink] = [flowNode(), flowNode()]
  const places = coverage(posters, reactions, enough).map((found) => ({ ...found, node: flowNode() }))
  const walkers = drawn.map((person) => {
    const node = flowNode()
    join(source, node, 1)
    const open = places.filter(({ poster, short }) => short > 0 && poster !== person.team)
    const isNew = ({ poster }: { poster: string }) => !known.has(JSON.stringify([person.id, poster]))
    const ways = open.filter(isNew).map((place) => ({ place, pipe: join(node, place.node, 1) }))
    return { person, node, ways, again: open.filter((place) => !isNew(place)) }
  })
  for (let level = 0; level < enough; level++)
    for (const { node, reactions: had } of places)
      if (had <= level) {
        join(node, sink, 1)
        push(source, sink)
      }
  for (const { node, ways, again } of walkers)
    for (const place of again) ways.push({ place, pipe: join(node, place.node, 1) })
  push(source, sink)
  return new Map(
    walkers.map(({ person, ways }) => [person.id, ways.find(({ pipe }) => pipe.flow > 0)?.place.poster ?? null]),
  )
}
