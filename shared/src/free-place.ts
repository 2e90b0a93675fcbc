// Free room on a board: rows of equal cells that cover nothing. Pure.
import type { Box } from './layout.ts'

/** Distance between notes at scale 1. */
export const NOTE_GAP = 24

/**
 * The first `count` cells of `w` × `h` in `room` that cover none of `taken`, in rows from the top left, `gap` apart; fewer
 * when there is no room for more. `down` lets the rows go on below the room.
 */
export function freeCells(
  room: Box,
  { w, h, gap }: { w: number; h: number; gap: number },
  { taken, count, down = false }: { taken: readonly Box[]; count: number; down?: boolean },
): Box[] {
  if (w > room.w + SLACK) return []
  const bottom = down ? Number.POSITIVE_INFINITY : room.y + room.h
  const near = taken.filter((box) => box.x < room.x + room.w && box.x + box.w > room.x && box.y + box.h > room.y)
  const found: Box[] = []
  let y = room.y
  while (found.length < count && y + h <= bottom + SLACK) {
    const beside = near.filter((box) => box.y < y + h && box.y + box.h > y)
    const row = rowAt({ x: room.x, y, w: room.w, h }, { w, gap, most: count - found.length }, beside)
    found.push(...row)
    y += row.length > 0 ? h + gap : pastRow(beside, y, h + gap, gap)
  }
  return found
}

/** How far to go down from a row that has no place: past the nearest end of what stands in its way, or some rows further. */
function pastRow(beside: readonly Box[], y: number, step: number, gap: number): number {
  const way = Math.min(...beside.map((box) => box.y + box.h - y))
  if (!Number.isFinite(way)) return step
  // Until there nothing makes room: a shape of a million units is passed at once.
  return way > step ? Math.floor(way / step) * step : Math.max(gap, Math.min(step, way + gap))
}

/** What rounding may cost. */
const SLACK = 0.5

/** At most `most` cells: a room can be a million units wide. */
function rowAt(row: Box, { w, gap, most }: { w: number; gap: number; most: number }, taken: readonly Box[]): Box[] {
  const cells: Box[] = []
  let x = row.x
  while (cells.length < most && x + w <= row.x + row.w + SLACK) {
    const cell = { x, y: row.y, w, h: row.h }
    const hit = taken.find((box) => overlap(cell, box))
    if (!hit) cells.push(cell)
    x = hit ? hit.x + hit.w + gap : x + w + gap
  }
  return cells
}

/** Whether two boxes cover each other; touching is not covering. */
export function overlap(a: Box, b: Box): boolean {
  const covers = 0.01
  return a.x + covers < b.x + b.w && b.x + covers < a.x + a.w && a.y + covers < b.y + b.h && b.y + covers < a.y + a.h
}

/** Whether `outer` contains `inner`, edges included. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x + SLACK &&
    outer.y <= inner.y + SLACK &&
    outer.x + outer.w >= inner.x + inner.w - SLACK &&
    outer.y + outer.h >= inner.y + inner.h - SLACK
  )
}
