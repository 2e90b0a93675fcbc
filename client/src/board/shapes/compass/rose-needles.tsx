// Needles on the wind rose once they are shown: everyone's, thin; what each organisation points at, with its sign; and
// where all point together.
import type { RoseShown } from '@kringbord/shared/compass-shown'
import { ink, paper } from '@kringbord/shared/palette'
import type { ReactNode } from 'react'
import { colorOf, deepColorOf, Marker } from './marker.tsx'
import { pathOf, polar } from './polar.ts'

/** How far out a needle of full strength reaches, as a share of the radius. */
export const NEEDLE_REACH = 0.84
/** Needles begin at the ring in the middle. */
const HUB = 0.055

/** Everything around (0, 0), for a rose of radius `r`. */
export function RoseNeedles({ shown, r }: { shown: RoseShown; r: number }): ReactNode {
  const reach = r * NEEDLE_REACH
  return (
    <g>
      {shown.needles.map(({ angle, strength, group }, i) => (
        // reason: needles have no names, their place in the list is all there is
        // biome-ignore lint/suspicious/noArrayIndexKey: reason: a needle without a name is its place in the list
        <Needle key={i} angle={angle} length={strength * reach} group={group} r={r} />
      ))}
      {shown.groups.map(({ name, angle, agreement }, group) =>
        angle === null ? null : (
          <Mean key={name} angle={angle} length={agreement * reach} color={deepColorOf(group)} width={r / 48}>
            {(tip) => <Marker group={group} x={tip.x} y={tip.y} r={r / 24} />}
          </Mean>
        ),
      )}
      {shown.angle !== null && (
        <Mean angle={shown.angle} length={shown.agreement * reach} color={ink} width={r / 24}>
          {() => null}
        </Mean>
      )}
      <circle r={r * HUB} fill={paper} stroke={ink} strokeWidth={r / 110} />
    </g>
  )
}

type NeedleProps = { angle: number; length: number; group: number; r: number }

/** A line that ends in a small sign; without strength it is a dot in the middle. */
function Needle({ angle, length, group, r }: NeedleProps): ReactNode {
  const tip = polar(angle, Math.max(length, r * HUB * 1.6))
  return (
    <g>
      <path
        d={pathOf([polar(angle, r * HUB), tip], { open: true })}
        stroke={colorOf(group)}
        strokeWidth={r / 130}
        strokeLinecap="round"
        opacity={0.7}
        fill="none"
      />
      <Marker group={group} x={tip.x} y={tip.y} r={r / 52} />
    </g>
  )
}

type MeanProps = {
  angle: number
  length: number
  color: string
  width: number
  children(tip: { x: number; y: number }): ReactNode
}

/** A tapered arrow from the middle; `children` stands at its tip. */
function Mean({ angle, length, color, width, children }: MeanProps): ReactNode {
  const head = Math.min(width * 3.4, length * 0.5)
  const neck = Math.max(0, length - head)
  const side = (distance: number, half: number) =>
    [beside(angle, distance, -half), beside(angle, distance, half)] as const
  const [tailLeft, tailRight] = side(0, width * 0.3)
  const [neckLeft, neckRight] = side(neck, width * 0.55)
  const [wingLeft, wingRight] = side(neck - head * 0.12, width * 1.5)
  const tip = polar(angle, length)
  const d = pathOf([tailLeft, neckLeft, wingLeft, tip, wingRight, neckRight, tailRight])
  return (
    <g>
      <path d={d} fill={paper} stroke={paper} strokeWidth={width * 0.32} strokeLinejoin="round" />
      <path d={d} fill={color} />
      {children(tip)}
    </g>
  )
}

/** A point `out` along `angle` and `aside` to the right of it. */
function beside(angle: number, out: number, aside: number) {
  const [along, across] = [polar(angle, out), polar(angle + 90, aside)]
  return { x: along.x + across.x, y: along.y + across.y }
}
