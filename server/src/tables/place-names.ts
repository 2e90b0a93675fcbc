// Places on a board that tables can have: the zones that its steps name, with their titles. Read from the stored board, where
// a facilitator may have changed them; a place without a title takes that of its part of the harvest (a poster: its team).
import type { Outline } from '@kringbord/shared/outline'
import { allZones } from '@kringbord/shared/outline'
import type { Step } from '@kringbord/shared/session'
import type { TablePlace } from '@kringbord/shared/tables'
import { FormError } from '@kringbord/shared/werkvormen/form-error'
import { formSession } from '../sessions/form-session.ts'
import type { BoardRow } from '../store/store.ts'

/** Zones that a board names at most: with more it is no plan of places. */
const MOST_PLACES = 500

export function placeNames(board: BoardRow, steps: readonly Step[], onBoard: Outline): TablePlace[] {
  const named = new Set(steps.flatMap((step) => [...step.zones, ...step.harvest]))
  const titles = new Map(harvestOf(board).map(({ id, title }) => [id, title]))
  return allZones(onBoard)
    .filter((zone) => zone.kind === 'area' && named.has(zone.id))
    .slice(0, MOST_PLACES)
    .map(({ id, title, shape }) => ({ zone: id, title: unnumbered(title) || titles.get(id) || '', shape }))
}

/** Sheets say their number before their title. */
function unnumbered(title: string): string {
  return title.replace(/^\d+\s+/, '').trim()
}

function harvestOf(board: BoardRow) {
  try {
    return formSession(board).harvest
  } catch (error) {
    // A board outlives its form.
    if (error instanceof FormError) return []
    throw error
  }
}
