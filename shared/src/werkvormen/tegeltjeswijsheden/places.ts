// Where things stand on the tile wall: the explanation at the left, the wall with its places, the shelf under it.
import { headingOf } from '../../heading.ts'
import type { Box } from '../../layout.ts'
import { cells, columns } from '../arrange.ts'

export const TEGEL = 600
/** The joint between tiles. */
const JOINT = 24
const PAD = 72
export const SHEET = { w: 1684, h: 2382 }
const BESIDE = 360

/** Places on the shelf: those that are read aloud, and those that touched all the same. */
const SHELF = [3, 1]

export type Field = { box: Box; slots: Box[] }
export type Places = { sheet: Box; wall: Field; top: Field; touched: Field }

/** Places for `count` tiles on the wall; `title` and `prompt` decide how far the tiles stay from its top. */
export function places(count: number, heading: { title: string; prompt: string }): Places {
  const across = Math.max(4, Math.round(Math.sqrt(count * 1.7)))
  const down = Math.ceil(count / across)
  const left = SHEET.w + BESIDE
  const w = across * (TEGEL + JOINT) - JOINT + 2 * PAD
  const wall = field({ x: left, y: 0, w }, down, { ...heading, across, count })
  const shelfTop = wall.box.y + wall.box.h + 96
  const shelf = columns({ x: left, y: shelfTop, w, h: 0 }, SHELF, 48)
  const [top, touched] = shelf.map((box, i) => {
    const fits = Math.max(1, Math.floor((box.w - 2 * PAD + JOINT) / (TEGEL + JOINT)))
    return field(box, 1, { title: 'x', prompt: 'x', across: fits, count: i === 0 ? fits : 1 })
  })
  if (!top || !touched) throw new Error('the shelf has two parts')
  return { sheet: { x: 0, y: 0, ...SHEET }, wall, top, touched: beside(touched, top) }
}

/** The same field with the height of `other` and its places level with those of `other`. */
function beside(field: Field, other: Field): Field {
  const y = other.slots[0]?.y ?? field.box.y
  return { box: { ...field.box, h: other.box.h }, slots: field.slots.map((slot) => ({ ...slot, y })) }
}

type Grid = { title: string; prompt: string; across: number; count: number }

/** A field with places for tiles under its heading, the block of places in its middle. */
function field({ x, y, w }: { x: number; y: number; w: number }, down: number, grid: Grid): Field {
  const block = { w: grid.across * (TEGEL + JOINT) - JOINT, h: down * (TEGEL + JOINT) - JOINT }
  const { height: head } = headingOf({ w, h: block.h + 400, kind: 'zone', sign: 'tegel', ...grid })
  const inner = { x: Math.round(x + (w - block.w) / 2), y: y + head, ...block }
  return {
    box: { x, y, w, h: head + block.h + PAD },
    slots: cells(inner, grid.across, down, JOINT).slice(0, grid.count),
  }
}
