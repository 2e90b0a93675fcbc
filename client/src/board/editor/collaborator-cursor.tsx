// Someone else's cursor with their name, drawn by smooth-cursors.ts: React draws it once, each frame moves it.
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { type TLCursorProps, useEditor } from 'tldraw'
import { cursorsOf } from './cursors.ts'

/** For `components.CollaboratorCursor`. */
export function CollaboratorCursor({ userId, className, point, zoom, color, name }: TLCursorProps): ReactNode {
  const cursors = cursorsOf(useEditor())
  const element = useRef<HTMLDivElement>(null)
  const scale = useRef(1 / zoom)
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
        <path d={OUTLINE} transform="translate(-11,-11)" fill="rgba(0,0,0,.2)" />
        <path d={OUTLINE} transform="translate(-12,-12)" fill="white" />
        <path d={STEM} transform="translate(-12,-12)" fill={color} />
        <path d={HEAD} transform="translate(-12,-12)" fill={color} />
      </svg>
      {name && (
        <div className="tl-nametag" style={{ backgroundColor: color }}>
          {name}
        </div>
      )}
    </div>
  )
}

/** tldraw's cursor, drawn in place: as a reference to one drawing it costs the browser several times as much. */
const OUTLINE =
  'M12 24.4219v-16.015l11.591 11.619h-6.781l-.411.124zM21.0845 25.0962l-3.605 1.535-4.682-11.089 3.686-1.553z'
const STEM = 'M19.751 24.4155l-1.844.774-3.1-7.374 1.841-.775z'
const HEAD = 'M13 10.814v11.188l2.969-2.866.428-.139h4.768z'

const transform = ({ x, y }: { x: number; y: number }, scale: number) => `translate(${x}px, ${y}px) scale(${scale})`
