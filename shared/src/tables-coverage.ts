// Which posters have how many reactions, and of which domains: read from the board. Who wrote a note is known by the name
// under it, as on the board itself. Pure.
import type { Reaction } from './methods/coverage.ts'
import { allItems, allZones, type Outline } from './outline.ts'
import type { Seated } from './tables-people.ts'

/** What hangs in the reaction zones of `posters`: a note in a zone that lies under a poster by its name (`poster-2.vraag`). */
export function reactionsOn(
  board: Outline,
  posters: readonly string[],
  people: readonly Seated[],
  harvest: readonly string[],
): Reaction[] {
  const byName = new Map(people.map(({ id, person }) => [person.name, { person: id, domain: person.domain }]))
  const zones = new Map(allZones(board).map((zone) => [zone.id, zone]))
  return posters.flatMap((poster) =>
    harvest
      .filter((zone) => zone.startsWith(`${poster}.`))
      .flatMap((id) => {
        const zone = zones.get(id)
        return zone ? allItems(zone) : []
      })
      .filter((item) => item.kind === 'note')
      .map((item) => ({ poster, ...(byName.get(item.by) ?? { person: '', domain: '' }) })),
  )
}
