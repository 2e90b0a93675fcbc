// Dragging a row of a list to another place, with mouse, pen or finger. The list is in the new order while one drags.
import { type PointerEvent, useRef } from 'react'

type DragOptions = {
  /** The place of a row now, counted from 0. */
  indexOf(id: string): number
  onMove(id: string, to: number): void
}

/** Props for the grip of row `id`; rows are the `li` children of one list. */
export function useDrag({ indexOf, onMove }: DragOptions) {
  const dragged = useRef<string | null>(null)
  return (id: string) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      dragged.current = id
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (dragged.current !== id) return
      const rows = [...(event.currentTarget.closest('ol')?.children ?? [])].map((row) => row.getBoundingClientRect())
      const to = placeAt(rows, event.clientY, indexOf(id))
      if (to !== indexOf(id)) onMove(id, to)
    },
    onPointerUp() {
      dragged.current = null
    },
    onPointerCancel() {
      dragged.current = null
    },
  })
}

type Row = { top: number; height: number }

/** Where a row that is now at `from` belongs when the pointer is at `y`: past the middle of a neighbour. */
export function placeAt(rows: readonly Row[], y: number, from: number): number {
  const middles = rows.map((row) => row.top + row.height / 2)
  const above = middles.slice(0, from).filter((middle) => y < middle).length
  const below = middles.slice(from + 1).filter((middle) => y > middle).length
  return from - above + below
}
