// The wind rose: rings, degree marks and a sixteen-faced star, in the manner of a sea chart. Plain SVG around the centre.
import { paper, type ToneName, tones } from '@kringbord/shared/palette'
import type { ReactNode } from 'react'

type WindRoseProps = {
  r: number
  tone: ToneName
  /** Whether its star steps back behind needles. */
  behind?: boolean
}

/** The rose with radius `r` around (0, 0). North is up. */
export function WindRose({ r, tone, behind }: WindRoseProps): ReactNode {
  const { wash, line, deep } = tones[tone]
  const thin = Math.max(0.8, r / 420)
  return (
    <g fill="none" strokeLinecap="round">
      <circle r={r} fill={wash} opacity={0.55} />
      <circle r={r * 0.93} fill={paper} />
      <circle r={r} stroke={deep} strokeWidth={thin * 2.2} />
      <circle r={r * 0.93} stroke={deep} strokeWidth={thin} />
      <path d={marks(r)} stroke={deep} strokeWidth={thin} />
      <path d={tens(r)} stroke={deep} strokeWidth={thin * 2.4} />
      {[0.31, 0.62].map((share) => (
        <circle
          key={share}
          r={r * share}
          stroke={line}
          strokeWidth={thin}
          strokeDasharray={`${r * 0.004} ${r * 0.018}`}
          opacity={0.9}
        />
      ))}
      <path d={spokes(r)} stroke={line} strokeWidth={thin} opacity={0.45} />
      <g opacity={behind ? 0.11 : 1}>
        <Points r={r} reach={0.5} waist={0.105} turn={45} light={paper} dark={line} edge={deep} thin={thin} />
        <Points r={r} reach={0.86} waist={0.15} turn={0} light={paper} dark={deep} edge={deep} thin={thin} />
      </g>
      <circle r={r * 0.052} fill={paper} stroke={deep} strokeWidth={thin * 1.6} />
      <circle r={r * 0.018} fill={deep} />
      <North r={r} color={deep} />
    </g>
  )
}

type PointsProps = {
  r: number
  reach: number
  waist: number
  turn: number
  light: string
  dark: string
  edge: string
  thin: number
}

/** Four points of the star, each half light and half dark, as if lit from the left. */
function Points({ r, reach, waist, turn, light, dark, edge, thin }: PointsProps): ReactNode {
  return [0, 90, 180, 270].map((angle) => {
    const tip = -r * reach
    const side = r * waist * Math.SQRT1_2
    return (
      <g key={angle} transform={`rotate(${angle + turn})`} strokeLinejoin="round" stroke={edge} strokeWidth={thin}>
        <path d={`M0 0L0 ${tip}L${-side} ${-side}Z`} fill={light} />
        <path d={`M0 0L0 ${tip}L${side} ${-side}Z`} fill={dark} />
      </g>
    )
  })
}

/** A lily over the northern point, as on old charts, small and plain. */
function North({ r, color }: { r: number; color: string }): ReactNode {
  return (
    <g transform={`translate(0 ${-r}) scale(${r / 400})`}>
      <circle cy={0} r={27} fill={color} />
      <path
        d="M0 -19C5 -12 6.5 -6 4 1C8 -3.5 13 -3 13 2C13 6 9.5 7.5 7 6C7 10 4 12 2.5 12.5L4 18H-4L-2.5 12.5C-4 12 -7 10 -7 6C-9.5 7.5 -13 6 -13 2C-13 -3 -8 -3.5 -4 1C-6.5 -6 -5 -12 0 -19Z"
        fill={paper}
      />
    </g>
  )
}

function ray(angle: number, from: number, to: number): string {
  const radians = (angle * Math.PI) / 180
  const [x, y] = [Math.sin(radians), -Math.cos(radians)]
  return `M${round(x * from)} ${round(y * from)}L${round(x * to)} ${round(y * to)}`
}

function marks(r: number): string {
  return every(5, (angle) => ray(angle, r * 0.93, r * (angle % 15 === 0 ? 1 : 0.965)))
}

function tens(r: number): string {
  return every(45, (angle) => ray(angle, r * 0.9, r))
}

function spokes(r: number): string {
  return every(22.5, (angle) => (angle % 45 === 0 ? '' : ray(angle, r * 0.2, r * 0.93)))
}

function every(step: number, draw: (angle: number) => string): string {
  return Array.from({ length: 360 / step }, (_, i) => draw(i * step)).join('')
}

/** One decimal: enough for a drawing, and short. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}
