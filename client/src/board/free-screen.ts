// The part of the screen where the board is to be seen: what the editor's own bars cover above and below does not count.
import type { Editor } from 'tldraw'
import type { Rect } from './zones.ts'

/** Room left between what is shown and a bar. */
const AIR = 8

/** In px from the top left of the canvas; all of it where there are no bars, as on the wall. */
export function freeScreen(editor: Editor): Rect {
  const { w, h } = editor.getViewportScreenBounds()
  const canvas = editor.getContainer()
  const { top, bottom } = canvas.getBoundingClientRect()
  const above = canvas.querySelector('.tlui-menu-zone')?.getBoundingClientRect()
  const below = canvas.querySelector('.tlui-toolbar__inner')?.getBoundingClientRect()
  const y = above && above.height > 0 ? above.bottom - top + AIR : 0
  const under = below && below.height > 0 ? bottom - below.top + AIR : 0
  // On a screen as low as its bars, they have to cover something.
  return h - y - under > h / 3 ? { x: 0, y, w, h: h - y - under } : { x: 0, y: 0, w, h }
}
