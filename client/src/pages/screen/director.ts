// The camera of the wall: on what the scene shows, also when that moves, grows or only then arrives, and when the wall has
// another size. Knows no session.
import type { Spotlight } from '@kringbord/shared/session-state'
import { type Editor, isShapeId, react } from 'tldraw'
import { type Rect, viewOf, zonesOf } from '../../board/zones.ts'
import type { Target } from './scene.ts'

const MOVE_MS = 700
/** How often it looks where things are: a board with everyone at work changes all the time. */
const AIM_MS = 250
/** Part of the stage that stays free around what is shown, half of it on each side: above a sheet stands who does it. */
const ROOM = 0.08

export type Director = {
  /** Goes there; null stays where it is. */
  look(target: Target | null): void
  close(): void
}

export function createDirector(editor: Editor): Director {
  let target: Target | null = null
  let stop = () => {}
  editor.setCameraOptions({ isLocked: true })

  return {
    look(next) {
      stop()
      target = next
      if (!target) return
      let last = ''
      const aim = () => {
        const screen = editor.getViewportScreenBounds()
        const rect = target && boundsOf(editor, target, screen)
        if (!rect || screen.w < 2) return
        const now = JSON.stringify([rect, screen.w, screen.h])
        if (now === last) return
        last = now
        const inset = Math.min(screen.w, screen.h) * ROOM
        const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
        // Not within the reaction: moving the camera is among what it reads.
        queueMicrotask(() =>
          editor.zoomToBounds(rect, { inset, force: true, ...(calm ? {} : { animation: { duration: MOVE_MS } }) }),
        )
      }
      const slow = createPacer(AIM_MS)
      const stopAiming = react('wall camera', aim, { scheduleEffect: slow.later })
      stop = () => {
        stopAiming()
        slow.close()
      }
    },
    close: () => stop(),
  }
}

/** Runs what is asked at most once in `ms`: the first at once, of the rest the last. */
function createPacer(ms: number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: (() => void) | null = null
  const next = () => {
    timer = undefined
    const run = waiting
    waiting = null
    if (run) later(run)
  }
  const later = (run: () => void) => {
    waiting = run
    if (timer !== undefined) return
    waiting = null
    timer = setTimeout(next, ms)
    run()
  }
  return { later, close: () => clearTimeout(timer) }
}

function boundsOf(editor: Editor, target: Target, screen: { w: number; h: number }): Rect | null {
  if ('view' in target) return rectOf(editor, target)
  const zones = zonesOf(editor)
  const own = viewOf(zones, target.zones, screen)
  const all = viewOf(zones, [...target.zones, ...target.beside], screen)
  // All together can be too small to read: then it is less than the zones alone.
  const more = own && all && all.w >= own.w && all.h >= own.h ? all : own
  return more ?? editor.getCurrentPageBounds() ?? null
}

/** Where what is in the spotlight is now: the shape it is about, or else the view as it was given. */
export function rectOf(editor: Editor, { shape, view }: Pick<Spotlight, 'shape' | 'view'>): Rect {
  const bounds = shape !== undefined && isShapeId(shape) ? editor.getShapePageBounds(shape) : undefined
  const { x, y, w, h } = bounds ?? view
  return { x, y, w, h }
}
