// Where someone looks first: see first-camera.ts.
import { type Editor, Vec } from 'tldraw'
import { firstCamera } from './first-camera.ts'

/** Fits the board between what lies over it, without animation. An empty board keeps 100 %. */
export function showFirst(editor: Editor): void {
  const bounds = editor.getCurrentPageBounds()
  if (!bounds) return
  const { x, y, zoom } = firstCamera(bounds, editor.getViewportScreenBounds())
  editor.setCamera(new Vec(x, y, zoom), { immediate: true })
}
