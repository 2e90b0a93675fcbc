// Dragging a row of a list to another place, with mouse, pen or finger. The list is in the new order while one drags.
import { type PointerEvent, useEffect, useRef } from 'react'

type DragOptions = {
  /** The place of a row now, counted from 0. */
  indexOf(id: string): number
  onMove(id: string, to: number): void
}

/** Props for the grip of row `id`; rows are the `li` children of one list. */
export function useDrag(options: DragOptions) {
  const now = useRef(options)
  now.current = options
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  return (id: string) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const list = event.currentTarget.closest('ol')
      if (event.button !== 0 || !list) return
      stop.current()
      const move = ({ clientY }: { clientY: number }) => {
        const rows = [...list.children].map((row) => row.getBoundingClientRect())
        const from = now.current.indexOf(id)
        const to = placeAt(rows, clientY, from)
        if (to !== from) now.current.onMove(id, to)
      }
      const end = () => {
        window.removeEventListener('pointermove', move)
        for (const kind of ends) window.removeEventListener(kind, end)
      }
      // On the window: a row that changes places loses what is tied to it.
      window.addEventListener('pointermove', move)
      for (const kind of ends) window.addEventListener(kind, end)
      stop.current = end
    },
  })
}

const ends = ['pointerup', 'pointercancel'] as const

type Row = { top: number; height: number }

/** Where a row that is now at `from` belongs when the pointer is at `y`: past the middle of a neighbour. */
export function placeAt(rows: readonly Row[], y: number, from: number): number {
  const middles = rows.map((row) => row.top + row.height / 2)
  const above = middles.slice(0, from).filter((middle) => y < middle).length
  const below = middles.slice(from + 1).filter((middle) => y > middle).length
  return from - above + below
}
