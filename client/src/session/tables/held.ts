// How much lies where: what people put in the zones of a board, counted for who facilitates. Pure.
import { zonesToWrite } from '@kringbord/shared/hidden-writing'
import { namedZones } from '@kringbord/shared/named-zones'
import { allItems, allZones, type Outline, type OutlineZone } from '@kringbord/shared/outline'
import type { Step } from '@kringbord/shared/session'

/** A zone of a step, and how many contributions it holds. */
export type HeldZone = { id: string; name: string; held: number }

/** How many contributions each zone holds, by its id. */
export function heldByZone(board: Outline): ReadonlyMap<string, number> {
  return new Map(allZones(board).map((zone) => [zone.id, heldIn(zone)]))
}

/** What people put in a zone: notes and the like, and text boxes that were written in. */
function heldIn(zone: OutlineZone): number {
  const boxes = [zone, ...allZones(zone)].filter(({ kind, text }) => kind === 'textbox' && text.trim() !== '')
  return allItems(zone).length + boxes.length
}

/** What lies in a place: its first zone holds the others, except where reactions hang under it. */
export function sumOf(zones: readonly string[], held: ReadonlyMap<string, number>): number {
  const [first = '', ...rest] = zones
  const whole = held.get(first) ?? 0
  return Math.max(
    whole,
    rest.reduce((sum, zone) => sum + (held.get(zone) ?? 0), 0),
  )
}

/** The zones that a step harvests, or else those in its picture, as far as they are on the board; in the order of the step. */
export function zonesHeld(step: Pick<Step, 'harvest' | 'zones'>, board: Outline): HeldZone[] {
  const named = new Map(namedZones(board.zones).map(({ zone, name }) => [zone.id, name]))
  const held = heldByZone(board)
  return zonesToWrite(step).flatMap((id) => {
    const name = named.get(id)
    return name === undefined ? [] : [{ id, name, held: held.get(id) ?? 0 }]
  })
}
