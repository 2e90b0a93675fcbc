// Brings places on the board into view.
import type { Editor } from 'tldraw'
import { freeScreen } from '../../board/free-screen.ts'
import { type Rect, viewOf, zonesOf } from '../../board/zones.ts'

const MOVE = { duration: 320 }
/** In px: room for the line that stands above a sheet. */
const ABOVE = 24
/** A small box is not blown up to the whole screen. */
const CLOSEST = 1.5

type Bringing = {
  /** Without a movement in between: for someone who has seen nothing of the board yet. */
  immediate?: boolean
  /** Also when the view is held. */
  force?: boolean
}

/** Shows the zones `wanted`, or the whole board, beside the editor's bars. */
export function bringTo(editor: Editor, wanted: readonly string[], how: Bringing = {}): void {
  const free = freeScreen(editor)
  const view = viewOf(zonesOf(editor), wanted, free) ?? editor.getCurrentPageBounds()
  if (!view) return
  const side = Math.min(48, free.w * 0.04)
  const zoom = Math.min((free.w - 2 * side) / view.w, (free.h - ABOVE) / view.h, CLOSEST)
  const x = free.x + (free.w - view.w * zoom) / 2
  const y = free.y + ABOVE + (free.h - ABOVE - view.h * zoom) / 2
  editor.stopFollowingUser()
  editor.setCamera({ x: x / zoom - view.x, y: y / zoom - view.y, z: zoom }, moving(how))
}

/** Shows a part of the board as large as it fits. */
export function showRect(editor: Editor, rect: Rect, how: Bringing): void {
  editor.stopFollowingUser()
  editor.zoomToBounds(rect, { inset: 0, ...moving(how) })
}

function moving({ immediate, force }: Bringing) {
  return { force, ...(immediate ? { immediate } : { animation: MOVE }) }
}
