// Where the parts of a compass lie in its box: the rose in the middle, or above the card that tells what it shows.
import type { Box } from '@kringbord/shared/layout'
import type { KompasShape } from '@kringbord/shared/schema'

type Size = Pick<KompasShape['props'], 'w' | 'h' | 'shown'>

/** Share of the height that is the card's once there is something to tell. */
const CARD = 0.27
/** The card is drawn as if it were this wide, and scaled. */
export const CARD_WIDTH = 2080

export type KompasLayout = {
  /** The middle of the rose, and its radius: leaves room above and below for two lines, at the sides for names beside it. */
  x: number
  y: number
  r: number
  card: (Box & { scale: number }) | null
}

export function kompasLayout({ w, h, shown }: Size): KompasLayout {
  const scale = w / CARD_WIDTH
  const high = shown ? Math.min(h * 0.4, Math.max(h * CARD, 470 * scale)) : 0
  const room = h - high
  return {
    x: w / 2,
    y: room / 2,
    r: Math.min(room * (shown ? 0.4 : 0.39), w * 0.33),
    card: shown ? { x: 0, y: room, w, h: high, scale } : null,
  }
}
