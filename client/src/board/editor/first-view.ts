// Where someone looks first: the whole board, or as much of its beginning as can still be read.
import { Box, type Editor } from 'tldraw'

/** Below this zoom headings can no longer be read, so the beginning is shown instead of all. */
const READABLE_ZOOM = 0.13
const INSET = 36

/** Fits the board in view without animation. An empty board keeps 100 %. */
export function showFirst(editor: Editor): void {
  const bounds = editor.getCurrentPageBounds()
  if (!bounds) return
  const screen = editor.getViewportScreenBounds()
  const fit = Math.min((screen.w - 2 * INSET) / bounds.w, (screen.h - 2 * INSET) / bounds.h)
  if (fit >= READABLE_ZOOM) {
    editor.zoomToBounds(bounds, { inset: INSET, targetZoom: Math.min(1, fit), immediate: true })
    return
  }
  // The left top part that fills the view at the zoom that can be read: forms begin there.
  const [w, h] = [screen.w / READABLE_ZOOM, screen.h / READABLE_ZOOM]
  const part = new Box(bounds.x, bounds.y, Math.min(bounds.w, w), Math.min(bounds.h, h))
  editor.zoomToBounds(part, { inset: INSET, targetZoom: READABLE_ZOOM, immediate: true })
}
