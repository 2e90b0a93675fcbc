// Where someone looks first, as numbers: the whole board, or as much of its beginning as can still be read. Knows no editor.

/** Below this zoom headings can no longer be read, so the full width is shown instead of all; and never less than this. */
const READABLE_ZOOM = 0.085
const LEAST_ZOOM = 0.07
/** What lies over the board on the screen, in px: the menu at the top, the tools at the bottom. */
const SIDE = 28
const TOP = 56
const BOTTOM = 76
/** On a phone the tools take two rows, and it is held closer. */
const PHONE = { width: 600, side: 12, bottom: 116, least: 0.13 }

type Size = { w: number; h: number }

/** The camera that shows `bounds` on a screen: all of it, else its full width, else its left top part. */
export function firstCamera(bounds: Size & { x: number; y: number }, screen: Size) {
  const isPhone = screen.w < PHONE.width
  const [side, bottom] = isPhone ? [PHONE.side, PHONE.bottom] : [SIDE, BOTTOM]
  const least = isPhone ? PHONE.least : LEAST_ZOOM
  const free = { w: screen.w - 2 * side, h: screen.h - TOP - bottom }
  const whole = Math.min(free.w / bounds.w, free.h / bounds.h)
  const zoom = Math.min(1, whole >= Math.max(READABLE_ZOOM, least) ? whole : Math.max(least, free.w / bounds.w))
  const left = side + Math.max(0, free.w - bounds.w * zoom) / 2
  const top = TOP + Math.max(0, free.h - bounds.h * zoom) / 2
  return { x: left / zoom - bounds.x, y: top / zoom - bounds.y, zoom }
}
