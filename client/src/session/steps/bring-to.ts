// Brings places on the board into view.
import type { Editor } from 'tldraw'
import { freeScreen } from '../../board/free-screen.ts'
import { type Rect, viewOf, zonesOf } from '../../board/zones.ts'

const MOVE = { duration: 320 }
/** In px: room for the line that stands above a sheet. */
const ABOVE = 24
/** In px: on an upright screen what is shown stands at the top, not in the middle of much empty board. */
const HIGH = 40
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
  if (view) showIn(editor, view, free, how)
}

/** Shows a part of the board beside the bars and the panel that this person has open. */
export function showBesidePanel(editor: Editor, rect: Rect): void {
  const free = freeScreen(editor)
  const canvas = editor.getContainer().getBoundingClientRect()
  const panel = document.querySelector('.k-panel')?.getBoundingClientRect()
  // On a phone a panel is a sheet over all of the board: it is gone in a moment.
  const covered = panel && panel.left > canvas.left ? Math.max(0, canvas.right - panel.left) : 0
  showIn(editor, rect, { ...free, w: free.w - covered }, {})
}

function showIn(editor: Editor, view: Rect, free: Rect, how: Bringing): void {
  const side = Math.min(48, free.w * 0.04)
  const zoom = Math.min((free.w - 2 * side) / view.w, (free.h - ABOVE) / view.h, CLOSEST)
  const x = free.x + (free.w - view.w * zoom) / 2
  const slack = (free.h - ABOVE - view.h * zoom) / 2
  const y = free.y + ABOVE + (free.h > free.w ? Math.min(HIGH, slack) : slack)
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
