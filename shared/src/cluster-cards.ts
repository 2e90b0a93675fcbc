// The cards of clusters: how large each is for its notes at a scale, and where they stand in a room: in shelves from the top
// left, a shelf as high as its highest card, round what stands in the way. Pure.
import { freeCells, overlap } from './free-place.ts'
import { headingOf } from './heading.ts'
import type { Box } from './layout.ts'

export type Cell = { w: number; h: number; gap: number }
/** A cluster to lay: its heading, and how many notes it holds. */
export type CardToLay = { title: string; count: number }
/** A card on the board with a cell for each of its notes. */
export type Card = { box: Box; cells: Box[] }

/** Notes beside each other in a card, at most and at least: so all headings of a board are of one size. */
const MOST_COLUMNS = 5
const LEAST_COLUMNS = 3

/** The cards in `room`, and where the lowest ends; null when one is wider than the room or they are higher than it. */
export function layCards(room: Box, toLay: readonly CardToLay[], cell: Cell, taken: readonly Box[]): Card[] | null {
  const most = Math.floor((room.w + cell.gap) / (cell.w + cell.gap))
  const cards: Card[] = []
  let left = toLay.map((card) => sized(card, cell, most))
  if (left.some((size) => size === null)) return null
  let y = room.y
  while (left.length > 0) {
    const shelf: { w: number; h: number; card: CardToLay }[] = []
    let x = 0
    for (const size of left) {
      if (!size || (shelf.length > 0 && x + size.w > room.w)) break
      shelf.push(size)
      x += size.w + cell.gap
    }
    const h = Math.max(...shelf.map((size) => size.h))
    const row = { x: room.x, y, w: Math.min(room.w, x - cell.gap), h }
    if (row.y + row.h > room.y + room.h + 1) return null
    const inTheWay = taken.filter((box) => overlap(box, row))
    if (inTheWay.length > 0) {
      y = Math.max(y + cell.gap, Math.min(...inTheWay.map((box) => box.y + box.h)) + cell.gap)
      continue
    }
    let at = room.x
    for (const { w, card } of shelf) {
      cards.push(cardAt({ x: at, y, w, h }, card, cell))
      at += w + cell.gap
    }
    left = left.slice(shelf.length)
    y += h + cell.gap
  }
  return cards
}

/** Width and height of a card with as many notes beside each other as make it about as high as wide; null without room. */
function sized(card: CardToLay, cell: Cell, most: number): { w: number; h: number; card: CardToLay } | null {
  const wanted = Math.min(MOST_COLUMNS, Math.max(LEAST_COLUMNS, Math.ceil(Math.sqrt(card.count * 1.6))))
  for (let columns = Math.min(wanted, most); columns >= 1; columns--) {
    const inner = columns * cell.w + (columns - 1) * cell.gap
    // A heading grows with its card: this is as large as it can get at this width, so what is drawn always fits.
    const { pad } = headingOf(headed({ w: inner + 2 * MOST_PAD, h: inner + 2 * MOST_PAD }, card.title))
    const w = inner + 2 * pad
    if (w > most * (cell.w + cell.gap) - cell.gap + 1) continue
    const rows = Math.max(1, Math.ceil(card.count / columns))
    const { height } = headingOf(headed({ w, h: w }, card.title))
    const h = Math.max(w / 2, height + rows * cell.h + (rows - 1) * cell.gap + pad)
    return { w, h, card }
  }
  return null
}
/** No heading has more space around it. */
const MOST_PAD = 96

function cardAt(box: Box, { title, count }: CardToLay, cell: Cell): Card {
  const { height, pad } = headingOf(headed(box, title))
  const room = { x: box.x + pad, y: box.y + height, w: box.w - 2 * pad, h: box.h - height - pad }
  return { box, cells: freeCells(room, cell, { taken: [], count }) }
}

const headed = ({ w, h }: { w: number; h: number }, title: string) => ({
  w,
  h,
  kind: 'card' as const,
  title,
  prompt: '',
  sign: '',
})
