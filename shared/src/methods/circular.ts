// Directions on average. Angles in degrees, clockwise from north; weights from 0.

export type Arrow = { angle: number; weight: number }

/** Where arrows point together. `length` is from 0 (every way) to 1 (one way); `angle` is 0–360, null where there is none. */
export type Resultant = { angle: number | null; length: number; weight: number }

/** Shorter than this is no direction: what is left of rounding when arrows cancel out. */
const NO_DIRECTION = 1e-9

/**
 * Weighted mean direction and mean resultant length: the arrows laid end to end, divided by their total weight.
 * K. V. Mardia & P. E. Jupp, Directional Statistics (2000), section 2.2; N. I. Fisher, Statistical Analysis of Circular
 * Data (1993), section 2.3.
 */
export function resultant(arrows: readonly Arrow[]): Resultant {
  let [x, y, weight] = [0, 0, 0]
  for (const arrow of arrows) {
    const radians = (arrow.angle * Math.PI) / 180
    x += arrow.weight * Math.cos(radians)
    y += arrow.weight * Math.sin(radians)
    weight += arrow.weight
  }
  const length = weight === 0 ? 0 : Math.min(1, Math.hypot(x, y) / weight)
  const angle = length < NO_DIRECTION ? null : wrap((Math.atan2(y, x) * 180) / Math.PI)
  return { angle, length, weight }
}

/**
 * The line along which arrows lie, whichever end they point to: `angle` is 0–180. Doubles the angles, takes the mean, and
 * halves it (Mardia & Jupp, section 9.1; Fisher, section 2.4).
 */
export function axis(arrows: readonly Arrow[]): Resultant {
  const doubled = resultant(arrows.map(({ angle, weight }) => ({ angle: 2 * angle, weight })))
  return { ...doubled, angle: doubled.angle === null ? null : doubled.angle / 2 }
}

/** The same direction, from 0 up to, not including, 360. */
export function wrap(angle: number): number {
  const turned = ((angle % 360) + 360) % 360
  return turned === 360 ? 0 : turned
}

/** Which of eight directions an angle is nearest to: 0 is north, 1 north-east, and on with the clock. */
export function sectorOf(angle: number): number {
  return Math.round(wrap(angle) / 45) % 8
}
