// tldraw files can have several pages, a board has one: their pages are laid side by side, in their order.
import { PAGE_ID } from '@kringbord/shared/board'
import type { PlainRecord } from '@kringbord/shared/records'

/** Between two former pages, in board units. */
const GAP = 400

/** Shapes with the pages they stood on replaced by the board's only one. Shapes whose parent is missing go to it too. */
export function onOnePage(shapes: readonly PlainRecord[], pages: readonly PlainRecord[]): PlainRecord[] {
  const inOrder = [...pages].sort((a, b) => String(a.index).localeCompare(String(b.index), 'en'))
  const ids = new Set(shapes.map((shape) => shape.id))
  const moved = new Map<string, PlainRecord>()
  let left: number | null = null
  for (const page of inOrder) {
    const top = shapes.filter((shape) => shape.parentId === page.id)
    if (top.length === 0) continue
    const [min, max] = [Math.min(...top.map(x)), Math.max(...top.map((shape) => x(shape) + width(shape)))]
    const shift: number = left === null ? 0 : left - min
    for (const shape of top) moved.set(shape.id, { ...shape, parentId: PAGE_ID, x: x(shape) + shift })
    left = max + shift + GAP
  }
  return shapes.map(
    (shape) => moved.get(shape.id) ?? (ids.has(String(shape.parentId)) ? shape : { ...shape, parentId: PAGE_ID }),
  )
}

const x = (shape: PlainRecord) => (typeof shape.x === 'number' && Number.isFinite(shape.x) ? shape.x : 0)

function width(shape: PlainRecord): number {
  const { props } = shape
  const w = typeof props === 'object' && props !== null && 'w' in props ? props.w : 0
  return typeof w === 'number' && Number.isFinite(w) ? w : 0
}
