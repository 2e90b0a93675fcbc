// The sign of an organisation on a compass: a form and a colour, so that it can be told without seeing colours.
import { inkSoft, paper, toneOf, tones } from '@kringbord/shared/palette'
import type { ReactNode } from 'react'
import { pathOf, polar } from './polar.ts'

/** Colour of the n-th organisation; grey for those that are not named (-1). */
export function colorOf(group: number): string {
  return group < 0 ? '#7d8494' : tones[toneOf(group)].line
}

/** The same, dark enough for a line on a pale ground. */
export function deepColorOf(group: number): string {
  return group < 0 ? inkSoft : tones[toneOf(group)].deep
}

const ring = (count: number, turn: number, reach = 1) =>
  Array.from({ length: count }, (_, i) => polar(turn + (i * 360) / count, reach * 100))
const star = Array.from({ length: 10 }, (_, i) => polar(i * 36, (i % 2 === 0 ? 1.25 : 0.55) * 100))
const cross = [0, 90, 180, 270].flatMap((angle) => [
  polar(angle - 20, 118),
  polar(angle + 20, 118),
  polar(angle + 45, 57),
])

/** Each about as large as a circle of radius 100. The seventh is the first again, hollow. */
const forms = [
  'M-100 0A100 100 0 1 1 100 0A100 100 0 1 1 -100 0Z',
  pathOf(ring(4, 45, 1.22)),
  pathOf(ring(3, 0, 1.36).map(({ x, y }) => ({ x, y: y + 14 }))),
  pathOf(ring(4, 0, 1.28)),
  pathOf(star),
  pathOf(cross),
]

type MarkerProps = { group: number; x: number; y: number; r: number }

/** The sign at (`x`, `y`), about as large as a circle of radius `r`; a plain small dot for those that are not named. */
export function Marker({ group, x, y, r }: MarkerProps): ReactNode {
  if (group < 0) return <circle cx={x} cy={y} r={r * 0.6} fill={colorOf(group)} stroke={paper} strokeWidth={r / 6} />
  const hollow = Math.floor(group / forms.length) % 2 === 1
  const color = deepColorOf(group)
  const d = forms[group % forms.length]
  // The edge is a path of its own: not every program that draws SVG knows a stroke below its fill.
  return (
    <g transform={`translate(${x} ${y}) scale(${r / 100})`} strokeLinejoin="round">
      <path d={d} fill={paper} stroke={hollow ? color : paper} strokeWidth={hollow ? 60 : 26} />
      <path d={d} fill={hollow ? paper : color} />
    </g>
  )
}
