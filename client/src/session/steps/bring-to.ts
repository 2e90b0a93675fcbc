// Brings places on the board into view.
import type { Editor } from 'tldraw'
import { type Rect, viewOf, zonesOf } from '../../board/zones.ts'

const MOVE = { duration: 320 }

type Bringing = {
  /** Without a movement in between: for someone who has seen nothing of the board yet. */
  immediate?: boolean
  /** Also when the view is held. */
  force?: boolean
}

/** Shows the zones `wanted`, or the whole board. */
export function bringTo(editor: Editor, wanted: readonly string[], how: Bringing = {}): void {
  const screen = editor.getViewportScreenBounds()
  const view = viewOf(zonesOf(editor), wanted, screen) ?? editor.getCurrentPageBounds()
  if (view) showRect(editor, view, { ...how, inset: Math.min(48, screen.w * 0.04) })
}

/** Shows a part of the board as large as it fits; `inset` in px around it. */
export function showRect(editor: Editor, rect: Rect, { inset = 0, immediate, force }: Bringing & { inset?: number }) {
  editor.stopFollowingUser()
  editor.zoomToBounds(rect, { inset, force, ...(immediate ? { immediate } : { animation: MOVE }) })
}
