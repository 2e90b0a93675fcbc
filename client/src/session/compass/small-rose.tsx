// A small wind rose with one needle, to drag with a finger or a mouse. The sliders beside it do the same for everyone else,
// so it is hidden from screen readers.
import { ink, paper } from '@kringbord/shared/palette'
import type { PointerEvent } from 'react'
import { pathOf, polar } from '../../board/shapes/compass/polar.ts'
import { WindRose } from '../../board/shapes/compass/wind-rose.tsx'
import type { Arrow } from './rose-form.tsx'

type SmallRoseProps = { names: readonly string[]; needle: Arrow | null; onChange(needle: Arrow): void }

/** Radius in the drawing's own units, and how far out a needle of full strength reaches. */
const R = 100
const REACH = 88
const EDGE = 104

export function SmallRose({ names, needle, onChange }: SmallRoseProps) {
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const unit = box.width / (2 * EDGE)
    const x = (event.clientX - box.left - box.width / 2) / unit
    const y = (event.clientY - box.top - box.height / 2) / unit
    const angle = (Math.round((Math.atan2(x, -y) * 180) / Math.PI) + 360) % 360
    onChange({ angle, strength: Math.min(1, Math.round((Math.hypot(x, y) / REACH) * 100) / 100) })
  }
  return (
    <div className="k-rose" aria-hidden="true">
      {names.map((name, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reason: a direction is its place around the rose
        <span key={i} data-at={i}>
          {name}
        </span>
      ))}
      <svg
        aria-hidden="true"
        viewBox={`${-EDGE} ${-EDGE} ${2 * EDGE} ${2 * EDGE}`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          point(event)
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && point(event)}
      >
        <WindRose r={R} tone="delft" behind={needle !== null} />
        {needle && <Needle {...needle} />}
      </svg>
    </div>
  )
}

function Needle({ angle, strength }: Arrow) {
  const length = Math.max(8, strength * REACH)
  const tip = polar(0, length)
  const shaft = [
    polar(90, 2.2),
    { x: 3.4, y: tip.y + 14 },
    { x: 8, y: tip.y + 16 },
    tip,
    { x: -8, y: tip.y + 16 },
    { x: -3.4, y: tip.y + 14 },
    polar(270, 2.2),
  ]
  return (
    <g transform={`rotate(${angle})`}>
      {length > 24 && <path d={pathOf(shaft)} fill={ink} stroke={paper} strokeWidth={2} paintOrder="stroke" />}
      <circle r={6} fill={paper} stroke={ink} strokeWidth={2.4} />
      {length <= 24 && <circle cy={-length} r={5} fill={ink} stroke={paper} strokeWidth={2} />}
    </g>
  )
}
