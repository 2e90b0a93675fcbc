// A direction in words: the name of the nearest one, and which other it leans to.
import { sectorOf, wrap } from '@kringbord/shared/methods/circular'

export type Heading = {
  name: string
  /** The direction that it leans to, or null when it points right at one. */
  towards: string | null
}

/** Degrees from a direction within which it points right at it. */
const RIGHT_AT = 6

/** @param names the eight directions, clockwise from north */
export function headingOf(angle: number, names: readonly string[]): Heading {
  const sector = sectorOf(angle)
  const off = ((wrap(angle) - sector * 45 + 540) % 360) - 180
  const nameAt = (index: number) => names[(index + 8) % 8]?.trim() || String(((index + 8) % 8) + 1)
  if (Math.abs(off) <= RIGHT_AT) return { name: nameAt(sector), towards: null }
  return { name: nameAt(sector), towards: nameAt(sector + Math.sign(off)) }
}
