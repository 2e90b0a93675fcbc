// Someone else's cursor with their name, drawn by smooth-cursors.ts: React draws it once, each frame moves it.
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { type TLCursorProps, useEditor, useSharedSafeId } from 'tldraw'
import { cursorsOf } from './cursors.ts'

/** For `components.CollaboratorCursor`. */
export function CollaboratorCursor({ userId, className, point, zoom, color, name }: TLCursorProps): ReactNode {
  const cursors = cursorsOf(useEditor())
  const element = useRef<HTMLDivElement>(null)
  const scale = useRef(1 / zoom)
  const arrow = useSharedSafeId('cursor')
  const isThere = point !== null
  useLayoutEffect(() => {
    if (point) cursors.settle(userId, point)
  }, [cursors, userId, point])
  useLayoutEffect(() => {
    const place = cursors.at(userId)
    scale.current = 1 / zoom
    if (place && element.current) element.current.style.transform = transform(place, scale.current)
  }, [cursors, userId, zoom])
  useEffect(() => {
    if (!isThere) return
    return cursors.watch(userId, (place) => {
      if (element.current) element.current.style.transform = transform(place, scale.current)
    })
  }, [cursors, userId, isThere])
  if (!isThere) return null
  return (
    <div ref={element} className={`tl-overlays__item ${className ?? ''}`}>
      <svg className="tl-cursor" aria-hidden="true">
        <use href={`#${arrow}`} color={color} />
      </svg>
      {name && (
        <div className="tl-nametag" style={{ backgroundColor: color }}>
          {name}
        </div>
      )}
    </div>
  )
}

const transform = ({ x, y }: { x: number; y: number }, scale: number) => `translate(${x}px, ${y}px) scale(${scale})`
